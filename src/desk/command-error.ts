/** Ends a command with a message for people and the exit code 1. The message is empty if all is already printed. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** Ends a command that was called wrongly, with a message for people and the exit code 2. */
export class UsageError extends CommandError {
  override name = 'UsageError';
}
