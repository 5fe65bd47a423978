import type { Diagnostic } from "../../../model/diagnostic.ts";
import { trouble } from "../../trouble.ts";

/** Says that of a mail only the one that it passes on is read. */
export const passedOnBy = (name: string): Diagnostic =>
  trouble("ingest/passed-on", "note", name, "a mail that passes another on; only the other is read");
