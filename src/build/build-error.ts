/** A build that cannot succeed, with a sentence for the editor. It has no stack trace, so that a terminal prints the sentence alone. */
export class BuildError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BuildError';
    this.stack = '';
  }
}
