import type { EntityId, Span } from "../../../model/span.ts";
import { meet } from "../../sentences/spans.ts";
import { subjectOf, type Tree, under, verbAbove } from "../../sentences/tree.ts";
import type { Scene } from "./scene.ts";

/** Who did what is counted: the names in the subject of its verb. A pronoun, or a subject without a name, may be anybody. */
export function doersOf({ figure, tree, mentions }: Scene): ReadonlySet<EntityId> {
  const span = subjectSpan(tree, figure);
  return new Set(
    mentions.filter((mention) => span !== null && meet(mention, span)).map(({ entity }) => entity),
  );
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
