import type { ReportId } from "./span.ts";

/**
 * What was strange about the input or could not be resolved. Strange input is data, never an exception:
 * a run goes on without what a diagnostic names. Every code has an entry in docs/reference/diagnostics.md.
 */
export interface Diagnostic {
  readonly code: `${string}/${string}`;
  readonly severity: "error" | "warning" | "note";
  readonly message: string;
  /** The report concerned; null where the input became none. */
  readonly report: ReportId | null;
  /** The input as the user gave it (path, URL, `FILE#ID`), or null where it concerns no single one. */
  readonly input: string | null;
}
