import type { AttributionMention, NameMention } from "../../model/annotations.ts";
import type { Block } from "../../model/report.ts";
import type { Sentence } from "../../model/syntax.ts";
import type { Candidate } from "./attitudes/candidates.ts";
import { listedAttitudes, unlistedAttitudes } from "./attitudes/candidates.ts";
import { isWithinMarks } from "./draft.ts";
import { gridOf } from "./grid.ts";
import type { Draft, Page, Recogniser, Refiner } from "./page.ts";
import { pairQuotations } from "./quotations/pair.ts";
import { paragraphsOf } from "./quotations/paragraphs.ts";
import { accordingTo } from "./recognisers/according-to.ts";
import { adjectives } from "./recognisers/adjectives.ts";
import { asSaid } from "./recognisers/as-said.ts";
import { complements } from "./recognisers/complement/complement.ts";
import { inPaper } from "./recognisers/in-paper.ts";
import { inverted } from "./recognisers/inverted.ts";
import { labels } from "./recognisers/labels.ts";
import { lostTags, nounTags } from "./recognisers/noun-tags.ts";
import { nouns } from "./recognisers/nouns.ts";
import { objects } from "./recognisers/objects/objects.ts";
import { posts } from "./recognisers/posts.ts";
import { quoted } from "./recognisers/quoted/quoted.ts";
import { transcript } from "./recognisers/transcript.ts";
import { withinMarks } from "./recognisers/within-marks.ts";
import { attitudes as likelyAttitudes } from "./refiners/attitudes.ts";
import { chain } from "./refiners/chain.ts";
import { couples } from "./refiners/couples.ts";
import { dateline } from "./refiners/dateline.ts";
import { hedge } from "./refiners/hedge.ts";
import { settle } from "./refiners/settle.ts";
import { tails } from "./refiners/tails.ts";
import { Tree } from "./tree.ts";
import { voicesOf } from "./voices/voices.ts";

/** Recognisers propose, in this order; of rivals the earlier is kept. */
const RECOGNISERS: readonly Recogniser[] = [
  transcript,
  labels,
  posts,
  quoted,
  complements,
  inverted,
  nounTags,
  accordingTo,
  asSaid,
  objects,
  nouns,
  adjectives,
  lostTags,
  withinMarks,
];

/** Recognisers of what claims nothing, behind the others. */
const OF_ATTITUDES: readonly Recogniser[] = [inPaper];

/** Refiners settle what was proposed, in this order; attitudes are weighed at the end, where they are asked for. */
const REFINERS: readonly Refiner[] = [dateline, tails, settle, chain, couples, hedge];

export interface AttributionOptions {
  /** Also give attitudes that claim nothing ("praised the plan", "wants to leave"). */
  readonly attitudes?: boolean;
}

/**
 * Who says what in a report's body: source, cue and content of each attribution (as in PARC, Pareti 2012, and PolNeAR,
 * Newell et al. 2018), with mode, voices, stance and hedge. Titles and captions are not read.
 *
 * Offsets are UTF-16 code units of `text`, half-open; the list is in order of content, then of its end. A content may lie
 * within another ("Lee said the mayor had denied it"): the inner one then has both voices. One source and cue may have
 * several contents (`"…," he said, "…"`), and what two named ones say together is given once for each. `source` and `cue`
 * are null where no words attribute; a description within the source has both its commas ("Lee, the mayor,"); `voices` is
 * empty where nobody could be found. Marks and "that" belong to the content, the sentence's full stop does not. `names`
 * are those of `recogniseNames`, in text order; a voice points into them by place. Never throws on strange text; time is
 * about linear in it.
 *
 * @param options.attitudes also what claims nothing ("praised the plan"); false unless given
 * @example recogniseAttributions("Ann Lee said the ferry had sunk.", …)
 *          // content "the ferry had sunk", cue "said", source "Ann Lee", voices: the name Ann Lee, mode "indirect"
 */
export function recogniseAttributions(
  text: string,
  sentences: readonly Sentence[],
  names: readonly NameMention[],
  blocks: readonly Block[],
  { attitudes = false }: AttributionOptions = {},
): AttributionMention[] {
  const page = openPage(text, sentences, names, blocks);
  const plain = draftsOf(page, attitudes);
  const settled = attitudes ? likelyAttitudes(plain, page) : plain;
  const voices = voicesOf(settled, page);
  return settled
    .map((draft, i) => mention(draft, page, voices[i] ?? []))
    .sort((a, b) => a.content.start - b.content.start || a.content.end - b.content.end);
}

/** All that may be an attitude of somebody's, likely or not: what the weights of `attitudes/likelihood.ts` are taught on. */
export function offeredAttitudes(
  text: string,
  sentences: readonly Sentence[],
  names: readonly NameMention[],
  blocks: readonly Block[],
): Candidate[] {
  const page = openPage(text, sentences, names, blocks);
  const drafts = draftsOf(page, true);
  return [...listedAttitudes(drafts, page), ...unlistedAttitudes(drafts, page)];
}

function draftsOf(page: Page, attitudes: boolean): readonly Draft[] {
  const asked = attitudes ? [...RECOGNISERS, ...OF_ATTITUDES] : RECOGNISERS;
  const proposed = asked
    .flatMap((recognise) => recognise(page))
    .filter((draft) => (attitudes || !draft.attitude) && !speaksFromWithin(draft, page));
  return REFINERS.reduce<readonly Draft[]>((drafts, refine) => refine(drafts, page), proposed);
}

/** `reported that "[most] are home," adding …`: whom a quotation is about did not say what stands outside of its marks. */
function speaksFromWithin({ cue, speaker }: Draft, { quoted, quotationsAt }: Page): boolean {
  if (!cue || !speaker || quoted(cue.start) || !quoted(speaker.start) || !quoted(speaker.end - 1))
    return false;
  const marks = 2;
  return quotationsAt
    .meeting(speaker)
    .some(({ start, end }) => end - start > speaker.end - speaker.start + marks);
}

function openPage(
  text: string,
  all: readonly Sentence[],
  names: readonly NameMention[],
  blocks: readonly Block[],
): Page {
  const sentences = renumber(all.filter((s) => blocks[s.block]?.kind === "body"));
  const quotations = pairQuotations(text, paragraphsOf(text, blocks));
  const inside = new Uint8Array(text.length);
  for (const q of quotations) inside.fill(1, q.start, q.end);
  return {
    text,
    sentences,
    trees: sentences.map((s) => new Tree(s)),
    names,
    quotations,
    quotationsAt: gridOf(quotations),
    namesAt: gridOf(names),
    quoted: (at) => inside[at] === 1,
  };
}

/** Paragraphs counted without gaps, so that neighbours differ by one. */
function renumber(sentences: readonly Sentence[]): Sentence[] {
  let paragraph = -1;
  let last = -1;
  return sentences.map((sentence) => {
    if (sentence.paragraph !== last) paragraph++;
    last = sentence.paragraph;
    return { ...sentence, paragraph };
  });
}

function mention(draft: Draft, page: Page, voices: AttributionMention["voices"]): AttributionMention {
  const { content, cue, speaker, stance, hedge, by } = draft;
  const source = speaker && { start: speaker.start, end: speaker.end };
  return { kind: "attribution", mode: modeOf(draft, page), content, cue, source, voices, stance, hedge, by };
}

function modeOf(draft: Draft, page: Page): AttributionMention["mode"] {
  const { content, verbatim } = draft;
  if (verbatim) return "direct";
  if (isWithinMarks(draft)) return "indirect";
  return page.quotationsAt.meeting(content).length > 0 ? "mixed" : "indirect";
}
