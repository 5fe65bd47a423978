import type { Reading } from "../../model/reading.ts";
import type { EntityId, Span } from "../../model/span.ts";
import type { Figure } from "../../model/story.ts";
import { sentenceOf } from "../sentences/places.ts";
import { subjectOf, type Tree, treeOf, under, verbAbove } from "../sentences/tree.ts";
import { remembered } from "./remembered.ts";

/**
 * Whether two figures may be of what one and the same did. They are not where the verb of each has a subject that is
 * named, and the two names are of different people: "Brand threw for 300 yards", "Holm threw for 41". A pronoun, or a
 * subject without a name, may be anybody.
 */
export function sameDoer(reading: Reading): (one: Figure, other: Figure) => boolean {
  const named = Map.groupBy(
    reading.entities.flatMap(({ id, mentions }) => mentions.map((mention) => ({ ...mention, entity: id }))),
    ({ report }) => report,
  );
  const sentenceAround = sentenceOf(reading);
  const doers = remembered((figure): ReadonlySet<EntityId> => {
    const sentence = sentenceAround(figure);
    const span = sentence === undefined ? null : subjectSpan(treeOf(sentence.tokens), figure);
    const inside = (named.get(figure.report) ?? []).filter(
      ({ start, end }) => span !== null && start < span.end && span.start < end,
    );
    return new Set(inside.map(({ entity }) => entity));
  });
  return (one, other) => {
    const [a, b] = [doers(one), doers(other)];
    return a.size === 0 || b.size === 0 || [...a].some((entity) => b.has(entity));
  };
}

/** The head of the subject of the verb above a figure, with what is compounded with it ("Ada Holm"). */
function subjectSpan(tree: Tree, figure: Span): Span | null {
  const verb = verbAbove(tree, figure);
  if (verb === null) return null;
  const named = beforeWho(tree, verb);
  if (named !== null) return named;
  const subject = subjectOf(tree, verb);
  if (subject === null) return null;
  const name = under(tree, subject, BESIDE).map((place) => tree.tokens[place]!);
  return {
    start: Math.min(...name.map(({ start }) => start)),
    end: Math.max(...name.map(({ end }) => end)),
  };
}

/** What hangs on a subject and is not its name. */
const BESIDE = /^(?!compound|flat|appos)/;

/** "A lead over Ada Holm, who is to win 32": whom "who" follows, whatever its clause was hung on. */
function beforeWho({ tokens, children }: Tree, verb: number): Span | null {
  const { relation, head } = tokens[verb]!;
  const verbs = relation === "xcomp" && head >= 0 ? [verb, head] : [verb];
  const who = verbs.flatMap((at) => children[at]!).find((place) => /^who$/i.test(tokens[place]!.text));
  const before = tokens.slice(0, who ?? 0).findLast(({ tag }) => !/^\p{P}$/u.test(tag));
  return before !== undefined && /^NNPS?$/.test(before.tag) ? before : null;
}
