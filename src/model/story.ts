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

/**
 * The story file (docs/reference/story-file.md): keys may be added, none renamed. Days and moments are ISO 8601 prefixes,
 * their length their precision: `2031`, `2031-03`, `2031-03-10`, `2031-03-10T09`.
 */
export interface Story {
  readonly format: "variorum.story/1";
  /** Words of one of the reports, cut where they are long; "Untitled" where none has any. */
  readonly title: string;
  /** Where they stand; null: "Untitled". */
  readonly titleEvidence: Evidence | null;
  /** From the days of what is told and of publication; null: no report says one. */
  readonly period: { readonly from: string | null; readonly to: string | null };
  /** By the name of their input: the order in which faces call them r1, r2, … */
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

/** A report of the story with what was read of it as a whole. */
export interface StoryReport {
  readonly id: ReportId;
  /** Path or address as the user gave it; `FILE#ID` for one of several in a file. */
  readonly input: string;
  readonly url: string | null;
  /** Who publishes it, and by what that is known; both null: by nothing. */
  readonly outlet: { readonly name: string | null; readonly basis: "given" | "metadata" | "text" | null };
  readonly title: string | null;
  /** BCP 47; "und": not known. */
  readonly language: string;
  readonly published: Publication;
  /** Who is named as its author in what came with it; see `Given` for this and the next three. */
  readonly authors?: readonly string[];
  readonly modified?: string | null;
  readonly canonical?: string | null;
  readonly basedOn?: string | null;
  /** Agencies and outlets that it credits, once each. */
  readonly credits: readonly string[];
  /** Every credit with its span and kind: what `credits` was drawn from. */
  readonly creditLines: readonly Credit[];
  readonly text: string;
  readonly sha256: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly (readonly [start: number, end: number])[];
}

/** All that reports call by one name, whatever its spelling. */
export interface Entity {
  readonly id: EntityId;
  readonly type: EntityType;
  /** The spelling by which it is shown; the others in `otherNames`. */
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Titles and roles beside the name, in the reports' words. */
  readonly roles: readonly string[];
  /** Null: not a place, or a place that could not be told (see the story's diagnostics). */
  readonly place: Place | null;
  readonly mentions: readonly Located[];
  /** Why its mentions are one, and what was nearly taken for it. */
  readonly decisions: readonly Decision[];
}

/** A point of the gazetteer. */
export interface Place {
  /** Degrees north (WGS 84), -90 to 90. */
  readonly lat: number;
  /** Degrees east, -180 to 180. */
  readonly lon: number;
  /** What the point stands for: anything but `point` is an area around it. */
  readonly precision: "point" | "city" | "district" | "region" | "country";
  /** GeoNames' number; null: not from there. */
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

/** Who says what in one report. */
export interface Attribution {
  readonly id: AttributionId;
  readonly report: ReportId;
  /** In quotation marks, without, or partly. */
  readonly kind: "direct" | "indirect" | "mixed";
  /** What is said. */
  readonly content: Span;
  /** The words that say that it is said ("told"); null: a quotation that none attribute. */
  readonly cue: Span | null;
  /** The words that say who; null: none do. */
  readonly source: Span | null;
  /** From who relays to who originally says (last): entity ids, or plain words where no entity fits. */
  readonly voices: readonly string[];
  readonly stance: Stance;
  readonly hedge: Hedge;
  readonly by: string;
  readonly reasons: readonly string[];
}

/** A figure in the place of one report that gives it. Nothing is averaged or rounded. */
export interface Figure extends Located {
  readonly id: FigureId;
  /** The least and the most that the words can mean, in `unit`; null: they set no such end ("more than 40": high null). */
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  /** The number that is said, in `unit`; null: the words name none ("dozens"). */
  readonly value: number | null;
  /** `people`, a unit (`km`, `USD`, `percent`, …), or the noun that is counted (`drones`). */
  readonly unit: string;
  /** What is counted, in the report's words with what happened to it: "people evacuated". */
  readonly item: string;
  /** Lemma of what happened to what is counted ("kill"); null: nothing is said. */
  readonly event: string | null;
  readonly scope: FigureScope;
  /** The same in a unit in which figures of one kind can be compared (24 km and 15 miles in metres). */
  readonly si: { readonly low: number | null; readonly high: number | null; readonly unit: string };
  /** Who gives it, as in `Attribution`; empty: the report itself. */
  readonly voices: readonly string[];
  /** As of when it holds; null: its sentence does not say, and so as of the publication of its report. */
  readonly asOf: string | null;
  /** The place that its sentence names nearest to it. */
  readonly place: EntityId | null;
  /** The claim that holds it; null: none does. */
  readonly claim: ClaimId | null;
}

/** A place in which a report says what a claim says. `attribution` null: in the report's own voice. */
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

/**
 * The first that holds. `disputed`: a dispute that can be compared names it. `unverified`: a report says that it could not
 * be verified. `severalLines`: two independent lines of reporting or more, and two named voices or two lines in their own
 * voice. `oneVoice`: some voice is known, but no two are known to be different. `oneLine`: the rest.
 */
export type ClaimStatus = "oneVoice" | "oneLine" | "severalLines" | "disputed" | "unverified";

/** What reports assert alike. The number of its `lines` is its corroboration. */
export interface Claim {
  readonly id: ClaimId;
  /** The words of its clearest assertion. */
  readonly text: string;
  readonly assertions: readonly Assertion[];
  /** Who says it in the end, each once: entity ids, or plain words. Empty: the reports themselves. */
  readonly voices: readonly string[];
  /** The day of what is claimed; null: not told. */
  readonly when: string | null;
  readonly where: readonly EntityId[];
  readonly lines: readonly Line[];
  readonly status: ClaimStatus;
  /** Why its assertions are one claim. */
  readonly decisions: readonly Decision[];
  /** Claims that look alike but were not joined: for the eye, not counted. */
  readonly related: readonly ClaimId[];
}

/** Claims that do not go together as they stand. */
export interface Dispute {
  readonly id: DisputeId;
  /** Two or more, its sides. */
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
