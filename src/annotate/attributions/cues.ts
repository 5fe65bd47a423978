import type { Span } from "../../model/span.ts";
import { isDayOrMonth } from "./edges.ts";
import type { VerbCue } from "./lexicon.ts";
import { VERBS } from "./lexicon.ts";
import { isNegated } from "./negated.ts";
import { isPerson } from "./nouns-that-speak.ts";
import type { Page } from "./page.ts";
import { isPassive } from "./passives.ts";
import { isNameAsModal } from "./runs.ts";
import { isSupposed } from "./supposed.ts";
import type { Tree } from "./tree.ts";

/** A reporting verb as it stands in a sentence. */
export interface CueVerb {
  readonly sentence: number;
  readonly tree: Tree;
  /** The verb's token, and the token of a particle or noun that belongs to it ("pointed out"), or the verb's again. */
  readonly verb: number;
  readonly particle: number;
  readonly entry: VerbCue;
  readonly lemma: string;
  readonly passive: boolean;
  /** Something is said: not "to say", "did not say", "without saying", "neither confirmed nor denied". */
  readonly asserted: boolean;
  readonly span: Span;
}

/** Several recognisers ask for the cues of one page. */
const found = new WeakMap<Page, readonly CueVerb[]>();

/** The reporting verbs outside of quotation marks, in text order. */
export function cueVerbs(page: Page): readonly CueVerb[] {
  const known = found.get(page) ?? findCues(page);
  found.set(page, known);
  return known;
}

/** The reporting verbs within quotation marks: what somebody who is quoted tells of others. */
export function quotedCueVerbs(page: Page): CueVerb[] {
  const cues: CueVerb[] = [];
  for (const [sentence, tree] of page.trees.entries())
    for (let i = 0; i < tree.tokens.length; i++) {
      const cue = page.quoted(tree.token(i)!.start) ? cueAt(tree, sentence, i, listed) : null;
      if (cue) cues.push(cue);
    }
  return cues;
}

/** All verbs outside of quotation marks, each as if it told an attitude in whatever frame it stands. */
export const anyVerbs = (page: Page): CueVerb[] => findCues(page, any);

const AFTER_ANY: ReadonlyMap<string, 2> = new Map(
  ["for", "of", "about", "on", "against", "at", "with", "as", "to", "in", "by", "from", "over"].map(
    (word) => [word, 2],
  ),
);

const ANY: VerbCue = {
  stance: "says",
  frames: new Map((["clause", "to", "ing", "object"] as const).map((frame) => [frame, 2])),
  prepositions: AFTER_ANY,
};

/** The entry of a verb, none where it is no cue. */
type EntryOf = (word: string) => VerbCue | undefined;

const listed: EntryOf = (word) => VERBS.get(word);
const any: EntryOf = () => ANY;

function findCues(page: Page, entryOf = listed): CueVerb[] {
  const cues: CueVerb[] = [];
  for (let sentence = 0; sentence < page.trees.length; sentence++) addCues(cues, page, sentence, entryOf);
  return cues;
}

function addCues(cues: CueVerb[], page: Page, sentence: number, entryOf: EntryOf): void {
  const tree = page.trees[sentence]!;
  for (let i = 0; i < tree.tokens.length; i++) {
    const cue = cueAt(tree, sentence, i, entryOf);
    if (cue && !page.quoted(cue.span.start)) cues.push(cue);
  }
}

/** Adjectives ("reported losses") and nouns are no cues. */
function cueAt(tree: Tree, sentence: number, verb: number, entryOf: EntryOf): CueVerb | null {
  if (!tree.isVerb(verb) || ["amod", "compound", "case", "fixed"].includes(tree.relation(verb))) return null;
  const lemma = tree.token(verb)?.lemma.toLowerCase() ?? "";
  const particle = particleOf(tree, verb, lemma);
  const word = particle === verb ? lemma : `${lemma}_${tree.lower(particle)}`;
  const told = entryOf(word);
  if (!told || asksNoName(tree, verb) || questionsSomebody(tree, verb, lemma)) return null;
  const leftOpen = told !== ANY && isNegated(tree, verb) ? VERBS.get(`not_${word}`) : undefined;
  const entry = leftOpen ?? told;
  const passive = isPassive(tree, verb);
  const asserted = leftOpen !== undefined || isAsserted(tree, verb, entry);
  return {
    sentence,
    tree,
    verb,
    particle,
    entry,
    lemma,
    passive,
    asserted,
    span: cueSpan(tree, verb, particle),
  };
}

