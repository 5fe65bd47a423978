import type { AnnotatedReport } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import type { Sentence, Token } from "../model/syntax.ts";
import { numberReader, numberWriter } from "./numbers.ts";
import { pack, unpack } from "./packed.ts";

/** What stands before the numbers: all but the sentences, and the words that the numbers point at. */
interface Head {
  readonly others: Omit<AnnotatedReport, "report" | "sentences">;
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
}

/** A lemma as a number: the token's own words, these in small letters, or from here on one of the list. */
const LISTED = 2;

/**
 * An annotated report without its report, compressed: the sentences column by column as small numbers, a quarter of the
 * bytes and a third of the time of the same as JSON.
 */
export function packReading({ report, sentences, ...others }: AnnotatedReport): Uint8Array {
  const [forms, lemmas] = [listed(), listed()];
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const numbers = numberWriter();
  const column = <T>(rows: readonly T[], of: (row: T, before: T | undefined) => number): void => {
    for (let at = 0; at < rows.length; at++) numbers.write(of(rows[at]!, rows[at - 1]));
  };
  numbers.write(sentences.length);
  column(sentences, (sentence) => sentence.tokens.length);
  column(sentences, ({ start }, before) => start - (before?.end ?? 0));
  column(sentences, ({ start, end }) => end - start);
  column(sentences, ({ block }, before) => block - (before?.block ?? 0));
  column(sentences, ({ paragraph }, before) => paragraph - (before?.paragraph ?? 0));
  column(tokens, ({ start }, before) => start - (before?.end ?? 0));
  column(tokens, ({ start, end }) => end - start);
  for (const { tokens } of sentences)
    for (let at = 0; at < tokens.length; at++) {
      const { head } = tokens[at]!;
      numbers.write(head < 0 ? 0 : head - at);
    }
  column(tokens, ({ tag }) => forms.place(tag));
  column(tokens, ({ relation }) => forms.place(relation));
  column(tokens, ({ text, start, end }) =>
    text.length === end - start && report.text.startsWith(text, start) ? 0 : 1 + lemmas.place(text),
  );
  column(tokens, ({ text, lemma }) =>
    lemma === text ? 0 : lemma === text.toLowerCase() ? 1 : LISTED + lemmas.place(lemma),
  );
  const head: Head = { others, forms: forms.all(), lemmas: lemmas.all() };
  const json = Buffer.from(JSON.stringify(head), "utf8");
  const size = Buffer.alloc(4);
  size.writeUInt32LE(json.length);
  return pack(Buffer.concat([size, json, numbers.bytes()]));
}

/** What was packed, as it was. */
export function unpackReading(report: Report, packed: Uint8Array): AnnotatedReport {
  const bytes = Buffer.from(unpack(packed));
  const size = bytes.readUInt32LE(0);
  const { others, forms, lemmas } = JSON.parse(bytes.toString("utf8", 4, 4 + size)) as Head;
  const read = numberReader(bytes.subarray(4 + size));
  const [lengths, starts, sizes, blocks, paragraphs] = read.columns(5, read.next());
  const count = lengths!.reduce((sum, length) => sum + length, 0);
  const [begins, widths, heads, tags, relations, texts, words] = read.columns(7, count);
  let [at, end] = [0, 0];
  const token = (place: number): Token => {
    const start = end + begins![at]!;
    end = start + widths![at]!;
    const text = texts![at] === 0 ? report.text.slice(start, end) : lemmas[texts![at]! - 1]!;
    const word = words![at]!;
    const lemma = word === 0 ? text : word === 1 ? text.toLowerCase() : lemmas[word - LISTED]!;
    const head = heads![at] === 0 ? -1 : place + heads![at]!;
    const [tag, relation] = [forms[tags![at]!]!, forms[relations![at]!]!];
    at++;
    return { start, end, text, lemma, tag, head, relation };
  };
  const sentences: Sentence[] = [];
  let [start, block, paragraph] = [0, 0, 0];
  for (let i = 0; i < lengths!.length; i++) {
    start = (sentences[i - 1]?.end ?? 0) + starts![i]!;
    block += blocks![i]!;
    paragraph += paragraphs![i]!;
    const tokens: Token[] = [];
    for (let place = 0; place < lengths![i]!; place++) tokens.push(token(place));
    sentences.push({ start, end: start + sizes![i]!, tokens, block, paragraph });
  }
  const { masthead, blocks: marked, names, times, figures, attributions } = others;
  return { report, masthead, blocks: marked, sentences, names, times, figures, attributions };
}

/** Strings by the order in which they are first met. */
function listed(): { place(text: string): number; all(): readonly string[] } {
  const places = new Map<string, number>();
  return {
    place(text) {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, places.size);
      return places.size - 1;
    },
    all: () => [...places.keys()],
  };
}
