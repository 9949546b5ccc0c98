import type { PartialEntry } from '../entries/entries.ts';
import { formPlaces, type LinkedForm } from '../relations/printed-forms.ts';
import type { CheckContext } from './check-context.ts';
import { mentionsIn, type FileMention } from './form-index.ts';
import type { Problem, Report } from './problem.ts';

/** Contradictions between the printed forms in links and those that the files of actors list. */

/** How the lists contradict a link; undefined if they do not. A form that no list has is no contradiction: the link itself shows that it is printed. */
export function formProblem({ actor, as, in: account, paragraph }: LinkedForm, { forms, formOwners, known }: CheckContext): string | undefined {
  const index = forms.get(actor);
  if (!index) return undefined;
  const here = index.at(account, as);
  const meant = here.filter(({ list }) => list !== 'lookalikes');
  const file = `content/actors/${actor}.yaml`;
  if (meant.length > 0)
    return meant.some(covers(paragraph))
      ? undefined
      : `${file} lists "${as}" for other paragraphs of this account (${meant.flatMap(({ paragraphs = [] }) => paragraphs).join(', ')}), not for ${paragraph}; add it there, delete the paragraphs there, or correct the title of the link`;
  if (here.some(covers(paragraph))) return `${file} lists "${as}" in paragraph ${paragraph} as a look-alike, which means somebody else; correct one of them`;
  const elsewhere = index.of(as);
  if (elsewhere.some(({ list }) => list === 'printed')) return undefined;
  if (elsewhere.some(({ list, in: other = '' }) => list === 'implied' && known.has('articles', other)))
    return `${file} lists "${as}" as implied, but not in this account; add it there with its reason, or correct the title of the link`;
  const owner = [...(formOwners.get(as) ?? [])].find((id) =>
    [account, ''].some((place) =>
      forms
        .get(id)
        ?.at(place, as)
        .some((mention) => mention.list !== 'lookalikes' && covers(paragraph)(mention)),
    ),
  );
  return owner === undefined ? undefined : `content/actors/${owner}.yaml lists "${as}" in this paragraph; link to "${owner}", or list the form in ${file} too`;
}

/** Mentions in the file of an actor that say nothing, because no link prints them, and places that contradict each other. */
export function listedProblems(actor: PartialEntry<'actors'>, { known, links }: CheckContext, report: Report): Problem[] {
  const mentions = mentionsIn(actor);
  if (!mentions) return [];
  const ofList = (list: FileMention['list']) => mentions.filter((mention) => mention.list === list);
  const { placesOf } = formPlaces({ printed: ofList('printed'), implied: ofList('implied') }, links?.get(actor.id) ?? []);
  return (['printed', 'implied'] as const).flatMap((list) => {
    const taken = new Set<string>();
    return ofList(list).flatMap((mention, index): Problem[] => {
      const { as, in: account, paragraphs } = mention;
      if (paragraphs !== undefined)
        return account === undefined
          ? [report('needs the account that prints it: add "in", or delete the paragraphs, which the links give', list, index, 'paragraphs')]
          : [];
      const key = `${account ?? ''} ${as}`;
      if (taken.has(key)) return [report(`"${as}" is already listed${account === undefined ? '' : ' for this account'}; delete one of the two`, list, index)];
      taken.add(key);
      if (links === undefined || (account !== undefined && !known.has('articles', account)) || placesOf(mention).length > 0) return [];
      return [
        report(
          account === undefined
            ? `no link to this actor prints "${as}", or each account that does is listed by itself; name the account and the paragraphs that print it, or delete it`
            : `no other link of "${account}" to this actor prints "${as}"; name the paragraphs that print it, or delete it`,
          list,
          index,
        ),
      ];
    });
  });
}

/** True if the mention covers the paragraph: one without paragraphs covers all that links give. */
const covers =
  (paragraph: number) =>
  ({ paragraphs }: FileMention): boolean =>
    paragraphs?.includes(paragraph) ?? true;
