import type { Diagnostic } from "../../model/diagnostic.ts";

/** What stops the reading of an input midway; what was read before it counts. */
export class BadBytes extends Error {
  override readonly name = "BadBytes";
  readonly code: Diagnostic["code"];
  constructor(code: Diagnostic["code"], message: string) {
    super(message);
    this.code = code;
  }
}
