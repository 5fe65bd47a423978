import type { Arrival } from "../../../ingest/stream.ts";
import type { Revision } from "../../../model/archive.ts";
import type { Report } from "../../../model/report.ts";
import { articleKey } from "../../../store/key.ts";
import type { Store } from "../../../store/store.ts";

/** So many articles that came in whole are remembered: at least as many as wait to be kept, and are not in the store yet. */
const REMEMBERED = 1024;

/**
 * What comes out of some inputs, but for summaries of articles that are had whole, in the archive or among what came just
 * before: a summary is no later text of its article, and would take its place. `had` is told of each that is left out.
 *
 * @example for await (const arrival of withoutHad(store, ingestStream(inputs), () => seen++)) …
 */
export async function* withoutHad(
  store: Store,
  arrivals: AsyncIterable<Arrival>,
  had: (report: Report) => void,
): AsyncGenerator<Arrival> {
  /** That an input is a summary, until its report comes: of one that is left out the archive is told nothing. */
  const notes = new Map<string, Arrival>();
  const whole = new Set<string>();
  for await (const arrival of arrivals) {
    if (arrival.kind === "diagnostic" && isOfSummary(arrival.diagnostic)) {
      notes.set(arrival.diagnostic.input!, arrival);
      continue;
    }
    if (arrival.kind === "report") {
      const { report } = arrival;
      const note = notes.get(report.input);
      notes.delete(report.input);
      if (note === undefined) remember(whole, articleKey(report));
      else if (whole.has(articleKey(report)) || isHadWhole(store, report)) {
        had(report);
        continue;
      } else yield note;
    }
    yield arrival;
  }
  yield* notes.values();
}

/** Whether what the archive has of this report's article is more than the summary of a feed. */
export function isHadWhole(store: Store, report: Report): boolean {
  const newest = newestOf(store, report);
  if (newest === null) return false;
  const { input } = store.articles.report(newest.report)!;
  return !store.diagnostics.of(input).some(isOfSummary);
}

/** The newest text of this report's article that the archive has. */
export const newestOf = ({ articles }: Store, report: Report): Revision | null =>
  articles.revisions(articleKey(report)).at(-1) ?? null;

/** Whether a diagnostic says that its input is the summary of a feed. */
export const isOfSummary = ({ code }: { readonly code: string }): boolean => code === "ingest/summary-only";

function remember(articles: Set<string>, article: string): void {
  articles.delete(article);
  articles.add(article);
  if (articles.size > REMEMBERED) articles.delete(articles.values().next().value!);
}
