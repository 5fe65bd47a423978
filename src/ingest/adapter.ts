import type { Diagnostic } from "../model/diagnostic.ts";
import type { Given } from "../model/report.ts";
import type { RawInput } from "./input.ts";

/** A report as an adapter hands it over: its text is not yet fixed (see draft.ts), it has no id and no hash. */
export interface Draft {
  /** `FILE`, or `FILE#ID` where an input holds several. */
  readonly input: string;
  readonly given: Given;
  readonly text: string;
}

export interface Adapted {
  readonly drafts: readonly Draft[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * One format that reports come in. `accepts` looks at the name and the first bytes only; `read` never throws, whatever
 * the bytes: what it cannot use it names in a diagnostic, and reads the rest. Every adapter passes adapter.test.ts.
 */
export interface Adapter {
  readonly name: string;
  accepts(input: RawInput): boolean;
  read(input: RawInput): Adapted;
}

/** What went wrong with an input before it became a report. */
export const trouble = (
  code: Diagnostic["code"],
  severity: Diagnostic["severity"],
  input: string,
  message: string,
): Diagnostic => ({ code, severity, message: `${input}: ${message}`, report: null, input });
