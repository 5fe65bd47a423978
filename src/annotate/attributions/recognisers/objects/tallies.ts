import type { CueVerb } from "../../cues.ts";
import type { Found } from "../../draft.ts";
import type { Tree } from "../../tree.ts";
import { endOfNoun, endOfPhrase } from "./noun-phrases.ts";

/** «counts [at least 260]», «counted [40 bodies]»: a number, or things that are numbered. */
export function numbered({ tree, verb, particle, entry, span }: CueVerb): Found | null {
  const object = tree
    .children(verb)
    .find(
      (c) =>
        c > particle &&
        (/^(?:obj|xcomp)$/.test(tree.relation(c)) ||
          /^(?:least|most)$/.test(tree.lower(tree.first(c) + 1))) &&
        (tree.tag(c) === "CD" || tree.children(c).some((n) => tree.relation(n) === "nummod")),
    );
  const strength = entry.frames.get("number");
  if (object === undefined || strength === undefined) return null;
  return { content: tree.span(tree.first(object), endOfNoun(tree, object)), cue: span, strength };
}

/** «put [the dead at nine]»: behind "at" is a number, and no time of day. */
export function isTally(tree: Tree, verb: number, object: number): boolean {
  for (let i = object + 1; i < tree.last(verb); i++) {
    if (tree.lower(i) !== "at") continue;
    const number = [1, 2, 3]
      .map((step) => i + step)
      .find((at) => at <= tree.last(verb) && tree.tag(at) === "CD");
    return number !== undefined && !TIME_OF_DAY.test(`${tree.lower(number)} ${tree.lower(number + 1)}`);
  }
  return false;
}

const TIME_OF_DAY = /^\d+:|^\d+ ?(?:[ap]\.?m\b|o['’]clock)/;

/** A thing and its number, with those that are joined to it: "the dead at nine and the injured at 57". */
export function counted({ tree, verb, span }: CueVerb, object: number, from: number, strength: 1 | 2): Found {
  let to = endOfPhrase(tree, verb, object);
  for (let i = to + 1; i <= tree.last(verb) && !/^(?:,|\.|;)$/.test(tree.tag(i)); i++)
    if (tree.tag(i) === "CD") to = i;
  return { content: tree.span(from, to), cue: span, strength };
}
