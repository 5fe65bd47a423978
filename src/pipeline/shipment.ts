import type { AnnotatedReport } from "../model/reading.ts";
import type { Sentence, Token } from "../model/syntax.ts";

/**
 * An annotated report on its way between threads, without its `report`, which the receiver has. Tokens are most of it:
 * copied as objects they take a fifteenth of the time that it takes to find them and come as four new strings each, so
 * they travel as numbers beside a list of the strings that the report uses.
 */
export interface Shipment {
  readonly others: Omit<AnnotatedReport, "report" | "sentences">;
  readonly strings: readonly string[];
  /** SENTENCE numbers a sentence: start, end, block, paragraph, how many tokens. */
  readonly sentences: Int32Array<ArrayBuffer>;
  /** TOKEN numbers a token: start, end, head, then the places in `strings` of text, lemma, tag, relation. */
  readonly tokens: Int32Array<ArrayBuffer>;
}

const SENTENCE = 5;
const TOKEN = 7;

export function pack(read: AnnotatedReport): Shipment {
  const { report: _, sentences, ...others } = read;
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = places.get(text) ?? places.size;
    if (place === places.size) places.set(text, place);
    return place;
  };
  const count = sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  const tokens = new Int32Array(TOKEN * count);
  const heads = new Int32Array(SENTENCE * sentences.length);
  let at = 0;
  sentences.forEach((sentence, i) => {
    const { start, end, block, paragraph } = sentence;
    heads.set([start, end, block, paragraph, sentence.tokens.length], SENTENCE * i);
    for (const token of sentence.tokens) {
      tokens[at] = token.start;
      tokens[at + 1] = token.end;
      tokens[at + 2] = token.head;
      tokens[at + 3] = placeOf(token.text);
      tokens[at + 4] = placeOf(token.lemma);
      tokens[at + 5] = placeOf(token.tag);
      tokens[at + 6] = placeOf(token.relation);
      at += TOKEN;
    }
  });
  return { others, strings: [...places.keys()], sentences: heads, tokens };
}

/** What was packed, as it was. */
export function unpack(report: AnnotatedReport["report"], shipment: Shipment): AnnotatedReport {
  const { others, strings, sentences, tokens } = shipment;
  const { masthead, blocks, names, times, figures, attributions } = others;
  const found: Sentence[] = [];
  let at = 0;
  for (let i = 0; i < sentences.length; i += SENTENCE) {
    const [start, end, block, paragraph, count] = sentences.subarray(i, i + SENTENCE) as unknown as number[];
    const list: Token[] = [];
    for (let token = 0; token < count!; token++, at += TOKEN)
      list.push({
        start: tokens[at]!,
        end: tokens[at + 1]!,
        text: strings[tokens[at + 3]!]!,
        lemma: strings[tokens[at + 4]!]!,
        tag: strings[tokens[at + 5]!]!,
        head: tokens[at + 2]!,
        relation: strings[tokens[at + 6]!]!,
      });
    found.push({ start: start!, end: end!, tokens: list, block: block!, paragraph: paragraph! });
  }
  return { report, masthead, blocks, sentences: found, names, times, figures, attributions };
}
