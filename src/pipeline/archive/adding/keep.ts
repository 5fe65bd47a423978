import type { Kept } from "../../../model/archive.ts";
import type { Decision } from "../../../model/decision.ts";
import { id } from "../../../model/ids.ts";
import type { Instant } from "../../../model/instant.ts";
import type { Report } from "../../../model/report.ts";
import type { ReportId, StoryId } from "../../../model/span.ts";
import { FINGERPRINT_VERSION, type Fingerprint, type Placement } from "../../../model/stories.ts";
import { packJson } from "../../../store/packed.ts";
import type { Store } from "../../../store/store.ts";
import { dayOfDateline } from "../../../text/lines/dateline.ts";
import { type Archive, keepPacked } from "../archive.ts";
import type { Prepared } from "./prepare.ts";

/** What became of a report that came in. `story` is where it is now; null: nothing new was learnt of it. */
export interface Placed {
  readonly report: ReportId;
  readonly is: Kept["is"];
  readonly story: StoryId | null;
}

/** A report that was read, with the day that it is taken for one of. */
export interface Dated extends Omit<Prepared, "fingerprint"> {
  readonly report: Report;
  readonly fingerprint: Fingerprint & { readonly day: number };
}

const MS_PER_DAY = 86_400_000;

/**
 * A report that does not say when it came out is taken for one of the day of its dateline, in the last year that this can
 * be of, or else of the day on which it was retrieved.
 */
export function dated(report: Report, prepared: Prepared, retrievedAt: Instant): Dated {
  const { fingerprint } = prepared;
  const retrieved = Math.floor(Date.parse(retrievedAt) / MS_PER_DAY);
  const day = fingerprint.day ?? dayOfDateline(report.text, retrieved + 1) ?? retrieved;
  return { ...prepared, report, fingerprint: { ...fingerprint, day } };
}

/** Keeps what reading a report yielded, and puts the report into its story: a revision goes where its article is. */
export function keepReading(archive: Archive, kept: Kept, prepared: Dated): Placed {
  const { store } = archive;
  const { report, previous, retrievedAt } = kept.revision;
  const fingerprint = { ...prepared.fingerprint, report };
  keepPacked(archive, { ...prepared.report, id: report }, prepared.reading);
  const at = new Date(fingerprint.day * MS_PER_DAY).toISOString();
  // By its own version and not the reader's: a story that goes on under another reader is to be found again.
  store.fingerprints.keep({ report, version: FINGERPRINT_VERSION, at, data: packJson(fingerprint) });
  const before = previous === null ? null : store.stories.of(previous);
  const story =
    before === null
      ? place(archive, fingerprint, retrievedAt)
      : follow(archive, fingerprint, before.story, retrievedAt);
  return { report, is: kept.is, story };
}

function place(archive: Archive, fingerprint: Dated["fingerprint"], at: Instant): StoryId {
  const { store, windows } = archive;
  const { day } = fingerprint;
  const stream = windows.at(day);
  const placement = stream.place(fingerprint);
  const story = put(store, placement, [fingerprint.report], at);
  windows.tell(stream, fingerprint, day, story);
  return story;
}

const REVISION: Decision = {
  verdict: "same",
  score: 1,
  by: "archive/revision",
  reasons: ["another text of an article of this story"],
};

function follow(
  { store, windows }: Archive,
  fingerprint: Dated["fingerprint"],
  story: StoryId,
  at: Instant,
): StoryId {
  store.stories.assign(fingerprint.report, story, REVISION, at);
  const now = store.stories.of(fingerprint.report)!.story;
  windows.tell(null, fingerprint, fingerprint.day, now);
  return now;
}

/** Carries a placement out in the store; `seeds`: reports one of which the story may be named after. */
export function put(
  store: Store,
  { report, story, decision }: Placement,
  seeds: readonly ReportId[],
  at: Instant,
): StoryId {
  if (store.stories.find(story) === null) {
    const seed = seeds.find((one) => id("s", [one]) === story) ?? report;
    store.stories.open(seed, at);
  }
  store.stories.assign(report, story, decision, at);
  return store.stories.of(report)!.story;
}
