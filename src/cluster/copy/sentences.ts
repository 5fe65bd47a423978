import type { ReadReport } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Sentence } from "../../model/syntax.ts";
import { contentWords, wordForms } from "../../text/words/content-words.ts";

/** What looking for shared copy needs of a report: its words and the credits that it carries. */
export type CopyInput = Pick<
  ReadReport,
  "id" | "title" | "outlet" | "text" | "blocks" | "parsed" | "creditLines"
>;

/** A body sentence as a bag of stems, without what stands between quotation marks. */
export interface CopySentence extends Span {
  /** Place of the report among the inputs. */
  readonly report: number;
  /** Place among the report's own sentences of this list: what "in the same order" goes by. */
  readonly order: number;
  readonly stems: readonly string[];
}

/** Sentences with fewer words outside quotations are alike by chance. */
const SHORTEST = 5;

/**
 * What stands between quotation marks: to the end of the paragraph where a mark is not closed, from its beginning
 * where it was opened in one before.
 */
const QUOTATION = /“[^”\n]*|"[^"\n]*"|^[^“"\n]*”/gm;
/** A post that a report shows whole: "… — Name (@handle) date", in the paragraph's own line. */
const POST = /^.*— [^\n]{1,60}\(@\w{1,30}\).*$/gm;

/**
 * Which characters are somebody's quoted words (1) and which the report's own (0). Two outlets that quote one speech
 * share the speaker's words, not each other's copy.
 */
export function quotedCharacters(text: string): Uint8Array {
  const quoted = new Uint8Array(text.length);
  for (const pattern of [QUOTATION, POST])
    for (const match of text.matchAll(pattern)) quoted.fill(1, match.index, match.index + match[0].length);
  return quoted;
}

/** Sentences that begin with the same so many words are one sentence twice, the second time perhaps cut short. */
const OPENING = 8;
/** A report of which more than this share is there twice is a page that holds it twice: nothing is left out. */
const DOUBLED = 0.5;

/** A report's body as far as it can be compared: sentences that it says once, and which characters are quoted words. */
export interface CopyBody {
  readonly sentences: readonly Sentence[];
  readonly quoted: Uint8Array;
}

/** What of a report can be compared. */
export const copyBody = (input: CopyInput): CopyBody => ({
  sentences: bodySentences(input),
  quoted: quotedCharacters(input.text),
});

/**
 * The sentences of the body that a report says once. What it says twice is the caption of a gallery, a teaser or a quote
 * set apart: pictures and teasers go with the page, and two reports that show one picture share no copy for it.
 */
function bodySentences({ parsed, blocks }: CopyInput): readonly Sentence[] {
  const body = parsed.filter((sentence) => blocks[sentence.block]?.kind === "body");
  const openings = body.map(openingOf);
  const count = new Map<string, number>();
  for (const key of openings) if (key !== null) count.set(key, (count.get(key) ?? 0) + 1);
  const once = body.filter((_, at) => (count.get(openings[at] ?? "") ?? 1) === 1);
  return once.length < body.length * (1 - DOUBLED) ? body : once;
}

/** The first words of a sentence; null where it has fewer. */
function openingOf({ tokens }: Sentence): string | null {
  const words: string[] = [];
  for (const { plain } of wordForms(tokens)) {
    if (plain !== null) words.push(plain);
    if (words.length === OPENING) return words.join(" ");
  }
  return null;
}

/** The sentences of a report's body that can be compared. */
export function copySentences({ sentences, quoted }: CopyBody, report: number): readonly CopySentence[] {
  const found: CopySentence[] = [];
  for (const sentence of sentences) {
    const stems: string[] = [];
    for (const { start, stem } of contentWords(sentence.tokens)) if (quoted[start] === 0) stems.push(stem);
    if (stems.length < SHORTEST) continue;
    found.push({ start: sentence.start, end: sentence.end, report, order: found.length, stems });
  }
  return found;
}

/** The words of a report's body in lower case, quotations left out: what runs are compared by. */
export function plainWords({ sentences, quoted }: CopyBody): readonly string[] {
  const words: string[] = [];
  for (const { tokens } of sentences)
    wordForms(tokens).forEach(({ plain }, at) => {
      if (plain !== null && quoted[tokens[at]!.start] === 0) words.push(plain);
    });
  return words;
}
