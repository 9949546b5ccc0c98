import type { Collection } from '../entries/schema.ts';
import type { AccountEntry, Entries } from '../entries/entries.ts';
import { foreignScripts, onlyLanguageOf, scriptsOf, usesScript } from '../scripts/languages.ts';
import { withMarkedRuns } from '../scripts/marked-html.ts';
import { languageOfRun, unknownIn, type ScriptLanguages } from '../scripts/run-language.ts';
import { mayHaveRuns, runsOf } from '../scripts/runs.ts';

/** The languages of the runs in a dossier: what tells them, and the runs of which nothing tells the language. */

/** A run whose language the account around it does not tell. */
interface UntoldRun {
  collection: Collection;
  id: string;
  path: readonly (string | number)[];
  /** Position in the file, for a run in the body. */
  place?: { line: number; column: number };
  text: string;
  script: string;
}

/**
 * What the dossier says of languages. The language of a script is that of `dossier.yaml`, else that of the dossier, else the only one of the accounts
 * that use the script, or of the names and notes if no account does, else the only one that exists. `unknown`: the runs of which nothing tells the
 * language.
 */
export function scriptLanguagesOf(entries: Entries): DossierLanguages {
  const known = results.get(entries) ?? computed(entries);
  results.set(entries, known);
  return known;
}

interface DossierLanguages extends ScriptLanguages {
  unknown: UntoldRun[];
}

/** Results by content: the checks and the catalogue ask for the same. */
const results = new WeakMap<Entries, DossierLanguages>();

function computed(entries: Entries): DossierLanguages {
  const untold = untoldRuns(entries).filter(({ script }) => !usesScript(entries.dossier.language, script));
  const byScript = languagesByScript(
    entries,
    untold.map(({ script }) => script),
  );
  const spellings = untold.length > 0 ? languagesBySpelling(entries) : new Map<string, Set<string>>();
  const bySpelling = Object.fromEntries(
    untold.flatMap(({ text, script }) => {
      const [language, ...others] = [...(spellings.get(text) ?? [])].filter((one) => usesScript(one, script));
      return language !== undefined && others.length === 0 && language !== byScript[script] ? [[text, language]] : [];
    }),
  );
  return { byScript, bySpelling, unknown: untold.filter((run) => languageOfRun(run, { byScript, bySpelling }) === unknownIn(run.script)) };
}

const nothingKnown: ScriptLanguages = { byScript: {}, bySpelling: {} };

/** The language that every one of these tags is, with its subtags if they are all equal; undefined if there are several or none. */
function onlyOne(tags: readonly string[]): string | undefined {
  const [first, ...others] = new Set(tags);
  if (first === undefined || others.length === 0) return first;
  const bases = new Set(tags.map((tag) => new Intl.Locale(tag).language));
  return bases.size === 1 ? [...bases][0] : undefined;
}

function languagesByScript({ dossier, articles, actors }: Entries, others: readonly string[]): Record<string, string> {
  const ofAccounts = [...new Set(articles.map(({ source }) => source.language))];
  const ofNames = [
    ...new Set([...actors.flatMap(({ native }) => Object.keys(native)), ...articles.flatMap(({ notes }) => notes.flatMap(({ lang }) => lang ?? []))]),
  ];
  const scripts = [...new Set([...[dossier.language, ...ofAccounts, ...ofNames].flatMap(scriptsOf), ...others])].filter((script) => script !== 'Latn');
  const using = (languages: readonly string[], script: string) => onlyOne(languages.filter((language) => usesScript(language, script)));
  return Object.fromEntries(
    scripts.toSorted().map((script) => {
      const isOfAccounts = ofAccounts.some((language) => usesScript(language, script));
      const language = dossier.scripts?.[script] ?? using([dossier.language], script) ?? using(isOfAccounts ? ofAccounts : ofNames, script);
      return [script, language ?? onlyLanguageOf(script) ?? unknownIn(script)];
    }),
  );
}

