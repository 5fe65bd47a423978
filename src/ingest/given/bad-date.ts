import type { Diagnostic } from "../../model/diagnostic.ts";
import { isoDay, numericDays } from "../../text/calendar.ts";
import { trouble } from "../trouble.ts";

/** A date that somebody gave and that does not count: it is none, or two days could be meant. */
export function badDate(input: string, given: string): Diagnostic {
  const days = numericDays(given).map(isoDay);
  const shown = `"${given.slice(0, 40)}"`;
  const why =
    days.length > 1 ? `the date ${shown} may be ${days.join(" or ")}` : `cannot read the date ${shown}`;
  return trouble("ingest/bad-date", "warning", input, `${why}; taken as not given`);
}
