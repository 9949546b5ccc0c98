/** A fault at a place in a file. `file` is relative to the project, with forward slashes. */
export interface FileFault {
  file: string;
  line: number;
  column: number;
  field?: string;
  message: string;
}
