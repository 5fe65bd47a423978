import { packagedLines } from "../../text/packaged.ts";
import { copulaOf, isInfinitive, type Tree } from "./tree.ts";

/** `done`: told as having happened; `going`: as going on; `planned`: as to come; `open`: anything else (may, if, whether). */
export type Mood = "done" | "going" | "planned" | "open";

const NEGATIONS = new Set(["not", "n't", "never", "no", "neither", "nor", "nobody", "none", "nothing"]);

export function isNegated({ tokens, children }: Tree, verb: number): boolean {
  const says = (place: number): boolean => NEGATIONS.has(tokens[place]!.text.toLowerCase().replace("’", "'"));
  const { relation, head } = tokens[verb]!;
  if (
    children[verb]!.some(
      (place) =>
        says(place) || (/^(?:obj|nsubj)/.test(tokens[place]!.relation) && children[place]!.some(says)),
    )
  )
    return true;
  return relation === "xcomp" && head >= 0 && children[head]!.some(says);
}

/** "would strike if attacked" plans nothing. */
const isConditional = ({ tokens, children }: Tree, verb: number): boolean =>
  children[verb]!.some(
    (place) =>
      tokens[place]!.relation === "advcl" &&
      children[place]!.some(
        (mark) => /^(?:if|unless)$/i.test(tokens[mark]!.text) && tokens[mark]!.relation === "mark",
      ),
  );

let plans: ReadonlySet<string> | undefined;

/** Modals of what is to come; the others say what may be. */
const TO_COME = new Set(["will", "'ll", "wo", "would", "shall"]);

const MODAL = new Set(["may", "might", "could", "can", "should", "must", "ca", "cannot"]);

export function moodOf(tree: Tree, verb: number): Mood {
  plans ??= new Set(packagedLines("lexicons/plan-words.txt"));
  const { tokens, children } = tree;
  const copula = copulaOf(tree, verb);
  const token = { ...tokens[verb]!, tag: copula?.tag ?? tokens[verb]!.tag };
  const auxiliaries = children[verb]!.filter((place) => /^aux/.test(tokens[place]!.relation)).map((place) =>
    tokens[place]!.text.toLowerCase().replace("’", "'"),
  );
  if (
    children[verb]!.some(
      (place) =>
        /^(?:if|whether|unless|until)$/i.test(tokens[place]!.text) && tokens[place]!.relation === "mark",
    )
  )
    return "open";
  if (auxiliaries.some((word) => TO_COME.has(word))) return isConditional(tree, verb) ? "open" : "planned";
  if (auxiliaries.some((word) => MODAL.has(word))) return "open";
  const infinitive = isInfinitive(tree, verb);
  const governor = token.head < 0 ? null : tokens[token.head]!;
  const goes = governor?.lemma === "go" && governor.tag !== "VBG";
  if (infinitive)
    return governor !== null &&
      /^(?:xcomp|ccomp|acl|advcl)/.test(token.relation) &&
      plans.has(governor.lemma.toLowerCase()) &&
      !goes
      ? "planned"
      : "open";
  if (token.tag === "VBD" || auxiliaries.includes("did")) return "done";
  if (token.tag === "VBN")
    return auxiliaries.some((word) => /^(?:has|have|had|was|were|'ve|'s|'d)$/.test(word))
      ? "done"
      : /^acl$/.test(token.relation)
        ? "done"
        : auxiliaries.length > 0
          ? "going"
          : "open";
  if (token.tag === "VBG")
    return auxiliaries.some((word) => /^(?:is|are|am|was|were|been|'s|'re|'m)$/.test(word))
      ? "going"
      : "open";
  return /^VB[PZ]$/.test(token.tag) ? "going" : "open";
}
