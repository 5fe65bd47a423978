import type { Bound, EntityType, FigureScope, Hedge, Stance } from "./annotations.ts";
import type { Decision } from "./decision.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Block, Credit, Publication, SharedCopy } from "./report.ts";
import type {
  AttributionId,
  ClaimId,
  DisputeId,
  EntityId,
  Evidence,
  FigureId,
  Located,
  ReportId,
  Span,
} from "./span.ts";

/** The story file (docs/reference/story-file.md): keys may be added, none renamed. */
export interface Story {
  readonly format: "variorum.story/1";
  readonly title: string;
  readonly titleEvidence: Evidence | null;
  readonly period: { readonly from: string | null; readonly to: string | null };
  readonly reports: readonly StoryReport[];
  readonly entities: readonly Entity[];
  readonly times: readonly Time[];
  readonly attributions: readonly Attribution[];
  readonly figures: readonly Figure[];
  readonly claims: readonly Claim[];
  readonly disputes: readonly Dispute[];
  readonly sharedCopy: readonly SharedCopy[];
  readonly brief: Brief;
  readonly diagnostics: readonly Diagnostic[];
}

export interface StoryReport {
  readonly id: ReportId;
  readonly input: string;
  readonly url: string | null;
  readonly outlet: { readonly name: string | null; readonly basis: "given" | "metadata" | "text" | null };
  readonly title: string | null;
  readonly language: string;
  readonly published: Publication;
  /** Who is named as its author in what came with it; see `Given` for this and the next three. */
  readonly authors?: readonly string[];
  readonly modified?: string | null;
  readonly canonical?: string | null;
  readonly basedOn?: string | null;
  readonly credits: readonly string[];
  /** Every credit with its span and kind: what `credits` was drawn from. */
  readonly creditLines: readonly Credit[];
  readonly text: string;
  readonly sha256: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly (readonly [start: number, end: number])[];
}

export interface Entity {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly roles: readonly string[];
  /** Null: not a place, or a place that could not be told (see the story's diagnostics). */
  readonly place: Place | null;
  readonly mentions: readonly Located[];
  readonly decisions: readonly Decision[];
}

export interface Place {
  readonly lat: number;
  readonly lon: number;
  readonly precision: "point" | "city" | "district" | "region" | "country";
  readonly geonames: number | null;
  /** ISO 3166-1 alpha-2, or null (seas, disputed land). */
  readonly country: string | null;
  readonly name: string;
  readonly reasons: readonly string[];
}

export interface Time extends Located {
  /** ISO 8601 prefix, its length its precision; null where the words do not say ("recently"). */
  readonly value: string | null;
  /** The words say the whole value themselves. False: it hangs on an inferred date or a choice of direction. */
  readonly certain: boolean;
  readonly reasons: readonly string[];
}

export interface Attribution {
  readonly id: AttributionId;
  readonly report: ReportId;
  readonly kind: "direct" | "indirect" | "mixed";
  readonly content: Span;
  readonly cue: Span | null;
  readonly source: Span | null;
  /** From who relays to who originally says (last): entity ids, or plain words where no entity fits. */
  readonly voices: readonly string[];
  readonly stance: Stance;
  readonly hedge: Hedge;
  readonly by: string;
  readonly reasons: readonly string[];
}

export interface Figure extends Located {
  readonly id: FigureId;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly value: number | null;
  readonly unit: string;
  readonly item: string;
  readonly event: string | null;
  readonly scope: FigureScope;
  readonly si: { readonly low: number | null; readonly high: number | null; readonly unit: string };
  readonly voices: readonly string[];
  readonly asOf: string | null;
  readonly place: EntityId | null;
  readonly claim: ClaimId | null;
}

export interface Assertion extends Located {
  readonly attribution: AttributionId | null;
  readonly stance: Stance;
  readonly hedge: Hedge;
}

/** An independent line of reporting, and why its reports are one line. */
export interface Line {
  readonly reports: readonly ReportId[];
  readonly why: string;
}

export type ClaimStatus = "oneVoice" | "oneLine" | "severalLines" | "disputed" | "unverified";

export interface Claim {
  readonly id: ClaimId;
  /** The words of its clearest assertion. */
  readonly text: string;
  readonly assertions: readonly Assertion[];
  readonly voices: readonly string[];
  readonly when: string | null;
  readonly where: readonly EntityId[];
  readonly lines: readonly Line[];
  readonly status: ClaimStatus;
  readonly decisions: readonly Decision[];
  /** Claims that look alike but were not joined: for the eye, not counted. */
  readonly related: readonly ClaimId[];
}

export interface Dispute {
  readonly id: DisputeId;
  readonly claims: readonly ClaimId[];
  readonly kind: "contradiction" | "figure" | "denial" | "update" | "qualification";
  /** False: the two are not rivals as they stand, and `reason` says why (another day, another scope, …). */
  readonly comparable: boolean;
  readonly reason: string;
  /** The figures that rival or replace one another; absent where it is not about figures. */
  readonly figures?: readonly FigureId[];
  /** The clauses that stand against each other; absent where it is about figures. */
  readonly clauses?: readonly Located[];
}

/**
 * A piece of a brief's line. `words`: a report's own words, cut but never changed, cuts marked with "…"; `evidence` is
 * the place of their source in the line's `evidence`. `voice`: names of who says it. `note`: a fixed phrase filled with
 * checked values. `break`: between two sides or before a remark; a face may begin a new line there.
 */
export interface BriefPart {
  readonly role: "words" | "voice" | "note" | "break";
  readonly text: string;
  readonly evidence: number | null;
}

/** A line of the brief cannot be without evidence: an unsupported sentence does not compile. */
export interface BriefLine {
  /** The texts of `parts`, joined. */
  readonly text: string;
  readonly parts?: readonly BriefPart[];
  readonly claims: readonly ClaimId[];
  readonly disputes?: readonly DisputeId[];
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** What a section of the brief gathers; the faces choose its mark and colour by it. */
export type BriefTopic = "severalLines" | "contested" | "oneLine" | "oneVoice" | "changes" | "doubt";

export interface BriefSection {
  readonly heading: string;
  readonly topic?: BriefTopic;
  readonly lines: readonly BriefLine[];
}

export interface Brief {
  readonly sections: readonly BriefSection[];
}
