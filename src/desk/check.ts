import { readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from '../cache/fingerprint.ts';
import { openStore } from '../cache/store.ts';
import { readFolderCached } from '../loader/cached-dossier.ts';
import { inspect, type Inspection } from '../loader/dossier.ts';
import { readFolder } from '../loader/files.ts';
import { counted } from '../model/counts.ts';
import { folders } from '../model/entries/fields.ts';
import { warningKinds } from '../model/entries/vocabulary.ts';
import { inFormat, isFormat, formats } from './check/formats.ts';
import { repaired, repairsOf, type Ids } from './check/repairs.ts';
import { runCommand, shownPath, UsageError, CommandError, type Command, type CommandInput, type Terminal } from './command.ts';
import { changeFiles } from './write-files.ts';

/** `npm run check`: the content alone, without a build. */
const check: Command = {
  name: 'check',
  about: 'Checks the content without building the site: every fault and every warning, with its file, line and column.',
  usage: ['', '--watch', '--fix [--dry-run]', '--format github|json', '--kinds'],
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
    fix: { type: 'boolean', describe: 'First repairs what can mean only one thing, such as a misspelt name of a field.' },
    'dry-run': { type: 'boolean', describe: 'Shows what --fix would repair, and changes nothing.' },
    kinds: { type: 'boolean', describe: 'Lists the kinds of warnings, by which dossier.yaml silences them.' },
  },
  async run(input, terminal) {
    if (input.words.length > 0) throw new UsageError(`"${input.words[0] ?? ''}" is not read; give the folder as --content FOLDER`);
    if (input.has('kinds')) {
      for (const [kind, says] of Object.entries(warningKinds)) terminal.print(`${kind}: ${says}`);
      return;
    }
    const format = formatOf(input);
    if (input.has('fix') || input.has('dry-run')) repair(terminal, input.has('dry-run'));
    const found = await inspected(terminal);
    for (const line of inFormat(format, found, shownPath(terminal, terminal.content))) terminal.print(line);
    if (input.has('watch')) await watched(format, terminal);
    else if (found.faults.length > 0) throw new CommandError('');
  },
};

/** Repairs all files as one change, and prints each repair. */
function repair(terminal: Terminal, isTrial: boolean) {
  const { content, warn } = terminal;
  const { files } = readFolder(content);
  const ids: Ids = new Map(folders.map((folder) => [folder, new Set(files.filter(({ collection }) => collection === folder).map(({ id }) => id))]));
  const found = files.map((file) => ({ ...file, repairs: repairsOf(file, ids) })).filter(({ repairs }) => repairs.length > 0);
  for (const { file, repairs } of found)
    for (const { line, column, field, from, to } of repairs)
      warn(`${file.replace(/^content/, shownPath(terminal, content))}:${line}:${column} ${field}: ${from} → ${to}`);
  if (!isTrial && found.length > 0)
    changeFiles(
      content,
      found.map(({ file, text = '', repairs }) => {
        const path = file.replace(/^content\//, '');
        const before = readFileSync(join(content, path), 'utf8');
        const after = repaired(text, repairs);
        return { path, before, after: before.includes('\r\n') ? after.replaceAll('\n', '\r\n') : after };
      }),
    );
  const count = found.reduce((sum, { repairs }) => sum + repairs.length, 0);
  warn(count === 0 ? 'Nothing can be repaired with certainty.' : `${counted(count, 'repair')}${isTrial ? ' would be made' : ' made'}.`);
}

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
