import type { Token } from "../../model/syntax.ts";
import { type Counted, type Scene, tokenBefore } from "./draft.ts";
import { eventWord } from "./lexicon.ts";

/** What happened to what is counted: the verb's lemma and, for the item's words, its participle. */
export interface Happening {
  readonly lemma: string;
  readonly participle: string | null;
}

/** Verbs that say nothing of what happened. */
const AUXILIARY = new Set(["be", "have", "do", "get", "'s", "include", "say", "become", "make", "go", "let"]);
const SUBJECT = /^nsubj/;
const ARGUMENT = /^(?:nsubj|nsubj:pass|obj|iobj|obl|csubj)/;
const VERB = /^VB/;

/**
 * The verb that what is counted is the subject or object of; null where there is none that says more than "is" or "has".
 * By the tree where it knows, else by the words next to the counted ones.
 */
export function happening(scene: Scene, counted: Counted, start: number): Happening | null {
  return after(scene, counted) ?? governor(scene, counted) ?? before(scene, start);
}

const heavy = (token: Token | undefined): token is Token =>
  token !== undefined && VERB.test(token.tag) && !AUXILIARY.has(token.lemma);

/** "people have been evacuated", "men arrested", "drones intercepted": a participle or passive right after. */
function after({ tokens }: Scene, { last }: Counted): Happening | null {
  let i = last + 1;
  while (
    i < tokens.length &&
    i < last + 6 &&
    /^(?:RB|MD)$|^VB.*$/.test((tokens[i] as Token).tag) &&
    (AUXILIARY.has((tokens[i] as Token).lemma) || (tokens[i] as Token).tag === "RB")
  )
    i++;
  const token = tokens[i];
  if (!heavy(token) || (token.tag === "VBG" && i === last + 1)) return null;
  return { lemma: token.lemma, participle: token.tag === "VBN" ? token.text : null };
}

/** Up the tree: out of a noun that is counted by ("the deaths of 22 people"), a coordination, an apposition, to its verb. */
function governor({ tokens }: Scene, { head }: Counted): Happening | null {
  let i = head;
  for (let steps = 0; steps < 5 && i >= 0; steps++) {
    const token = tokens[i] as Token;
    const above = tokens[token.head];
    if (above === undefined) return null;
    if (ARGUMENT.test(token.relation) && heavy(above)) {
      if (token.relation.startsWith("obl") && i !== head) return null;
      return token.relation.startsWith("obl")
        ? null
        : { lemma: above.lemma, participle: participleOf(above, SUBJECT.test(token.relation)) };
    }
    const noun = /^(?:nmod|obl)/.test(token.relation) ? eventWord(above.lemma, above.text) : null;
    if (noun !== null) return { lemma: noun.event, participle: null };
    if (!/^(?:conj|nummod|appos|nmod|compound|amod|fixed)/.test(token.relation)) return null;
    if (token.relation.startsWith("nmod") && i !== head) return null;
    i = token.head;
  }
  return null;
}

const participleOf = (verb: Token, subject: boolean): string | null =>
  verb.tag === "VBN" || (verb.tag === "VBD" && !subject) ? verb.text : null;

/** "injuring 13 people", "destroyed 14 drones": a verb right before. */
function before({ tokens }: Scene, start: number): Happening | null {
  let i = tokenBefore(tokens, start);
  while (i >= 0 && /^(?:DT|PRP\$|RB|PDT)$/.test((tokens[i] as Token).tag)) i--;
  const token = tokens[i];
  return heavy(token) ? { lemma: token.lemma, participle: participleOf(token, false) } : null;
}
