import { moodOf } from "../../clashes/mood.ts";
import { type Tree, treeOf } from "../../sentences/tree.ts";
import { type Link, SURE } from "../links.ts";
import type { MainVerbs } from "./verbs.ts";

/**
 * Whether one tells as done what the other tells as what may come or is planned: "the toll passed 100", "the
 * toll could pass 100". A count of what was done is one however it is told, unless it only may come to that;
 * and a plan that is surely of one thing with what was done is told as a step of it.
 */
export function onlyMayBeInOne(link: Link, verbs: MainVerbs): boolean {
  const comingIn = (side: "a" | "b") =>
    verbs[side] < 0 ? null : comingOf(treeOf(link[side].sentence.tokens), verbs[side]);
  const one = comingIn("a");
  if (one === null) return false;
  const other = comingIn("b");
  const parts = link.counts || link.score >= SURE ? /^possible$/ : /^(?:possible|planned)$/;
  return (one === "done" && parts.test(other ?? "")) || (other === "done" && parts.test(one ?? ""));
}

/** Done, or only to come; null: what is told as going on, as a rule, or as what may have been. */
function comingOf(tree: Tree, verb: number): "done" | "planned" | "possible" | null {
  if (mayBe(tree, verb)) return "possible";
  const mood = moodOf(tree, verb);
  return mood === "done" || (mood === "planned" && !isDecided(tree, verb)) ? mood : null;
}

/** "Could" be seen or heard was seen or heard. */
const POSSIBLE = /^(?:could|may|might|should)$/i;
const PERCEIVED = new Set(["see", "hear", "feel", "smell"]);

/** "Could pass", "if it passes"; "may have passed" is a hedge of what was. */
function mayBe({ tokens, children }: Tree, verb: number): boolean {
  const own = (relation: RegExp, words: RegExp): boolean =>
    children[verb]!.some(
      (place) => relation.test(tokens[place]!.relation) && words.test(tokens[place]!.text),
    );
  if (own(/^aux/, /^have$/i)) return false;
  if (own(/^aux/, POSSIBLE)) return !PERCEIVED.has(tokens[verb]!.lemma);
  return own(/^mark$/, /^(?:if|unless)$/i);
}

/** What somebody decided or was ordered to do is told as done in other reports. */
const isDecided = ({ tokens }: Tree, verb: number): boolean => {
  const { head, relation } = tokens[verb]!;
  return head >= 0 && /^(?:xcomp|acl)/.test(relation) && /^(?:deci|order)/.test(tokens[head]!.lemma);
};
