import type { Diagnostic } from "../model/diagnostic.ts";

/** What went wrong with an input before it became a report. */
export const trouble = (
  code: Diagnostic["code"],
  severity: Diagnostic["severity"],
  input: string,
  message: string,
): Diagnostic => ({ code, severity, message: `${input}: ${message}`, report: null, input });

const grouped = (count: number): string => count.toLocaleString("en-US");

/** An input that is larger than what is read, in bytes; `bytes` null: nobody knows how large. */
export function tooLarge(input: string, bytes: number | null, largest: number): Diagnostic {
  const most = `more than ${grouped(largest)}`;
  const size = bytes === null ? `${most} bytes` : `${grouped(bytes)} bytes, ${most}`;
  return trouble("ingest/too-large", "error", input, `${size}; not read`);
}
