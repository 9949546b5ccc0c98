import type { Catalogue } from '../model/catalogue.ts';
import { chainOf, type Claim } from '../model/relations/claims.ts';
import { scriptsOf } from '../model/scripts/languages.ts';
import { isSpecial } from '../model/scripts/run-language.ts';
import { compareDates } from '../model/time/dates.ts';
import { tableRow } from '../model/views/claim-columns.ts';
import { noQuestion, ownVoice, type Facet, type ClaimsTable, type ClaimsTableRow, type Option } from '../model/views/claims-table.ts';
import { questionStates } from '../model/relations/questions.ts';
import * as vocabulary from '../model/entries/vocabulary.ts';
import { newestClaims } from '../model/views/claims.ts';
import { dateInWords } from '../model/time/date-words.ts';

/** The newest claims as the script of the claims table reads them: ids in the rows, each name once beside them. */
export function claimsTableOf(catalogue: Catalogue): ClaimsTable {
  const rows = newestClaims(catalogue).shown.map((claim) => rowOf(catalogue, claim));
  const inUse = (facet: Facet, options: Option[]) => {
    const used = new Set(rows.flatMap(({ values }) => values[facet]));
    return options.filter(({ value }) => used.has(value));
  };
  const actors = catalogue.actors.map(({ id, name }) => ({ value: id, label: name }));
  const named = new Set(rows.flatMap(({ chain, values }) => [...chain, ...values.actor]));
  const asked = new Set(rows.flatMap(({ questions }) => questions));
  return {
    options: {
      kind: inUse(
        'kind',
        Object.entries(vocabulary.claimKinds).map(([value, label]) => ({ value, label })),
      ),
      speaker: inUse('speaker', [...actors, { value: ownVoice, label: 'The account itself' }]),
      actor: inUse('actor', actors),
      topic: inUse(
        'topic',
        catalogue.topics.map(({ id, label }) => ({ value: id, label })),
      ),
      account: inUse(
        'account',
        catalogue.accounts.map(({ id, label }) => ({ value: id, label })),
      ),
      state: inUse('state', [
        ...Object.entries(questionStates).map(([value, { label }]) => ({ value, label })),
        { value: noQuestion, label: 'Answers no question' },
      ]),
    },
    names: Object.fromEntries(catalogue.actors.filter(({ id }) => named.has(id)).map(({ id, name }) => [id, name])),
    dates: once(rows.flatMap(({ dates }) => dates))
      .toSorted(compareDates)
      .map((edtf) => ({ edtf, words: dateInWords(edtf) })),
    questions: Object.fromEntries(
      catalogue.questions.filter(({ id }) => asked.has(id)).map(({ id, asks, state }) => [id, { asks, state, mark: questionStates[state].mark }]),
    ),
    rows,
    ...(Object.keys(catalogue.scripts.byScript).length > 0 && { scripts: catalogue.scripts, languages: specialLanguages(catalogue, rows) }),
  };
}

/** Languages of the accounts in the table, if the dossier has another for one of their scripts. */
const specialLanguages = (catalogue: Catalogue, rows: readonly ClaimsTableRow[]): Record<string, string> =>
  Object.fromEntries(
    once(rows.flatMap(({ values }) => values.account))
      .map(catalogue.account)
      .filter(({ language }) => isSpecial(scriptsOf(language), language, catalogue.scripts))
      .map(({ id, language }) => [id, language]),
  );

const once = (items: readonly string[]) => [...new Set(items)];

function datesOf(catalogue: Catalogue, claim: Claim): string[] {
  const about = [...(claim.when ? [claim.when] : []), ...claim.about.map((id) => catalogue.event(id).date)];
  const said = claim.occasion ? [catalogue.event(claim.occasion).date] : [];
  return once(about.length > 0 ? about : said).toSorted(compareDates);
}

function valuesOf(catalogue: Catalogue, claim: Claim): Record<Facet, string[]> {
  const states = once(catalogue.questionsOfClaim(claim).map(({ state }) => state));
  return {
    kind: [claim.kind],
    speaker: [claim.speaker ?? ownVoice],
    actor: once(claim.actors),
    topic: once(claim.topics),
    account: [claim.account],
    state: states.length > 0 ? states : [noQuestion],
  };
}

const rowOf = (catalogue: Catalogue, claim: Claim): ClaimsTableRow =>
  tableRow(claim, {
    values: valuesOf(catalogue, claim),
    chain: chainOf(claim).map(({ actor }) => actor),
    dates: datesOf(catalogue, claim),
    questions: once(claim.answers.map(({ question }) => question)),
    vocabulary,
  });
