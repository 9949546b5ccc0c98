import type { Entries } from '../../entries/entries.ts';
import { scriptLanguagesOf } from '../../relations/script-languages.ts';
import { foreignScripts, usesScript } from '../../scripts/languages.ts';
import { runsOf } from '../../scripts/runs.ts';
import type { Problem } from '../problem.ts';

/** Words in another script whose language nothing tells, once for each field that pages print, and languages that do not use the script of the words they are given for. */
export function scriptWarnings(entries: Entries): Problem[] {
  const { unknown } = scriptLanguagesOf(entries);
  const firsts = [
    ...Map.groupBy(
      unknown.filter(({ path }) => path[0] !== 'words'),
      ({ collection, id, path }) => JSON.stringify([collection, id, path]),
    ).values(),
  ].flatMap((runs) => runs.slice(0, 1));
  return [
    ...firsts.map(({ collection, id, path, place, text, script }): Problem => ({
      collection,
      id,
      path,
      ...(place && { place }),
      message: `nothing says in which language “${text}” is (${nameOf(script)}); ${remedyAt(path)}give it as a native name of its actor, or add "scripts: { ${script}: … }" to dossier.yaml`,
    })),
    ...mismatches(entries),
  ];
}

const nameOf = (script: string) => new Intl.DisplayNames('en', { type: 'script' }).of(script) ?? script;

/** The remedy that only this field has. */
function remedyAt(path: Problem['path']): string {
  if (path[0] === 'body') return 'write it as <span lang="…">, ';
  return path[0] === 'notes' && path.at(-1) === 'printed' ? 'add "lang" to the note, ' : '';
}

function mismatches({ actors, articles }: Entries): Problem[] {
  return [
    ...actors.flatMap(({ id, native }) =>
      Object.entries(native).flatMap(([language, spellings]) =>
        spellings.flatMap((spelling, index) =>
          mismatch(spelling, language).map((message): Problem => ({ collection: 'actors', id, path: ['native', language, index], message })),
        ),
      ),
    ),
    ...articles.flatMap(({ id, notes }) =>
      notes.flatMap(({ printed, lang }, index) =>
        printed === undefined || lang === undefined
          ? []
          : mismatch(printed, lang).map((message): Problem => ({ collection: 'articles', id, path: ['notes', index, 'lang'], message })),
      ),
    ),
  ];
}

/** A message if the text has a run, and the language uses the script of none. */
function mismatch(text: string, language: string): string[] {
  const runs = runsOf(text, foreignScripts());
  const [first] = runs;
  if (first === undefined || runs.some(({ script }) => usesScript(language, script))) return [];
  return [`“${text.slice(first.from, first.to)}” is written in a script (${nameOf(first.script)}) that "${language}" does not use; correct the language`];
}
