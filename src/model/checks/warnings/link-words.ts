import type { Entries } from '../../entries/entries.ts';
import { reportIn, type Problem } from '../problem.ts';

/** Links to one actor that show the name of another. */
export function linkWordsWarnings({ actors, articles }: Entries): Problem[] {
  const owners = new Map<string, string[]>();
  const own = new Map<string, Set<string>>();
  const add = (name: string, id: string) => {
    owners.set(name, [...(owners.get(name) ?? []), id]);
  };
  for (const { id, kind, name, native, printed, implied } of actors) {
    const names = [name, ...Object.values(native).flat()];
    names.forEach((one) => add(bare(one), id));
    const surname = kind === 'person' ? name.split(' ').at(-1) : undefined;
    if (surname !== undefined && surname !== name) add(bare(surname), id);
    own.set(id, new Set([...names, ...printed.map(({ as }) => as), ...implied.map(({ as }) => as)].flatMap((form) => [bare(form), ...bare(form).split(' ')])));
  }
  return articles.flatMap(({ id: account, blocks }) =>
    blocks.flatMap((block) =>
      block.type !== 'paragraph'
        ? []
        : block.anchors.flatMap(({ scheme, id, text, printed, line, column }) => {
            if (scheme !== 'actor') return [];
            const words = bare(text);
            const others = owners.get(words);
            if (others === undefined || others.includes(id) || printed === text || own.get(id)?.has(words)) return [];
            return [
              {
                ...reportIn('articles', account)(
                  `this link shows the name of "${others[0] ?? ''}", but leads to "${id}"; correct the words or the address`,
                  'body',
                ),
                place: { line, column },
              },
            ];
          }),
    ),
  );
}

const bare = (name: string) => name.toLowerCase().replace(/^(?:the|an?) |['’]s$/g, '');
