import type { Span } from "../../model/span.ts";
import type { Attribution, Dispute } from "../../model/story.ts";
import type { Sentence, Token } from "../../model/syntax.ts";
import { packagedLines } from "../../text/packaged.ts";
import { foldWord } from "../../text/words/content-words.ts";
import { attributionOf } from "../sentences/voice.ts";
import type { ClaimSentence, ClaimWord } from "../sentences/words.ts";
import type { Link } from "./links.ts";
import type { WordMatch } from "./match.ts";

/** Two sentences that speak of one thing and do not agree on it: how, and why it is thought so. */
export interface Opposition {
  readonly kind: Extract<Dispute["kind"], "denial" | "qualification">;
  readonly reason: string;
  /** What of each sentence stands against the other. */
  readonly a: Span;
  readonly b: Span;
}

type AttributionsOf = (sentence: ClaimSentence) => readonly Attribution[];

/** How alike two sentences must be (as links are scored) before they are taken to speak of one thing. */
const ALIKE = { denial: 1.3, qualification: 1.5 };
/** Most links fall short of all of them: their sentences need not be looked at. */
const LEAST_ALIKE = Math.min(...Object.values(ALIKE));
/** What is denied must hold this share of what the two sentences have in common. */
const INSIDE = 0.6;

/**
 * Do linked sentences stand against each other? One denies what the other says, or says that it is not known. Null:
 * nothing shows that they do, or one voice says both. A verb that one negates and the other does not was tried, with
 * its subject and object compared: one in six of what it raised was a contradiction.
 */
export function opposition(link: Link, attributionsOf: AttributionsOf): Opposition | null {
  if (link.a.report === link.b.report || link.score < LEAST_ALIKE) return null;
  const [a, b] = [sideOf(link, "a", attributionsOf), sideOf(link, "b", attributionsOf)];
  if (a.voice !== null && a.voice === b.voice) return null;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (other.denied !== null || other.phrase !== null || other.stance !== "says") continue;
    const spans = (span: Span) => (one === a ? { a: span, b: other.hull } : { a: other.hull, b: span });
    if (one.denied !== null && link.score >= ALIKE.denial)
      return { kind: "denial", reason: "one report says that it is denied", ...spans(one.denied) };
    if (one.open !== null && link.score >= ALIKE.qualification)
      return {
        kind: "qualification",
        reason: `one report says that it is not known (“${one.phrase}”)`,
        ...spans(one.open),
      };
  }
  return null;
}

interface Side {
  readonly sentence: ClaimSentence;
  readonly stance: Attribution["stance"];
  readonly voice: string | null;
  /** From the first matched word to the last. */
  readonly hull: Span;
  /** The content that is denied, where most of what matches stands in it. */
  readonly denied: Span | null;
  /** By which phrase the sentence leaves something open, and what, where its verb matches. */
  readonly phrase: string | null;
  readonly open: Span | null;
}

function sideOf(link: Link, side: "a" | "b", attributionsOf: AttributionsOf): Side {
  const sentence = link[side];
  const placed = link.matches.map((match) => ({ ...sentence.words[match[side]]!, worth: match.worth }));
  const hull = { start: Math.min(...placed.map((w) => w.start)), end: Math.max(...placed.map((w) => w.end)) };
  const said = attributionOf(hull, attributionsOf(sentence));
  const open = openClause(sentence, placed);
  return {
    sentence,
    hull,
    stance: said?.stance ?? "says",
    voice: said?.voices.at(-1) ?? null,
    denied:
      said !== null && isDenial(said, sentence) && holdsMost(said.content, placed) ? said.content : null,
    open: open?.span ?? null,
    phrase: open?.phrase ?? null,
  };
}

/** Who "refuses" or "rejects" turns down a plan; who denies turns down what was said. */
const DENYING = /^(?:deni|deny|refut|disput|dismiss|contradict|rebut|repudiat)/i;

const isDenial = ({ stance, cue }: Attribution, { sentence }: ClaimSentence): boolean =>
  stance === "denies" &&
  cue !== null &&
  sentence.tokens.some(
    (token) => token.start >= cue.start && token.end <= cue.end && DENYING.test(token.text),
  );

function holdsMost(span: Span, words: readonly (Span & Pick<WordMatch, "worth">)[]): boolean {
  const sum = (list: readonly Pick<WordMatch, "worth">[]): number =>
    list.reduce((all, { worth }) => all + worth, 0);
  return sum(words.filter((w) => w.start >= span.start && w.end <= span.end)) >= INSIDE * sum(words);
}

let phrases: readonly (readonly string[])[] | undefined;

/** What an open question goes on with. */
const ASKS = new Set(["whether", "if", "who", "what", "how", "where", "why", "when", "that"]);

/** An "it is not known" and what it goes on with. */
interface Opening {
  readonly phrase: string;
  readonly next: Token;
}

/** Found once a sentence: many links have it at an end. */
const openings = new WeakMap<Sentence, readonly Opening[]>();

/** What a phrase like "it is not known whether" leaves open; its span only where its verb (or what stands for one) matches. */
function openClause(
  { sentence }: ClaimSentence,
  words: readonly Unplaced[],
): { span: Span | null; phrase: string } | null {
  let open = openings.get(sentence);
  if (open === undefined) {
    open = openingsOf(sentence);
    openings.set(sentence, open);
  }
  for (const { phrase, next } of open)
    if (words.some(({ from, to }) => from <= next.head && next.head <= to))
      return { span: { start: next.start, end: sentence.end }, phrase };
  return null;
}

function openingsOf({ tokens }: Sentence): readonly Opening[] {
  phrases ??= packagedLines("lexicons/open-questions.txt").map((line) =>
    line.replace(/n't/g, " n't").split(" "),
  );
  const folded = tokens.map((token) => foldWord(token.text));
  const found: Opening[] = [];
  for (let at = 0; at < folded.length; at++)
    for (const phrase of phrases) {
      const next = tokens[at + phrase.length];
      if (next === undefined || !ASKS.has(folded[at + phrase.length]!)) continue;
      if (phrase.every((word, i) => folded[at + i] === word))
        found.push({ phrase: phrase.join(" ").replace(" n't", "n't"), next });
    }
  return found;
}

type Unplaced = Pick<ClaimWord, "from" | "to">;
