import type {
  Arrival,
  ArticleKey,
  CardFilter,
  CardStatus,
  Facet,
  FacetKind,
  Feed,
  Fingerprint,
  Kept,
  Mark,
  Membership,
  Original,
  PassageHit,
  PassageKind,
  ReportHit,
  Retrieval,
  Revision,
  Since,
  StoryCard,
  StoryEntry,
  Told,
} from "../model/archive.ts";
import type { Decision } from "../model/decision.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Instant } from "../model/instant.ts";
import type { Judgement, JudgementDraft } from "../model/judgement.ts";
import type { AnnotatedReport } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import type { JudgementId, ReportId, StoryId, WatchId } from "../model/span.ts";
import type { Alert, AlertDraft, Delivery, Watch, WatchDraft } from "../model/watch.ts";

/**
 * What was read, kept. Every call is done when it returns: what a writing call has returned for outside a
 * `transaction`, or inside one that has ended, survives the death of the process. The clock comes in as an argument
 * (`Instant`, any ISO 8601 moment with its zone; kept in UTC). An id that is not there gives `null` or an empty list
 * when asked for, a `RangeError` when written about. Troubles of the file are `StoreError`s (errors.ts).
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

export interface Page {
  /** At least 1. */
  readonly limit: number;
  readonly offset?: number;
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
}

export interface Fingerprints {
  /** Replaces an earlier one of the same report. */
  keep(fingerprint: Fingerprint): void;
  find(version: string, report: ReportId): Fingerprint | null;
  /** Those of this version, `from` included, `to` not; by time, then by report. Read as the loop goes. */
  between(version: string, from: Instant, to: Instant): Iterable<Fingerprint>;
}

export interface Stories {
  /** Opens a story and gives its id, which hangs on the report that opens it. The report still has to be assigned. */
  open(seed: ReportId, at: Instant): StoryId;
  /**
   * Puts a report into a story, out of the one it was in. What a standing judgement put somewhere, only another
   * judgement moves: then false, and nothing is changed.
   */
  assign(report: ReportId, story: StoryId, decision: Decision, at: Instant, judgement?: JudgementId): boolean;
  /** Moves the reports of one story into another. Returns the reports that moved (see `assign`). */
  merge(
    from: StoryId,
    into: StoryId,
    decision: Decision,
    at: Instant,
    judgement?: JudgementId,
  ): readonly ReportId[];
  /** Opens a story with these reports, out of whatever they were in. */
  split(
    reports: readonly [ReportId, ...ReportId[]],
    decision: Decision,
    at: Instant,
    judgement?: JudgementId,
  ): StoryId;
  /**
   * Puts the reports that this judgement still holds back to where the machine, or an earlier judgement that stands, had
   * put them, and takes back the merging of stories that it did. Record the undoing first: `judge` does both.
   */
  takeBack(judgement: JudgementId, at: Instant): void;
  find(id: StoryId): StoryEntry | null;
  /** At most ten ids that begin so, in order; those of stories that were merged away as well. */
  named(beginning: string): readonly StoryId[];
  /** Stories that have reports, last updated first. */
  list(page: Page): readonly StoryEntry[];
  count(): number;
  /**
   * Who belongs to it, by report: of each article the revision that is its newest. With `asOf`, both membership and
   * revision are those of that moment.
   */
  members(story: StoryId, asOf?: Instant): readonly Membership[];
  /** The story that a report belongs to. */
  of(report: ReportId, asOf?: Instant): Membership | null;
  /** Every story that a report belonged to, oldest first. */
  history(report: ReportId): readonly Membership[];
}

/** The ledger of people's decisions. Nothing in it is ever changed; see judge.ts for what they do. */
export interface Judgements {
  record(draft: JudgementDraft): Judgement;
  find(id: JudgementId): Judgement | null;
  /** As they were recorded. */
  all(): readonly Judgement[];
  /** Those that no standing judgement undoes, without the undoings themselves. */
  standing(): readonly Judgement[];
  /** All whose subjects name this report, story, claim or entity, or a place in this report. */
  about(id: string): readonly Judgement[];
}

export interface ToldStories {
  /** Keeps the latest telling and makes what it says searchable and listed, in place of the telling before. */
  keep(told: Told): void;
  find(story: StoryId): Told | null;
  /** From what it was last told: cheap, without reading the story. */
  digest(story: StoryId): string | null;
}

/** Views of told stories as JSON, drawn before anybody asks; `digest` says of what and by what they were drawn. */
export interface DrawnViews {
  /** All that is kept of a story, in place of what was kept before. */
  keep(story: StoryId, digest: string, views: Readonly<Record<string, string>>): void;
  find(story: StoryId, digest: string, name: string): string | null;
  has(story: StoryId, digest: string): boolean;
}

/** For any string: quotes, operators, brackets that do not close are words or nothing (see query.ts). */
export interface Search {
  /** Only reports that are their articles' newest. */
  reports(query: string, page: Page): readonly ReportHit[];
  /** What is said in the stories as last told. */
  passages(kind: PassageKind, query: string, page: Page): readonly PassageHit[];
}

/** Stories as they stand in a list, and when somebody last looked at them. Cheap: no telling is read. */
export interface Cards {
  /** Last updated first. */
  list(filter: CardFilter, page: Page): readonly StoryCard[];
  count(filter: CardFilter): number;
  /** Under what the stories that pass are listed, what most of them share first. */
  facets(filter: CardFilter, kind: FacetKind, page: Page): readonly Facet[];
  /** How many of the stories that pass each status would leave. */
  statuses(filter: CardFilter): Readonly<Record<CardStatus, number>>;
  find(story: StoryId): StoryCard | null;
  /** Somebody looks at it: nothing is new in it any more. */
  look(story: StoryId, at: Instant): void;
  /** What has come since somebody last looked; where nobody did, nothing is kept. */
  setSince(story: StoryId, since: Since | null): void;
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
