import type { Sentence, Token } from "../../../model/syntax.ts";
import { packagedKinds } from "../../../text/packaged.ts";
import { holds, meet } from "../../sentences/spans.ts";
import { treeOf } from "../../sentences/tree.ts";
import type { Scene } from "./scene.ts";

const AGAINST = packagedKinds("lexicons/revision-words.txt")("against");

/** Of which names a figure's sentence says "in", "at" or "near", and against what. */
export interface Setting {
  readonly names: ReadonlySet<string>;
  /** Places by which the voice is named ("the mayor of Tomo"): it counts what happened there. */
  readonly ofVoice: ReadonlySet<string>;
  /** Days that are named there. */
  readonly days: ReadonlySet<string>;
  /** "Police put it at …", "only …": the sentence sets its count against another. */
  readonly isAgainst: boolean;
}

/** What a figure's sentence sets it in. */
export function settingOf({ figure, sentence, times, attributions }: Scene): Setting {
  const saying = attributions
    .filter(({ content }) => holds(content, figure))
    .toSorted(({ content: a }, { content: b }) => a.end - a.start - (b.end - b.start));
  const told = saying[0]?.content;
  const voices = saying.flatMap(({ source }) => source ?? []);
  const sources = attributions.flatMap(({ source }) => source ?? []);
  return {
    // "told reporters in the capital that 43 were dead": where something is said is not where it happened
    names: namesOf(
      sentence,
      AT,
      (token) =>
        (told === undefined || meet(told, token)) &&
        ![...times, ...sources].some((span) => meet(span, token)),
    ),
    ofVoice: namesOf(sentence, OF, (token) => voices.some((span) => meet(span, token))),
    days: new Set(times.flatMap(({ value }) => value ?? [])),
    isAgainst: sentence.tokens.some(({ lemma }) => AGAINST.has(lemma.toLowerCase())),
  };
}

const AT = /^(?:in|at|near|on|outside|around|across)$/i;
const OF = /^(?:in|at|near|of|for)$/i;

/** Names, each by its last word, behind such a word or in a phrase that stands behind one ("in the port of Marn"). */
function namesOf(
  { tokens }: Sentence,
  word: RegExp,
  isMeant: (token: Token) => boolean,
): ReadonlySet<string> {
  const tree = treeOf(tokens);
  const isPlaced = (place: number): boolean =>
    tree.children[place]!.some(
      (child) => tokens[child]!.relation === "case" && word.test(tokens[child]!.text),
    );
  return new Set(
    tokens
      .filter(
        (token, place) =>
          /^NNPS?$/.test(token.tag) &&
          !/^NNPS?$/.test(tokens[place + 1]?.tag ?? "") &&
          isMeant(token) &&
          (isPlaced(place) || isPlaced(Math.max(0, token.head))),
      )
      .map(({ text }) => text),
  );
}
