import { relative, resolve } from 'node:path';
import { parseArgs, stripVTControlCharacters, styleText, type ParseArgsOptionDescriptor } from 'node:util';
import { CommandError, UsageError } from './command-error.ts';
import { finishChanges } from './write-files.ts';

export { CommandError, UsageError };

/** The command line of the desk: arguments, help, messages and exit codes of `npm run <command> -- …`. */

/** An option, with the text that the help prints. */
interface CommandOption extends ParseArgsOptionDescriptor {
  describe: string;
  /** Placeholder of the value in the help, such as ADDRESS; absent for a switch. */
  value?: string;
}

/** The arguments of a command, after the options are taken out. */
export interface CommandInput {
  words: readonly string[];
  /** Value of an option that takes text; undefined if it was not given. */
  text: (option: string) => string | undefined;
  /** True if a switch was given. */
  has: (option: string) => boolean;
}

/** What a command may use of the process. Paths are absolute. */
export interface Terminal {
  /** The folder of the project: the working directory. */
  root: string;
  /** The content folder of the dossier: `content/`, or the value of `--content`. */
  content: string;
  /** Prints a line to the standard output. */
  print: (line?: string) => void;
  /** Prints a line to the standard error. */
  warn: (line: string) => void;
  /** True if a person can answer questions. */
  interactive: boolean;
  /** Sets text in bold on a terminal; returns it unchanged elsewhere, and with NO_COLOR. */
  bold: (text: string) => string;
}

export interface Command {
  /** Name of the npm script. */
  name: string;
  /** One sentence that says what the command does. */
  about: string;
  /** Arguments after `npm run <name> -- `, one form on a line. */
  usage: readonly string[];
  /** Whole commands to try, with what each does. */
  examples: readonly (readonly [command: string, does: string])[];
  options: Record<string, CommandOption>;
  run: (input: CommandInput, terminal: Terminal) => Promise<void> | void;
}

/** Options of every command. */
const shared: Record<string, CommandOption> = {
  content: { type: 'string', value: 'FOLDER', describe: 'The content folder of the dossier; without it, content/.' },
  help: { type: 'boolean', short: 'h', describe: 'Prints this help.' },
};

/**
 * Runs a command with the arguments of the process, after completing a change that an earlier command could not, and sets the exit code: 0, 1 if the command failed, 2 if it was called wrongly, 130 after Ctrl-C.
 * Only an error of the code prints a stack.
 */
export async function runCommand(command: Command, args: readonly string[] = process.argv.slice(2)): Promise<void> {
  process.once('SIGINT', () => process.exit(130));
  try {
    const options = { ...command.options, ...shared };
    const { values, positionals } = parsed(command, options, args);
    if (values.help === true) process.stdout.write(helpOf(command, options));
    else {
      const input: CommandInput = {
        words: positionals,
        text: (option) => (typeof values[option] === 'string' ? values[option] : undefined),
        has: (option) => values[option] === true,
      };
      const terminal = terminalFor(input.text('content'));
      const finished = finishChanges(terminal.content);
      if (finished > 0) terminal.warn(`Finished a change that was cut short (files: ${finished}).`);
      await command.run(input, terminal);
    }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    if (error.message !== '') process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

/** A path as messages print it: relative to the project, with forward slashes. */
export const shownPath = ({ root }: Pick<Terminal, 'root'>, path: string): string => relative(root, path).replaceAll('\\', '/') || '.';

function parsed(command: Command, options: Record<string, CommandOption>, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [reason = ''] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${reason}; npm run ${command.name} -- --help lists the arguments`);
  }
}

function helpOf({ name, about, usage, examples }: Command, options: Record<string, CommandOption>): string {
  const rows = Object.entries(options).map(([option, { short, value, describe }]) => [
    `${short === undefined ? '' : `-${short}, `}--${option}${value === undefined ? '' : ` ${value}`}`,
    describe,
  ]);
  return [
    about,
    '',
    'Usage:',
    ...usage.map((form) => `  npm run ${name}${form === '' ? '' : ` -- ${form}`}`),
    '',
    'Options:',
    ...inColumns(rows),
    '',
    'Examples:',
    ...inColumns(examples),
    '',
  ].join('\n');
}

function inColumns(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([first = '']) => first.length));
  return rows.map(([first = '', second = '']) => `  ${first.padEnd(width)}  ${second}`);
}

function terminalFor(content = 'content'): Terminal {
  const root = process.cwd();
  return {
    root,
    content: resolve(root, content),
    print: (line = '') => process.stdout.write(`${printable(line)}\n`),
    warn: (line) => process.stderr.write(`${printable(line)}\n`),
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true && process.env.CI === undefined,
    bold: (text) => styleText('bold', printable(text), { stream: process.stdout }),
  };
}

/** Removes what a file could use to control the terminal: escape sequences other than bold, and control characters. */
function printable(text: string): string {
  const bold = /\x1b\[(?:1|22)m/g;
  const codes = text.match(bold) ?? [];
  return text
    .split(bold)
    .map((part) => stripVTControlCharacters(part).replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, ''))
    .map((part, index) => part + (codes[index] ?? ''))
    .join('');
}
