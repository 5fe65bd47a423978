import type { Located, ReportId, Span } from "./span.ts";

/**
 * What whoever handed over a report, or the metadata of its page, says about it. It outranks whatever is read off the
 * text. Null, or an empty list: not said.
 */
export interface Given {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** ISO 8601 prefix, its length its precision: `2024`, `2024-08`, `2024-08-10`, `2024-08-10T09:30:00Z`. */
  readonly published: string | null;
  readonly language: string | null;
  /** Who is named as its author, a name each, as given: people, desks ("Staff reporter"), agencies. */
  readonly authors: readonly string[];
  /** When it was last changed, as `published` is written. */
  readonly modified: string | null;
  /** The address that the page itself says is its own. */
  readonly canonical: string | null;
  /** What it says it was made from (schema.org `isBasedOn`, a syndication source): an address or a name. */
  readonly basedOn: string | null;
  /** When it was fetched, as `published` is written: it was public by then. */
  readonly retrieved: string | null;
}

/** Nothing is known but the text. */
export const NOTHING_GIVEN: Given = {
  title: null,
  outlet: null,
  url: null,
  published: null,
  language: null,
  authors: [],
  modified: null,
  canonical: null,
  basedOn: null,
  retrieved: null,
};

/** One report as it was read in: the text is fixed here and never edited after. */
export interface Report {
  readonly id: ReportId;
  /** Path or URL as the user gave it; a record of a JSON-lines file is `FILE#ID`, ID its "id" or its line number. */
  readonly input: string;
  readonly given: Given;
  readonly text: string;
  /** SHA-256 of the text's UTF-8 bytes, hexadecimal. */
  readonly sha256: string;
  /** BCP 47 code guessed from the text; "und" where it is too short to tell. `given.language` is what others say. */
  readonly language?: string;
}

/** `boilerplate`: prompts, related links, stray lines, comments. `by` names the rule that said so. */
export interface Block extends Span {
  readonly kind: "title" | "body" | "caption" | "credit" | "boilerplate";
  readonly by: string;
}

/** What a report says about itself: its title, who publishes it, whose copy it credits, a date in a dateline. */
export interface Masthead {
  readonly title: Span | null;
  readonly outlet: {
    readonly name: string;
    readonly basis: "given" | "metadata" | "text";
    readonly at: Span | null;
  } | null;
  /** Agencies and outlets that the report itself credits, once each, in order of appearance, with where it does so. */
  readonly credits: readonly Credit[];
}

/**
 * `copy`: the credit says that words of the report are the agency's ("Reuters contributed to this report", a byline "By
 * Reuters", a dateline "(Reuters) -", "Reuters could not verify"), or what came with the report does (an author who is an
 * agency, what it is based on: such credits have no words of their own, and stand at the report's first block). `photo`:
 * only a picture is. `interview`: "told CNN". `relay`: "Reuters reported", "according to TASS". Only `copy` makes two
 * reports one line of reporting.
 */
export interface Credit extends Span {
  readonly name: string;
  readonly kind: "copy" | "photo" | "interview" | "relay";
  readonly by: string;
}

/**
 * When a report was published: an interval of days, both ends included. `inferred` dates carry the reasons
 * (constraints) that led to them; both ends null: nothing is known.
 */
export interface Publication {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly basis: "given" | "metadata" | "text" | "inferred" | null;
  readonly reasons: readonly string[];
}

/** Reports that share copy: whose it is (null: unknown), and the passages side by side. */
export interface SharedCopy {
  readonly reports: readonly ReportId[];
  readonly agency: string | null;
  readonly passages: readonly (readonly Located[])[];
  readonly reasons: readonly string[];
}