/** Languages of native names, of printed forms by their accounts, and of words whose note says it. */
function languagesBySpelling({ actors, articles }: Entries): Map<string, Set<string>> {
  const languages = new Map(articles.map(({ id, source }) => [id, source.language]));
  const found = new Map<string, Set<string>>();
  const add = (text: string, language: string | undefined) => {
    if (language !== undefined)
      for (const { from, to } of runsIn(text)) found.set(text.slice(from, to), (found.get(text.slice(from, to)) ?? new Set()).add(language));
  };
  for (const { native, printed } of actors) {
    for (const [language, spellings] of Object.entries(native)) for (const spelling of spellings) add(spelling, language);
    for (const mention of printed) add(mention.as, languages.get(mention.in ?? ''));
  }
  for (const { notes, blocks, source } of articles) {
    for (const { printed, lang } of notes) if (printed !== undefined) add(printed, lang);
    for (const { printed } of blocks.flatMap((block) => (block.type === 'paragraph' ? block.anchors : [])))
      if (printed !== undefined) add(printed, source.language);
  }
  return found;
}

const runsIn = (text: string) => runsOf(text, foreignScripts());

function untoldRuns(entries: Entries): UntoldRun[] {
  const languages = new Map(entries.articles.map(({ id, source }) => [id, source.language]));
  const { dossier, articles, actors, topics, events, questions, sources } = entries;
  return [
    ...untoldIn({ collection: 'dossier', id: 'dossier', value: dossier }),
    ...articles.flatMap((account) => [
      ...untoldIn({ collection: 'articles', id: account.id, value: withoutBlocks(account), around: account.source.language }),
      ...untoldInBody(account),
    ]),
    ...actors.flatMap(({ id, printed, implied, lookalikes, native: _, ...value }) => [
      ...untoldIn({ collection: 'actors', id, value }),
      ...Object.entries({ printed, implied, lookalikes }).flatMap(([field, mentions]) =>
        mentions.flatMap((mention, index) =>
          untoldIn({ collection: 'actors', id, value: mention, path: [field, index], around: languages.get(mention.in ?? '') }),
        ),
      ),
    ]),
    ...topics.flatMap(({ id, ...value }) => untoldIn({ collection: 'topics', id, value })),
    ...Object.entries({ events, questions, sources } as const).flatMap(([collection, all]) =>
      (all as { id: string }[]).flatMap((value) => untoldIn({ collection: collection as Collection, id: value.id, value })),
    ),
  ];
}

const withoutBlocks = ({ blocks: _, ...fields }: AccountEntry) => fields;

interface Walked {
  collection: Collection;
  id: string;
  value: unknown;
  path?: (string | number)[];
  around?: string | undefined;
}

/** The untold runs in every text of an entry. One test of all its texts comes first, because most entries have no other script. */
const untoldIn = (entry: Walked): UntoldRun[] => (mayHaveRuns(JSON.stringify(entry.value)) ? untoldWithin(entry) : []);

/** The untold runs in every text of a value. The words that a note quotes, and a printed headline, have the language that the field says. */
function untoldWithin({ value, path = [], ...entry }: Walked): UntoldRun[] {
  if (typeof value === 'string') {
    if (!mayHaveRuns(value)) return [];
    const { around, ...place } = entry;
    return runsIn(value).flatMap(({ from, to, script }) =>
      around !== undefined && usesScript(around, script) ? [] : [{ ...place, path, text: value.slice(from, to), script }],
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  const { lang = entry.around } = value as { lang?: string };
  return Object.entries(value).flatMap(([key, inner]) =>
    untoldWithin({
      ...entry,
      value: inner,
      path: [...path, Array.isArray(value) ? Number(key) : key],
      around: key === 'printed' || key === 'text' ? lang : entry.around,
    }),
  );
}

const untoldInBody = ({ id, blocks, source }: AccountEntry): UntoldRun[] =>
  blocks.flatMap((block) => {
    const found: UntoldRun[] = [];
    const place = block.type === 'paragraph' ? { line: block.line, column: block.column } : undefined;
    const html = block.type === 'paragraph' ? block.html : block.text;
    if (mayHaveRuns(html))
      withMarkedRuns(html, nothingKnown, {
        around: source.language,
        untold: (text, script) => found.push({ collection: 'articles', id, path: ['body'], ...(place && { place }), text, script }),
      });
    return found;
  });
