import type { Given } from "../../model/report.ts";

/** A report as an adapter hands it over: its text is not yet fixed (fix.ts), it has no id and no hash. */
export interface Draft {
  /** `FILE`, or `FILE#ID` where an input holds several. */
  readonly input: string;
  readonly given: Given;
  readonly text: string;
  /** A record as it stood in its file; absent where the file as a whole is what the report was read from. */
  readonly record?: string;
}
