import { fingerprintOf } from "../../cluster/stories/fingerprint.ts";
import type { Kept } from "../../model/archive.ts";
import type { Decision } from "../../model/decision.ts";
import { id } from "../../model/ids.ts";
import type { Instant } from "../../model/instant.ts";
import type { AnnotatedReport } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import type { ReportId, StoryId } from "../../model/span.ts";
import type { Fingerprint, Placement } from "../../model/stories.ts";
import { packJson } from "../../store/packed.ts";
import type { Store } from "../../store/store.ts";
import { pack, type Shipment } from "../shipment.ts";
import { type Archive, keepShipped } from "./archive.ts";
import { READER } from "./reader.ts";

/** What became of a report that came in. `story` is where it is now; null: nothing new was learnt of it. */
export interface Placed {
  readonly report: ReportId;
  readonly is: Kept["is"];
  readonly story: StoryId | null;
}

/** What reading a report yielded, and what places it. It waits in a queue, where numbers take less room than tokens. */
export interface Prepared {
  readonly report: Report;
  readonly shipment: Shipment;
  readonly fingerprint: Fingerprint & { readonly day: number };
}

const MS_PER_DAY = 86_400_000;

/** A report that does not say when it came out is taken for one of the day on which it was retrieved. */
export function prepare(read: AnnotatedReport, retrievedAt: Instant): Prepared {
  const fingerprint = fingerprintOf(read);
  const day = fingerprint.day ?? Math.floor(Date.parse(retrievedAt) / MS_PER_DAY);
  return { report: read.report, shipment: pack(read), fingerprint: { ...fingerprint, day } };
}

/** Keeps what reading a report yielded, and puts the report into its story: a revision goes where its article is. */
export function keepReading(archive: Archive, kept: Kept, prepared: Prepared): Placed {
  const { store } = archive;
  const { report, previous, retrievedAt } = kept.revision;
  const fingerprint = { ...prepared.fingerprint, report };
  keepShipped(archive, { ...prepared.report, id: report }, prepared.shipment);
  const at = new Date(fingerprint.day * MS_PER_DAY).toISOString();
  store.fingerprints.keep({ report, version: READER, at, data: packJson(fingerprint) });
  const before = previous === null ? null : store.stories.of(previous);
  const story =
    before === null
      ? place(archive, fingerprint, retrievedAt)
      : follow(archive, fingerprint, before.story, retrievedAt);
  return { report, is: kept.is, story };
}

function place(archive: Archive, fingerprint: Prepared["fingerprint"], at: Instant): StoryId {
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
  fingerprint: Prepared["fingerprint"],
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
