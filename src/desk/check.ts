import { watch } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from '../cache/fingerprint.ts';
import { openStore } from '../cache/store.ts';
import { readFolderCached } from '../loader/cached-dossier.ts';
import { inspect, type Inspection } from '../loader/dossier.ts';
import { warningKinds } from '../model/entries/vocabulary.ts';
import { inFormat, isFormat, formats } from './check/formats.ts';
import { runCommand, shownPath, UsageError, CommandError, type Command, type CommandInput, type Terminal } from './command.ts';
import { finishChanges } from './write-files.ts';

/** `npm run check`: the content alone, without a build. */
const check: Command = {
  name: 'check',
  about: 'Checks the content without building the site: every fault and every warning, with its file, line and column.',
  usage: ['', '--watch', '--format github|json', '--kinds'],
  examples: [
    ['npm run check', 'lists what is wrong in content/'],
    ['npm run check -- --watch', 'lists it again after each change'],
    ['npm run check -- --content examples/superconductor', 'checks another dossier'],
    ['npm run check -- --json > faults.json', 'writes the list for a program'],
  ],
  options: {
    watch: { type: 'boolean', describe: 'Checks again after each change, until Ctrl-C.' },
    json: { type: 'boolean', describe: 'The same as --format json.' },
    format: { type: 'string', value: 'FORMAT', describe: `${Object.keys(formats).join(', ')}; without it, lines for people.` },
    kinds: { type: 'boolean', describe: 'Lists the kinds of warnings, by which dossier.yaml silences them.' },
  },
  async run(input, terminal) {
    if (input.words.length > 0) throw new UsageError(`"${input.words[0] ?? ''}" is not read; give the folder as --content FOLDER`);
    if (input.has('kinds')) {
      for (const [kind, says] of Object.entries(warningKinds)) terminal.print(`${kind}: ${says}`);
      return;
    }
    const format = formatOf(input);
    const finished = finishChanges(terminal.content);
    if (finished > 0) terminal.warn(`Completed a change of ${finished} files that was cut short.`);
    const found = await inspected(terminal);
    for (const line of inFormat(format, found, shownPath(terminal, terminal.content))) terminal.print(line);
    if (input.has('watch')) await watched(format, terminal);
    else if (found.faults.length > 0) throw new CommandError('');
  },
};

function formatOf(input: CommandInput) {
  const format = input.has('json') ? 'json' : (input.text('format') ?? 'text');
  if (!isFormat(format)) throw new UsageError(`--format is ${Object.keys(formats).join(', ')}, not "${format}"`);
  return format;
}

/** Inspects the content. Files that have not changed since the last check are taken from a cache. */
async function inspected({ root, content }: Terminal): Promise<Inspection> {
  const store = openStore(join(root, '.crossread', 'check'), fingerprintOf(root, []), () => undefined);
  const { content: read } = await readFolderCached(content, { store, progress: () => undefined });
  const found = inspect(read, {});
  try {
    store.save('keep');
  } catch {
    // The next check reads all files.
  }
  return found;
}

/** Checks again after each change. Ends with the process. */
function watched(format: keyof typeof formats, terminal: Terminal): Promise<never> {
  const { content, print } = terminal;
  let waiting: NodeJS.Timeout | undefined;
  const again = async () => {
    const found = await inspected(terminal);
    print();
    for (const line of inFormat(format, found, shownPath(terminal, content))) print(line);
  };
  return new Promise((_, fail) => {
    watch(content, { recursive: true }, (_event, name) => {
      if (name?.split(/[/\\]/).some((part) => part.startsWith('.'))) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => void again().catch(fail), settled);
    });
  });
}

/** Milliseconds without a further change after which the content is read. */
const settled = 100;

if (import.meta.main) await runCommand(check);
