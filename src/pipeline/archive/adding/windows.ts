import { openStream, type StoryStream } from "../../../cluster/stories/stream.ts";
import type { StoryId } from "../../../model/span.ts";
import { FINGERPRINT_VERSION, type Fingerprint } from "../../../model/stories.ts";
import { unpackJson } from "../../../store/packed.ts";
import type { Store } from "../../../store/store.ts";
import { dayOf, isoDay } from "../../../text/calendar.ts";

/** Days around a report in which another of its story may have come out. */
const DAYS = 14;
/** Windows that are held in memory; reports come mostly in the order of their days, so that one is enough. */
const MOST = 4;

/** A stream of reports about one time, filled for the days (since 1970-01-01) from `from` to `to`. */
interface Window {
  readonly stream: StoryStream;
  readonly from: number;
  readonly to: number;
}

/**
 * The streams that place reports into stories, each about a time: an archive may be given last week's reports today and
 * those of ten years ago tomorrow. A window is filled from the store with what was published around it.
 */
export interface Windows {
  /**
   * Does what places reports, in a transaction. Where anybody else has put reports into stories since the last time
   * (another program that adds, a person at the desk), what is in memory is forgotten first.
   */
  placing<T>(work: () => T): T;
  /**
   * The streams whose last day is over once a report of that day (since 1970-01-01) comes: theirs came before it, or
   * they make room for it. They are to be settled before it is placed.
   */
  over(day: number): readonly StoryStream[];
  /** The stream for placing a report of that day. */
  at(day: number): StoryStream;
  /** What came into the stream has been looked at all at once. */
  settled(stream: StoryStream): void;
  /** Tells the other windows about a report that was put into a story. */
  tell(by: StoryStream | null, fingerprint: Fingerprint, day: number, story: StoryId): void;
  /** Those in memory, the last used first. */
  streams(): readonly StoryStream[];
  /** Forgets what is in memory: people have changed the stories. */
  forget(): void;
}

export function windowsOf(store: Store): Windows {
  let open: readonly Window[] = [];
  /** As many placings as `open` knows of. */
  let known = store.stories.placings();
  /** The latest day of what was placed since a stream was last settled. */
  const latest = new WeakMap<StoryStream, number>();
  const around = (day: number): Window | undefined =>
    open.find(({ from, to }) => from <= day - DAYS && day <= to);
  return {
    placing(work) {
      if (store.stories.placings() !== known) open = [];
      const result = work();
      known = store.stories.placings();
      return result;
    },
    over(day) {
      const known = around(day);
      const stream = (known ?? open[MOST - 1])?.stream;
      const last = stream && latest.get(stream);
      return last !== undefined && (known === undefined || last < day) ? [stream!] : [];
    },
    at(day) {
      const known = around(day);
      const window = known === undefined ? filled(store, day) : extended(store, known, day);
      open = [window, ...open.filter(({ stream }) => stream !== window.stream)].slice(0, MOST);
      latest.set(window.stream, Math.max(day, latest.get(window.stream) ?? day));
      return window.stream;
    },
    settled: (stream) => void latest.delete(stream),
    tell(by, fingerprint, day, story) {
      for (const { stream, from, to } of open)
        if (stream !== by && from <= day && day <= to) stream.restore(fingerprint, story);
    },
    streams: () => open.map(({ stream }) => stream),
    forget() {
      open = [];
    },
  };
}

function filled(store: Store, day: number): Window {
  const [from, to] = [day - DAYS, day + DAYS];
  const stream = openStream({ days: 3 * DAYS });
  fill(stream, store, from, to);
  return { stream, from, to };
}

/** The window moves on with the days; the stream itself forgets what lies too far behind. */
function extended(store: Store, { stream, from, to }: Window, day: number): Window {
  const end = Math.max(to, day + DAYS);
  if (end > to) fill(stream, store, to + 1, end);
  return { stream, from: Math.max(from, end - 3 * DAYS), to: end };
}

/** What was published on those days goes where it is; where a person put it there, no machine moves it. */
function fill(stream: StoryStream, store: Store, from: number, to: number): void {
  const known = store.fingerprints.between(FINGERPRINT_VERSION, momentOf(from), momentOf(to + 1));
  for (const { report, data } of known) {
    const membership = store.stories.of(report);
    if (membership === null) continue;
    const { story, judgement } = membership;
    if (judgement !== null) stream.decide({ is: "pinned", report, story });
    stream.restore(fingerprintIn(data), story);
  }
}

/** Moments have years of four digits, and a report may say that it came out on the first or the last of their days. */
const [FIRST, LAST] = [dayOf(0, 1, 1), dayOf(9999, 12, 31)];

const momentOf = (day: number): string =>
  day > LAST ? `${isoDay(LAST)}T23:59:59.999Z` : `${isoDay(Math.max(FIRST, day))}T00:00:00.000Z`;

/** Those of an earlier program are not packed. */
export const fingerprintIn = (data: string | Uint8Array): Fingerprint =>
  typeof data === "string" ? (JSON.parse(data) as Fingerprint) : unpackJson<Fingerprint>(data);
