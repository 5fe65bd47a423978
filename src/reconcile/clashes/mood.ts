import { packagedLines } from "../../text/packaged.ts";
import { askedOnce, type WordForm, wordForms } from "../../text/words/content-words.ts";
import { copulaOf, isInfinitive, type Tree } from "../sentences/tree.ts";

/** `done`: told as having happened; `going`: as going on; `planned`: as to come; `open`: anything else (may, if, whether). */
export type Mood = "done" | "going" | "planned" | "open";

const NEGATIONS = new Set(["not", "n't", "never", "no", "neither", "nor", "nobody", "none", "nothing"]);

const saysNo = askedOnce((text) => NEGATIONS.has(inLetters(text)));

/** Whether a verb is denied: by a word beside it, in its subject or object, or beside the verb that it opens ("did not want to"). */
export function isNegated({ tokens, children }: Tree, verb: number): boolean {
  const forms = wordForms(tokens);
  for (const place of children[verb]!) {
    if (saysNo(forms[place]!)) return true;
    if (PART.test(tokens[place]!.relation) && isAnyNo(children[place]!, forms)) return true;
  }
  const { relation, head } = tokens[verb]!;
  return relation === "xcomp" && head >= 0 && isAnyNo(children[head]!, forms);
}

const PART = /^(?:obj|nsubj)/;

function isAnyNo(places: readonly number[], forms: readonly WordForm[]): boolean {
  for (const place of places) if (saysNo(forms[place]!)) return true;
  return false;
}

const inLetters = (text: string): string => text.toLowerCase().replace("’", "'");

/** Whether the clause of a verb is opened by one of these words. */
const isOpenedBy = ({ tokens, children }: Tree, verb: number, words: RegExp): boolean =>
  children[verb]!.some((place) => tokens[place]!.relation === "mark" && words.test(tokens[place]!.text));

/** "if they strike", "whether they struck". */
export const isLeftOpen = (tree: Tree, verb: number): boolean =>
  isOpenedBy(tree, verb, /^(?:if|whether|unless|until)$/i);

/** "would strike if attacked" plans nothing. */
const isConditional = (tree: Tree, verb: number): boolean =>
  tree.children[verb]!.some(
    (place) => tree.tokens[place]!.relation === "advcl" && isOpenedBy(tree, place, /^(?:if|unless)$/i),
  );

let plans: ReadonlySet<string> | undefined;

/** Modals of what is to come; the others say what may be. */
const TO_COME = new Set(["will", "'ll", "wo", "would", "shall"]);

const MODAL = new Set(["may", "might", "could", "can", "should", "must", "ca", "cannot"]);

/** How the clause of a verb tells what it tells, by its auxiliaries, its form and what governs it. */
export function moodOf(tree: Tree, verb: number): Mood {
  const { tokens, children } = tree;
  if (isLeftOpen(tree, verb)) return "open";
  const auxiliaries = children[verb]!.filter((place) => /^aux/.test(tokens[place]!.relation)).map((place) =>
    inLetters(tokens[place]!.text),
  );
  if (auxiliaries.some((word) => TO_COME.has(word))) return isConditional(tree, verb) ? "open" : "planned";
  if (auxiliaries.some((word) => MODAL.has(word))) return "open";
  if (isInfinitive(tree, verb)) return isPlanned(tree, verb) ? "planned" : "open";
  const isAny = (words: RegExp): boolean => auxiliaries.some((word) => words.test(word));
  if (isAny(/^did$/)) return "done";
  switch (copulaOf(tree, verb)?.tag ?? tokens[verb]!.tag) {
    case "VBD":
      return "done";
    case "VBN":
      if (isAny(/^(?:has|have|had|was|were|'ve|'s|'d)$/) || tokens[verb]!.relation === "acl") return "done";
      return auxiliaries.length > 0 ? "going" : "open";
    case "VBG":
      return isAny(/^(?:is|are|am|was|were|been|'s|'re|'m)$/) ? "going" : "open";
    case "VBP":
    case "VBZ":
      return "going";
    default:
      return "open";
  }
}

/** "plans to strike", "ordered to leave"; not "went to see". */
function isPlanned({ tokens }: Tree, verb: number): boolean {
  plans ??= new Set(packagedLines("lexicons/plan-words.txt"));
  const { relation, head } = tokens[verb]!;
  if (head < 0 || !/^(?:xcomp|ccomp|acl|advcl)/.test(relation)) return false;
  const governor = tokens[head]!;
  const isGone = governor.lemma === "go" && governor.tag !== "VBG";
  return plans.has(governor.lemma.toLowerCase()) && !isGone;
}
