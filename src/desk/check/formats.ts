import type { Inspection } from '../../loader/dossier.ts';
import type { FileFault, FileWarning } from '../../loader/file-fault.ts';
import { lineOf } from '../../loader/readable-entries.ts';
import { counted } from '../../model/counts.ts';

/** What a check has found, as lines of text: for people, for a program, or for the annotations of GitHub Actions. */
export const formats = { text: textLines, json: jsonLines, github: githubLines } as const;

type Format = keyof typeof formats;

export const isFormat = (text: string): text is Format => Object.hasOwn(formats, text);

/** The lines of a format. `folder`: path of the content folder as messages print it. */
export function inFormat(format: Format, found: Inspection, folder: string): string[] {
  const named = <Fault extends FileFault>(fault: Fault): Fault => ({ ...fault, file: fault.file.replace(/^content(?=\/|$)/, folder) });
  return formats[format]({ ...found, faults: found.faults.map(named), warnings: found.warnings.map(named) });
}

function textLines({ entries, faults, warnings, remarks }: Inspection): string[] {
  if (entries === undefined) return [...faults.map(lineOf), ...remarks, `${counted(faults.length, 'fault')}. The site cannot be built.`];
  return [
    ...warnings.map((warning) => `${lineOf(warning)} [${warning.kind}]`),
    ...remarks,
    `${counted(entries.articles.length, 'account')}, ${counted(entries.actors.length, 'actor')}, ${counted(entries.questions.length, 'question')}: no fault, ${warnings.length === 0 ? 'no warning' : counted(warnings.length, 'warning')}.`,
  ];
}

/** One JSON object. Its shape is kept: `version` changes if a field does. */
function jsonLines({ faults, warnings, remarks }: Inspection): string[] {
  const place = ({ file, line, column, field = '', message }: FileFault) => ({ file, line, column, field, message });
  return [
    JSON.stringify(
      { version: 1, faults: faults.map(place), warnings: warnings.map((warning: FileWarning) => ({ kind: warning.kind, ...place(warning) })), remarks },
      undefined,
      2,
    ),
  ];
}

/** Workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function githubLines({ faults, warnings }: Inspection): string[] {
  const escaped = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const value = (text: string) => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const command =
    (level: 'error' | 'warning') =>
    ({ file, line, column, field, message }: FileFault) =>
      `::${level} file=${value(file)},line=${line},col=${column}::${escaped(field ? `${field}: ${message}` : message)}`;
  return [...faults.map(command('error')), ...warnings.map(command('warning'))];
}
