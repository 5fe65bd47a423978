import { recogniseNames } from "../../../src/annotate/names/recognise.ts";
import { analyse } from "../../../src/annotate/syntax/nets/analyse.ts";
import { tokenise } from "../../../src/annotate/syntax/tokenise.ts";
import type { NameMention } from "../../../src/model/annotations.ts";
import type { Block } from "../../../src/model/report.ts";
import type { Span } from "../../../src/model/span.ts";
import type { Sentence, Token } from "../../../src/model/syntax.ts";
import { countries } from "../../../src/text/names/countries.ts";
import type { Labelled } from "./tally.ts";

export interface ConllDocument {
  readonly text: string;
  /** Gold sentences, tokenised as we do, tagged by our nets. */
  readonly sentences: Sentence[];
  readonly gold: Labelled[];
  /** Whether the sentence of the same place is running text. */
  readonly running: boolean[];
}

/** Documents of a CoNLL-2003 file, tokens joined by spaces. */
export function readConll(content: string): ConllDocument[] {
  return content
    .split(/^-DOCSTART-.*$/m)
    .filter((part) => part.trim() !== "")
    .map(readConllDocument);
}

function readConllDocument(content: string): ConllDocument {
  let text = "";
  const spans: Span[] = [];
  const running: boolean[] = [];
  const gold: (Labelled & { end: number })[] = [];
  for (const block of content.trim().split(/\n\s*\n/)) {
    const start = text.length;
    const words: string[] = [];
    for (const line of block.split("\n")) {
      const fields = line.split(" ");
      const [word, tag] = [fields[0]!, fields.at(-1)!];
      const at = text.length;
      text += `${word} `;
      words.push(word);
      if (tag.startsWith("B-")) gold.push({ start: at, end: at + word.length, label: tag.slice(2) });
      else if (tag.startsWith("I-")) gold.at(-1)!.end = at + word.length;
    }
    spans.push({ start, end: text.length - 1 });
    running.push(isRunning(words));
    text = `${text.slice(0, -1)}\n`;
  }
  return {
    text,
    sentences: tagged(text, spans),
    gold: gold.filter(({ label }) => label !== "MISC"),
    running,
  };
}

function isRunning(words: readonly string[]): boolean {
  const letters = words.filter((word) => /[A-Za-z]{2}/.test(word));
  const isCaps = letters.length > 0 && letters.every((word) => word === word.toUpperCase());
  return !isCaps && words.length >= 8 && words.filter((word) => /\d/.test(word)).length < words.length / 4;
}

function tagged(text: string, spans: readonly Span[]): Sentence[] {
  const worded = spans.map(({ start, end }) => tokenise(text, start, end));
  const analyses = analyse(worded.map((words) => words.map((word) => word.text)));
  return worded.map((words, at) => {
    const { tags, heads, relations } = analyses[at]!;
    const tokens = words.map(
      (word, i): Token => ({
        ...word,
        lemma: word.text.toLowerCase(),
        tag: tags[i]!,
        head: heads[i]!,
        relation: relations[i]!,
      }),
    );
    return { ...spans[at]!, tokens, block: 0, paragraph: at };
  });
}

const LABELS: Readonly<Record<string, string>> = { person: "PER", place: "LOC", organization: "ORG" };

/** Our names by CoNLL's conventions. */
export function systemNames({ text, sentences }: ConllDocument): Labelled[] {
  const blocks: Block[] = [{ kind: "body", start: 0, end: text.length, by: "eval" }];
  return recogniseNames(text, sentences, blocks).flatMap((name) => byConvention(name, text));
}

/** "Moscow-based" is one token of CoNLL, and no place. */
const COMPOUND = /^-(?:based|led|born|backed|bound|brokered|sponsored|registered|made|held|operated)\b/;

/**
 * CoNLL names have no lower-case tail, no owner and no nationality: "Russia's defense ministry" is the place Russia,
 * "Ukrainian army" nothing, "German Foreign Ministry" the body Foreign Ministry, "Kursk region" the place Kursk.
 */
function byConvention(name: NameMention, text: string): Labelled[] {
  const label = LABELS[name.type];
  if (!label || COMPOUND.test(text.slice(name.end, name.end + 12))) return [];
  const owner = /^(.+?) ?['’]s? (?=\p{L})/u.exec(name.text);
  if (owner && /body of a country/.test(name.reasons.join())) {
    const rest = name.start + owner[0].length;
    const place = { start: name.start, end: name.start + owner[1]!.length, label: "LOC" };
    return /^\p{Lu}/u.test(name.text.slice(owner[0].length))
      ? [place, { start: rest, end: name.end, label }]
      : [place];
  }
  const national = /^(\p{Lu}\p{L}+) (?=(?:\p{Lu}\p{L}+ )*(?:Ministry|Army|Navy|Parliament|Air Force)$)/u.exec(
    name.text,
  );
  if (national && isAdjective(national[1]!))
    return [{ start: name.start + national[0].length, end: name.end, label }];
  const tail = /^(.*?\p{Lu}\S*)(?: \p{Ll}[\p{Ll} '-]*)$/u.exec(name.text);
  if (!tail) return [{ start: name.start, end: name.end, label }];
  const core = tail[1]!;
  return isAdjective(core) ? [] : [{ start: name.start, end: name.start + core.length, label: "LOC" }];
}

const isAdjective = (word: string): boolean =>
  countries().some(({ adjectives }) => adjectives.includes(word));
