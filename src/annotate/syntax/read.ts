import type { Block } from "../../model/report.ts";
import type { Sentence, Token } from "../../model/syntax.ts";
import { formOf, type KnownForm, keepForms } from "../../text/words/content-words.ts";
import { lemmaOf } from "./lemma.ts";
import { analyseWords } from "./nets/analyse.ts";
import { keyOf } from "./nets/recent.ts";
import { sentences, type WordedSentence } from "./sentences.ts";
import type { Word } from "./tokenise.ts";

type Analysis = ReturnType<typeof analyseWords>[number];

/** Credits and boilerplate are not the report's own sentences. */
const READ: ReadonlySet<Block["kind"]> = new Set(["title", "body", "caption"]);

/** No sentence of a language is longer; text without stops (tables, hostile input) is cut here, in tokens. */
const LONGEST = 400;

/**
 * The sentences of a report's titles, body and captions, in text order, with tokens, tags, lemmas and dependencies.
 * No sentence crosses a block or a paragraph. Paragraphs count through the whole report.
 */
export function readSyntax(text: string, blocks: readonly Block[]): Sentence[] {
  const placed = placeSentences(text, blocks);
  const forms = placed.map(({ words }) => formsOf(words));
  const keys = placed.map(({ words }) => keyOf(words));
  const analyses = analyseWords(forms, keys);
  return placed.map((sentence, at) => build(sentence, forms[at]!, analyses[at]!));
}

interface PlacedSentence extends WordedSentence {
  readonly block: number;
}

function placeSentences(text: string, blocks: readonly Block[]): PlacedSentence[] {
  const placed: PlacedSentence[] = [];
  let paragraphs = 0;
  blocks.forEach((span, block) => {
    if (!READ.has(span.kind)) return;
    const found = sentences(text, span.start, span.end);
    for (const sentence of found) {
      for (let from = 0; from < sentence.words.length; from += LONGEST) {
        const words = sentence.words.slice(from, from + LONGEST);
        placed.push({ words, block, paragraph: paragraphs + sentence.paragraph });
      }
    }
    paragraphs += (found.at(-1)?.paragraph ?? -1) + 1;
  });
  return placed;
}

/**
 * A loop, as below: `map` gives lists another make once V8 compiles it than before (holes are possible then), and whatever
 * code walks along them, which all rules do, would be thrown away.
 */
function formsOf(words: readonly Word[]): KnownForm[] {
  const forms: KnownForm[] = [];
  for (const { text } of words) forms.push(formOf(text));
  return forms;
}

function build(
  { words, block, paragraph }: PlacedSentence,
  forms: readonly KnownForm[],
  { tags, heads, relations }: Analysis,
): Sentence {
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; at++) {
    const { start, end, text } = words[at]!;
    const tag = tags[at]!;
    const lemma = lemmaOf(forms[at]!, text, tag);
    tokens.push({ start, end, text, lemma, tag, head: heads[at]!, relation: relations[at]! });
  }
  keepForms(tokens, forms);
  return { start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens, block, paragraph };
}
