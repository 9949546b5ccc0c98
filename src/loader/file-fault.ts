import type { WarningKind } from '../model/entries/vocabulary.ts';

/** A fault at a place in a file. `file` is relative to the project, with forward slashes. */
export interface FileFault {
  file: string;
  line: number;
  column: number;
  field?: string;
  message: string;
}

/** Something valid that is worth a second look. */
export interface FileWarning extends FileFault {
  kind: WarningKind;
}
