import type { Span } from "../../src/model/span.ts";
import type { TreebankDocument, TreebankSentence } from "./conllu.ts";

export interface GumName extends Span {
  readonly type: string;
}

/**
 * Names out of GUM's entity mentions (`Entity=` in MISC, https://gucorpling.org/gum/annotations.html), which are whole
 * noun phrases: of a mention whose head is a proper noun, the run of proper nouns around the head. A name in a title
 * ("President Lund") keeps the title there, so that only overlap with it is worth counting.
 */
export function gumNames(document: TreebankDocument): GumName[] {
  const names = new Map<string, GumName>();
  for (const sentence of document.sentences)
    for (const mention of mentionsOf(sentence)) {
      const name = nameIn(sentence, mention);
      if (name) names.set(`${name.start}-${name.end}`, name);
    }
  return [...names.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Words `from` to `to` (included) of a sentence. */
interface Mention {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

function mentionsOf(sentence: TreebankSentence): Mention[] {
  const open: { group: string; type: string; from: number }[] = [];
  const found: Mention[] = [];
  sentence.words.forEach((word, at) => {
    const marks = /(?:^|\|)Entity=([^|]*)/.exec(word.misc)?.[1] ?? "";
    for (const [, opening, type, closing] of marks.matchAll(/\(([^-()]+)-([^-()]+)[^()]*|([^-()]+)?\)/g)) {
      if (opening) open.push({ group: opening, type: type!, from: at });
      else {
        const place = closing ? open.findLastIndex(({ group }) => group === closing) : open.length - 1;
        const [mention] = place < 0 ? [] : open.splice(place, 1);
        if (mention) found.push({ type: mention.type, from: mention.from, to: at });
      }
    }
  });
  return found;
}

function nameIn({ words }: TreebankSentence, { type, from, to }: Mention): GumName | null {
  const isOutside = (place: number): boolean => place < from || place > to;
  let head = from;
  while (head < to && !isOutside(words[head]!.head)) head++;
  if (words[head]!.upos !== "PROPN" || words[head]!.tag === "NNPS") return null;
  let [first, last] = [head, head];
  while (first > from && words[first - 1]!.upos === "PROPN") first--;
  while (last < to && words[last + 1]!.upos === "PROPN") last++;
  return { type, start: words[first]!.start, end: words[last]!.end };
}
