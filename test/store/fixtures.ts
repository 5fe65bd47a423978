/** What the tests of the store keep: reports of outlets, towns and events that never were. */

import type { Arrival } from "../../src/model/archive.ts";
import type { Decision } from "../../src/model/decision.ts";
import { id, sha256 } from "../../src/model/ids.ts";
import { type Given, NOTHING_GIVEN, type Report } from "../../src/model/report.ts";
import type { Store } from "../../src/store/store.ts";

/** How an implementation is opened anew for a test; it is closed when the test ends. */
export type Open = () => Store;

export function report(text: string, given: Partial<Given> = {}, input = "mill.txt"): Report {
  const whole = { ...NOTHING_GIVEN, ...given };
  const hash = sha256(text);
  return {
    id: id("r", [hash, whole.outlet, whole.url]),
    input,
    given: whole,
    text,
    sha256: hash,
    language: "en",
  };
}

/** The `minute`-th minute of an invented day. */
export const minute = (minutes: number): string =>
  new Date(Date.UTC(2031, 2, 11) + minutes * 60_000).toISOString();

export const arrival = (report: Report, retrievedAt: string, more: Partial<Arrival> = {}): Arrival => ({
  report,
  retrievedAt,
  original: null,
  ...more,
});

export const MACHINE: Decision = { verdict: "same", score: 0.8, by: "cluster/nearest", reasons: ["alike"] };
export const PERSON: Decision = { verdict: "same", score: null, by: "Ada", reasons: ["same mill"] };

/** Keeps a report at a URL of its own; its id. */
export const kept = (
  store: Store,
  name: string,
  text = `The mill at ${name} burned.`,
  at = minute(0),
): string =>
  store.articles.keep(arrival(report(text, { url: `https://courier.example/${name}` }), at)).revision.report;
