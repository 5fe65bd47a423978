import type { AttributionMention, NameMention } from "../../model/annotations.ts";
import type { Block } from "../../model/report.ts";
import type { Sentence } from "../../model/syntax.ts";
import type { Draft, Page, Recogniser, Refiner } from "./page.ts";
import { pairQuotations } from "./quotations/pair.ts";
import { paragraphsOf } from "./quotations/paragraphs.ts";
import { accordingTo } from "./recognisers/according-to.ts";
import { asSaid } from "./recognisers/as-said.ts";
import { complements } from "./recognisers/complement.ts";
import { inverted } from "./recognisers/inverted.ts";
import { nouns } from "./recognisers/nouns.ts";
import { objects } from "./recognisers/objects.ts";
import { quoted } from "./recognisers/quoted.ts";
import { transcript } from "./recognisers/transcript.ts";
import { chain } from "./refiners/chain.ts";
import { couples } from "./refiners/couples.ts";
import { hedge } from "./refiners/hedge.ts";
import { settle } from "./refiners/settle.ts";
import { Tree } from "./tree.ts";
import { voicesOf } from "./voices/voices.ts";

/** Recognisers propose, in this order; of rivals the earlier is kept. */
const RECOGNISERS: readonly Recogniser[] = [
  transcript,
  quoted,
  complements,
  inverted,
  accordingTo,
  asSaid,
  objects,
  nouns,
];

/** Refiners settle what was proposed, in this order. */
const REFINERS: readonly Refiner[] = [settle, chain, couples, hedge];

export interface AttributionOptions {
  /** Also give attitudes that claim nothing ("praised the plan", "wants to leave"). */
  readonly attitudes?: boolean;
}

export function recogniseAttributions(
  text: string,
  sentences: readonly Sentence[],
  names: readonly NameMention[],
  blocks: readonly Block[],
  { attitudes = false }: AttributionOptions = {},
): AttributionMention[] {
  const page = openPage(text, sentences, names, blocks);
  const proposed = RECOGNISERS.flatMap((recognise) => recognise(page)).filter(
    (d) => attitudes || !d.attitude,
  );
  const settled = REFINERS.reduce<readonly Draft[]>((drafts, refine) => refine(drafts, page), proposed);
  const voices = voicesOf(settled, page);
  return settled
    .map((draft, i) => mention(draft, page, voices[i] ?? []))
    .sort((a, b) => a.content.start - b.content.start || a.content.end - b.content.end);
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

function modeOf({ content, verbatim }: Draft, page: Page): AttributionMention["mode"] {
  if (verbatim) return "direct";
  return page.quotations.some((q) => q.start < content.end && content.start < q.end) ? "mixed" : "indirect";
}
