import type {
  CardFilter,
  CardStatus,
  Facet,
  FacetKind,
  Membership,
  PassageHit,
  PassageKind,
  ReportHit,
  Since,
  StoryCard,
  StoryEntry,
  Told,
} from "../model/archive.ts";
import type { Decision } from "../model/decision.ts";
import type { Instant } from "../model/instant.ts";
import type { Judgement, JudgementDraft } from "../model/judgement.ts";
import type { JudgementId, ReportId, StoryId } from "../model/span.ts";
import type { StoryProposal } from "../model/stories.ts";
import type { Page } from "./page.ts";
import type { PackedTelling } from "./telling.ts";

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
  /** How often a report was put into a story, by whomever: another number, and some were since. Cheap. */
  placings(): number;
  /** The stories that reports were put into, or out of, since that number. */
  placedSince(placings: number): readonly StoryId[];
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

/** What the machine would ask people about stories. */
export interface Proposals {
  /** What is open about these stories now, in place of all that named them. What names a story that is not there is left out. */
  renew(stories: readonly StoryId[], open: readonly StoryProposal[]): void;
  /** Those that name the story, as they were found. */
  of(story: StoryId): readonly StoryProposal[];
}

export type ToldPacked = Omit<Told, "file"> & { readonly packed: PackedTelling };

export interface ToldStories {
  /** Keeps the latest telling and makes what it says searchable and listed, in place of the telling before. */
  keep(told: Told): void;
  /** As `keep`, of what `packTelling` made in another thread, say. */
  keepPacked(told: ToldPacked): void;
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
