import { join } from 'node:path';
import { runCommand, shownPath, type Command } from './command.ts';
import { planOf } from './rename/plan.ts';
import { targetOf } from './rename/target.ts';
import { changeFiles } from './write-files.ts';

/** `npm run rename`: gives an entry, claim, note or reading another id, everywhere at once. */
const rename: Command = {
  name: 'rename',
  about: 'Gives an entry, a claim, a note or a reading another id, in every place that names it. The old address leads to the new one.',
  usage: ['account|actor|topic|event|question|source OLD NEW', 'claim ACCOUNT/OLD NEW', 'note ACCOUNT/OLD NEW', 'reading QUESTION/OLD NEW'],
  examples: [
    ['npm run rename -- actor oda-lindt oda-lind', 'renames the file and changes all links and fields that name the actor'],
    ['npm run rename -- claim bridge-closed/pier pier-cracked', 'renames a claim of the account bridge-closed'],
    ['npm run rename -- reading why-closed/lorry lorry-struck --dry-run', 'shows the places and changes nothing'],
  ],
  options: { 'dry-run': { type: 'boolean', describe: 'Prints the places and changes nothing.' } },
  run({ words, has }, terminal) {
    const { content, print } = terminal;
    const isTrial = has('dry-run');
    const shown = (path: string) => shownPath(terminal, join(content, path));
    const { places, moved, changes } = planOf(content, targetOf(words));
    if (!isTrial) changeFiles(content, changes);
    for (const { before, after, says } of places) {
      const { path, line, column } = isTrial ? before : after;
      print(`${shown(path)}:${line}:${column} ${says}`);
    }
    for (const { from, to } of moved) print(`${shown(from)} → ${shown(to)}`);
    print(
      isTrial
        ? 'Nothing was changed; without --dry-run these places are.'
        : 'All places are changed. The old address leads to the new one after the next build.',
    );
  },
};

if (import.meta.main) await runCommand(rename);
