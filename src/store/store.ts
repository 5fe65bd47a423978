import type {
  Arrival,
  ArticleKey,
  Feed,
  Fingerprint,
  Kept,
  Mark,
  Original,
  Retrieval,
  Revision,
} from "../model/archive.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Instant } from "../model/instant.ts";
import type { AnnotatedReport } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import type { ReportId, StoryId, WatchId } from "../model/span.ts";
import type { Alert, AlertDraft, Delivery, Watch, WatchDraft } from "../model/watch.ts";
import type { Page } from "./page.ts";
import type { Cards, DrawnViews, Judgements, Proposals, Search, Stories, ToldStories } from "./stories.ts";

/**
 * What was read, kept. Every call is done when it returns: what a writing call has returned for outside a
 * `transaction`, or inside one that has ended, survives the death of the process. The clock comes in as an argument
 * (`Instant`, any ISO 8601 moment with its zone; kept in UTC). An id that is not there gives `null` or an empty list
 * when asked for, a `NotThere` (a `RangeError`) when written about. Troubles of the file are `StoreError`s (errors.ts).
 */
export interface Store {
  /** Every writing call is then a `StoreError`. */
  readonly readOnly: boolean;
  readonly originals: Originals;
  readonly articles: Articles;
  readonly annotations: Annotations;
  readonly fingerprints: Fingerprints;
  readonly stories: Stories;
  readonly judgements: Judgements;
  readonly proposals: Proposals;
  readonly told: ToldStories;
  readonly drawn: DrawnViews;
  readonly search: Search;
  readonly cards: Cards;
  readonly feeds: Feeds;
  readonly marks: Marks;
  readonly diagnostics: Diagnostics;
  readonly watches: Watches;
  /**
   * All that `work` writes, or nothing where it throws. One inside another can fail by itself. `work` is not async:
   * nobody else can write while it runs. Many rows written in one are a hundred times faster than one by one.
   */
  transaction<T>(work: () => T): T;
  /** Another whenever something may have been written, here or by another program. */
  version(): string;
  /** Idempotent. Any other call after it throws. */
  close(): void;
}

export interface StoreOptions {
  /** How long a writer waits for another before `StoreBusy`; default 5,000. */
  readonly waitMs?: number;
  /**
   * Nothing is written to the file, which must be there and of today's version. "frozen": nobody else writes to it
   * either, so that what SQLite keeps beside a file need not be made; for a folder in which nothing may be written.
   */
  readonly readOnly?: boolean | "frozen";
}

export interface Originals {
  keep(bytes: Uint8Array, from: Retrieval): Original;
  find(sha256: string): Original | null;
  bytes(sha256: string): Uint8Array | null;
}

export interface Articles {
  /**
   * Keeps a report as a revision of its article. The text that the article had at that moment changes nothing but
   * `lastSeenAt`. Go on with the `report` id of the answer: in the rare case that another report has the same id already,
   * the store gives it another.
   */
  keep(arrival: Arrival): Kept;
  report(id: ReportId): Report | null;
  /** The latest revision that this report is. */
  revision(id: ReportId): Revision | null;
  /** Oldest first. */
  revisions(article: ArticleKey): readonly Revision[];
  /** The newest revision of each article, in the order the articles came in. */
  current(page?: Page): readonly Revision[];
  /** For each article that was known at that moment, the revision that was its newest then. */
  reportsAsOf(at: Instant, page?: Page): readonly Revision[];
  /** Revisions retrieved after that moment, oldest first. */
  revisedSince(at: Instant, page?: Page): readonly Revision[];
  count(): { readonly articles: number; readonly revisions: number };
}

/** What reading one report by itself yielded. One reader's work is kept a report: another version is a miss. */
export interface Annotations {
  keep(reader: string, reading: AnnotatedReport): void;
  /** As `keep`, of what `packReading` made in another thread, say. */
  keepPacked(reader: string, report: ReportId, packed: Uint8Array): void;
  find(reader: string, report: ReportId): AnnotatedReport | null;
  /** As `find`, for `unpackReading`. */
  findPacked(reader: string, report: ReportId): Uint8Array | null;
}

export interface Fingerprints {
  /** Replaces an earlier one of the same report. */
  keep(fingerprint: Fingerprint): void;
  find(version: string, report: ReportId): Fingerprint | null;
  /** Those of this version, `from` included, `to` not; by time, then by report. Read as the loop goes. */
  between(version: string, from: Instant, to: Instant): Iterable<Fingerprint>;
}

export interface Feeds {
  /** Replaces what was known of this URL. */
  keep(feed: Feed): void;
  find(url: string): Feed | null;
  /** By URL. */
  all(): readonly Feed[];
  remove(url: string): void;
}

export interface Marks {
  keep(mark: Mark): void;
  find(source: string): Mark | null;
}

/** What people want to hear of, and what there was to say. */
export interface Watches {
  make(draft: WatchDraft, at: Instant): Watch;
  find(id: WatchId): Watch | null;
  /** As they were made. */
  all(): readonly Watch[];
  /** With all of its alerts; nothing where there is none. */
  remove(id: WatchId): void;
  /** The reports of a story by which the watch last looked at it; null: it has not yet. */
  seen(watch: WatchId, story: StoryId): readonly ReportId[] | null;
  see(watch: WatchId, story: StoryId, reports: readonly ReportId[]): void;
  /** Null: the same was told before. */
  alert(draft: AlertDraft): Alert | null;
  /** Newest first. */
  alerts(watch: WatchId, page: Page): readonly Alert[];
  /** Those that are still to be sent, oldest first. */
  undelivered(): readonly Alert[];
  delivered(alert: string, delivery: Delivery): void;
}

export interface Diagnostics {
  /** Replaces what was known of this input. */
  keep(input: string, diagnostics: readonly Diagnostic[], at: Instant): void;
  of(input: string): readonly Diagnostic[];
  /** By input. */
  all(page: Page): readonly Diagnostic[];
}
