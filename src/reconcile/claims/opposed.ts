import type { Span } from "../../model/span.ts";
import type { Attribution, Dispute } from "../../model/story.ts";
import type { Token } from "../../model/syntax.ts";
import { foldWord } from "../../text/content-words.ts";
import { packagedLines } from "../../text/packaged.ts";
import type { Link } from "./links.ts";
import type { WordMatch } from "./match.ts";
import { attributionOf } from "./voice.ts";
import type { ClaimSentence, ClaimWord } from "./words.ts";

/** Two sentences that speak of one thing and do not agree on it: how, and why it is thought so. */
export interface Opposition {
  readonly kind: Extract<Dispute["kind"], "denial" | "qualification" | "contradiction">;
  readonly reason: string;
  /** What of each sentence stands against the other. */
  readonly a: Span;
  readonly b: Span;
}

type AttributionsOf = (sentence: ClaimSentence) => readonly Attribution[];

/** How alike two sentences must be (as links are scored) before they are taken to speak of one thing. */
const ALIKE = { denial: 1.15, qualification: 1.3, contradiction: 1.3 };
/** What is denied must hold this share of what the two sentences have in common. */
const INSIDE = 0.6;

/**
 * Do linked sentences stand against each other? One denies what the other says; one says that it is not known; or the
 * two share a verb and one of what it binds, and one of them negates it. Null: nothing shows that they do, or one voice
 * says both.
 */
export function opposition(link: Link, attributionsOf: AttributionsOf): Opposition | null {
  if (link.a.report === link.b.report) return null;
  const [a, b] = [sideOf(link, "a", attributionsOf), sideOf(link, "b", attributionsOf)];
  if (a.voice !== null && a.voice === b.voice) return null;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (other.denied !== null || other.open !== null || other.stance !== "says") continue;
    const spans = (span: Span) => (one === a ? { a: span, b: other.hull } : { a: other.hull, b: span });
    const { report } = one.sentence;
    if (one.denied !== null && link.score >= ALIKE.denial)
      return { kind: "denial", reason: `${report} reports that it is denied`, ...spans(one.denied) };
    if (one.open !== null && link.score >= ALIKE.qualification)
      return {
        kind: "qualification",
        reason: `${report} says that it is not known (“${one.phrase}”)`,
        ...spans(one.open),
      };
  }
  return link.score >= ALIKE.contradiction ? byPolarity(link, a.hull, b.hull) : null;
}

interface Side {
  readonly sentence: ClaimSentence;
  readonly stance: Attribution["stance"];
  readonly voice: string | null;
  /** From the first matched word to the last. */
  readonly hull: Span;
  /** The content that is denied, where most of what matches stands in it. */
  readonly denied: Span | null;
  /** What is left open, where its verb matches, and by which phrase. */
  readonly open: Span | null;
  readonly phrase: string | null;
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

/** The clause that a phrase like "it is not known whether" leaves open, if its verb (or what stands for one) matches. */
function openClause(
  { sentence }: ClaimSentence,
  words: readonly Unplaced[],
): { span: Span; phrase: string } | null {
  phrases ??= packagedLines("lexicons/open-questions.txt").map((line) =>
    line.replace(/n't/g, " n't").split(" "),
  );
  const { tokens } = sentence;
  const folded = tokens.map((token) => foldWord(token.text));
  for (let at = 0; at < folded.length; at++)
    for (const phrase of phrases) {
      const next = tokens[at + phrase.length];
      if (next === undefined || !ASKS.has(folded[at + phrase.length]!)) continue;
      if (!phrase.every((word, i) => folded[at + i] === word)) continue;
      if (words.some(({ from, to }) => from <= next.head && next.head <= to))
        return {
          span: { start: next.start, end: sentence.end },
          phrase: phrase.join(" ").replace(" n't", "n't"),
        };
    }
  return null;
}

type Unplaced = Pick<ClaimWord, "from" | "to">;

/** The matched verbs, where one of them is negated and the other is not, and an argument of theirs matches too. */
function byPolarity(link: Link, a: Span, b: Span): Opposition | null {
  for (const match of link.matches) {
    const [one, other] = [link.a.words[match.a]!, link.b.words[match.b]!];
    if (match.likeness < 1 || !isVerb(link.a, one) || !isVerb(link.b, other)) continue;
    const negated = negates(link.a, one);
    if (negated === negates(link.b, other) || !argumentsMatch(link, one, other)) continue;
    if (negated ? mayBeNegated(link.b, other) : mayBeNegated(link.a, one)) continue;
    const report = (negated ? link.a : link.b).report;
    return { kind: "contradiction", reason: `${report} negates “${one.key}”, the other does not`, a, b };
  }
  return null;
}

const tokenOf = ({ sentence }: ClaimSentence, word: ClaimWord): Token => sentence.tokens[word.from]!;

const isVerb = (sentence: ClaimSentence, word: ClaimWord): boolean =>
  word.kind === "word" && tokenOf(sentence, word).tag.startsWith("VB");

const NEGATION = new Set(["not", "n't", "never"]);
const NEGATIVE = new Set([
  ...NEGATION,
  "no",
  "without",
  "yet",
  "fail",
  "failed",
  "fails",
  "unable",
  "refused",
]);

const hasChild = ({ sentence }: ClaimSentence, at: number, words: ReadonlySet<string>): boolean =>
  sentence.tokens.some((token) => token.head === at && words.has(foldWord(token.text)));

const negates = (sentence: ClaimSentence, verb: ClaimWord): boolean =>
  hasChild(sentence, verb.from, NEGATION);

/** Is a verb perhaps negated by what stands with it or with a verb that it hangs on ("is yet to report pushing back")? */
function mayBeNegated(sentence: ClaimSentence, verb: ClaimWord): boolean {
  const { tokens } = sentence.sentence;
  for (let at = verb.from, steps = 0; at >= 0 && steps < 4; at = tokens[at]!.head, steps++)
    if (hasChild(sentence, at, NEGATIVE) || NEGATIVE.has(foldWord(tokens[at]!.text))) return true;
  return false;
}

/** Do the two verbs bind matched words in the same way? */
function argumentsMatch(link: Link, one: ClaimWord, other: ClaimWord): boolean {
  return link.matches.some(({ a, b }) => {
    const role = bindsAs(link.a, one, link.a.words[a]!);
    return role !== null && role === bindsAs(link.b, other, link.b.words[b]!);
  });
}

const ROLES: Readonly<Record<string, string>> = {
  nsubj: "who",
  "obl:agent": "who",
  obj: "whom",
  "nsubj:pass": "whom",
};

/** As what a verb binds a word (who does it, to whom it is done); null where it does not. */
function bindsAs({ sentence: { tokens } }: ClaimSentence, verb: ClaimWord, word: ClaimWord): string | null {
  for (let at = word.from; at <= word.to; at++) {
    const { head, relation } = tokens[at]!;
    if (head === verb.from && ROLES[relation] !== undefined) return ROLES[relation];
  }
  return null;
}