/** "asked [not to be named]", "declined [to be identified]": how somebody speaks and not what. */
const asksNoName = (tree: Tree, verb: number): boolean =>
  tree
    .children(verb)
    .some(
      (c) =>
        c > verb &&
        c < verb + 7 &&
        /^(?:named|identified|quoted)$/.test(tree.lower(c)) &&
        tree.lower(c - 1) === "be" &&
        tree.lower(c - 2) === "to",
    );

/** "Prosecutors [questioned] Lee as a witness", "Lee was [questioned] by police": they asked, and doubted nothing. */
function questionsSomebody(tree: Tree, verb: number, lemma: string): boolean {
  if (lemma !== "question") return false;
  const whom = isPassive(tree, verb) ? tree.child(verb, "nsubj:pass") : tree.child(verb, "obj");
  return (
    whom >= 0 &&
    (/^(?:NNPS?|PRP)$/.test(tree.tag(whom)) ||
      /^\p{Lu}/u.test(tree.token(whom)!.text) ||
      isPerson(tree.token(whom)!.lemma))
  );
}

/** "[continued] to rise", "will [continue] to be held": no words. */
export const goesOnToAct = ({ tree, verb }: CueVerb): boolean =>
  tree.token(verb)!.lemma === "continue" &&
  tree.lower(verb + 1) === "to" &&
  /^VB/.test(tree.tag(verb + 2)) &&
  !VERBS.has(tree.token(verb + 2)!.lemma);

/** Verbs that some particle or noun belongs to. */
const WITH_PARTICLE: ReadonlySet<string> = new Set(
  [...VERBS.keys()].filter((key) => key.includes("_")).map((key) => key.split("_")[0]!),
);

/**
 * The particle of a verb that the lexicon knows with one ("pointed [out]"), by place; the verb's own place where it
 * has none.
 */
export function particleOf(tree: Tree, verb: number, lemma: string): number {
  if (!WITH_PARTICLE.has(lemma)) return verb;
  for (const i of [verb + 1, verb + 2, verb + 3])
    if (
      VERBS.has(`${lemma}_${tree.lower(i)}`) &&
      (i === verb + 1 || tree.head(i) === verb || (i === verb + 2 && isDayOrMonth(tree, verb + 1)))
    )
      return i;
  return verb;
}

/** The verb with its auxiliaries, negation and the adverbs between them: "has repeatedly denied". */
export function cueSpan(tree: Tree, verb: number, particle: number): Span {
  let from = verb;
  while (
    from > 0 &&
    /^(?:aux|aux:pass|advmod|mark)$/.test(tree.relation(from - 1)) &&
    leans(tree, from - 1, verb)
  )
    from--;
  while (from < verb && tree.tag(from) === "IN") from++;
  return tree.span(from, Math.max(verb, particle));
}

const leans = (tree: Tree, i: number, verb: number): boolean =>
  tree.head(i) === verb &&
  /^(?:MD|VB|RB|TO|IN)/.test(tree.tag(i)) &&
  !isNameAsModal(tree, i) &&
  !/^(?:that|whether|if|most|many|some)$/.test(tree.lower(i));

/** Verbs that a reporting infinitive may hang on and still report: "went on to say", "continued to deny". */
const LIGHT = new Set([
  "go",
  "continue",
  "come",
  "begin",
  "start",
  "rush",
  "seem",
  "appear",
  "be",
  "use",
  "have",
]);

/** "denied [having told] …", "denied [saying] …". */
const isDeniedAct = (tree: Tree, verb: number): boolean =>
  tree.relation(verb) === "xcomp" &&
  /^(?:VBG|VBN)$/.test(tree.tag(verb)) &&
  VERBS.get(tree.token(tree.head(verb))?.lemma ?? "")?.stance === "denies";

function isAsserted(tree: Tree, verb: number, entry: VerbCue): boolean {
  const helpers = tree.children(verb).filter((c) => c < verb);
  if (helpers.some((c) => tree.lower(c) === "without")) return false;
  if (entry.stance === "denies" && isNegated(tree, verb)) return false;
  if (entry.stance === "says" && helpers.some((c) => /^(?:not|n['’]t|never)$/.test(tree.lower(c))))
    return false;
  if (isDeniedAct(tree, verb) || isSupposed(tree, verb)) return false;
  const infinitive = tree.tag(verb) === "VB" && tree.tag(verb - 1) === "TO";
  if (!infinitive || tree.child(verb, "nsubj") >= 0) return true;
  return LIGHT.has(tree.token(tree.head(verb))?.lemma ?? "") && tree.relation(verb) === "xcomp";
}
