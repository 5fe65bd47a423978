import type { Span } from "../../model/span.ts";
import type { Attribution } from "../../model/story.ts";
import type { Token } from "../../model/syntax.ts";
import { holds } from "../sentences/spans.ts";
import { type Tree, treeOf, under } from "../sentences/tree.ts";
import type { ClaimSentence } from "../sentences/words.ts";
import { MERE_SAYING } from "./build.ts";

/** What hangs on a verb of saying and only says who says it, to whom, where and when. */
const CIRCUMSTANCE = /^(?:nsubj|obl|obj|iobj|advmod|nmod)/;
/** A clause below these tells something: "Dana Orr, who sold the cranes, said …". */
const CLAUSE = /^(?:acl|advcl|ccomp|xcomp|parataxis|csubj)/;

/**
 * The words of a sentence (places in its `words`) that only say who says something, to whom, where and when: "[Dana Orr
 * told Radio Halm in the village of Tarne] that the cranes are sold". Who denies or confirms does something by saying so: of
 * such there are none.
 */
export function frameOfSaying(
  { words, start, end, sentence: { tokens } }: ClaimSentence,
  attributions: readonly Attribution[],
): ReadonlySet<number> {
  const frame = new Set<number>();
  const own = attributions.filter(({ cue }) => cue !== null && start <= cue.start && cue.end <= end);
  for (const { cue, source, content } of own) {
    if (cue === null) continue;
    const verb = placesOf(tokens, cue);
    if (!MERE_SAYING.test(verb.map((place) => tokens[place]!.text).join(" "))) continue;
    const speaker = source === null ? [] : placesOf(tokens, source);
    const tree = treeOf(tokens);
    const tops = [...topsOf(tokens, speaker), ...circumstances(tree, verb, content)];
    const held = new Set([...verb, ...tops.flatMap((top) => under(tree, top, CLAUSE))]);
    words.forEach((word, at) => {
      if (held.has(word.to) && !own.some((other) => holds(other.content, word) && !holds(other.content, cue)))
        frame.add(at);
    });
  }
  return frame;
}

const placesOf = (tokens: readonly Token[], span: Span): readonly number[] =>
  tokens.flatMap((token, place) => (holds(span, token) ? [place] : []));

/** Of some tokens those that hang on none of them. */
const topsOf = (tokens: readonly Token[], places: readonly number[]): readonly number[] =>
  places.filter((place) => !places.includes(tokens[place]!.head));

/** What of no part of what is said hangs on the words that say that it is said. */
const circumstances = (
  { tokens, children }: Tree,
  cue: readonly number[],
  content: Span,
): readonly number[] =>
  cue
    .flatMap((place) => children[place]!)
    .filter((place) => CIRCUMSTANCE.test(tokens[place]!.relation) && !holds(content, tokens[place]!));
