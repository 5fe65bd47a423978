/** Exit status of every command; documented in docs/reference/cli.md. */
export const EXIT = {
  /** Everything was done. */
  done: 0,
  /** Nothing could be done: no input could be read, or a file is no story. */
  failed: 1,
  /** The command line was wrong. */
  usage: 2,
  /** Done, but some input was lost; the diagnostics on standard error name it. */
  partly: 3,
} as const;

/** A mistake of the caller's, told in one line on standard error. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** What could not be done though the command line was right, told in one line on standard error. */
export class Failure extends Error {
  override readonly name = "Failure";
}
