/** A part of a long list. */
export interface Page {
  /** At least 1. */
  readonly limit: number;
  readonly offset?: number;
}
