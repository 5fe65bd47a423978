import { VERBS } from "../lexicon.ts";
import { canSpeak, isPerson } from "../nouns-that-speak.ts";
import type { Tree } from "../tree.ts";

/** What the report tells beside a word that may tell an attitude. */
export interface Surroundings {
  /** How many claims of the report the bearer's word is a source of. */
  readonly spoken: number;
  /** How many claims are told in the same sentence. */
  readonly told: number;
  /** Whether the word stands within a claim. */
  readonly within: boolean;
}

/** What is looked at of a word that may tell an attitude. */
export interface Site {
  readonly tree: Tree;
  readonly token: number;
  /** The head of whose attitude it would be, in the same sentence. */
  readonly bearer: number;
  readonly passive: boolean;
  /** The rule whose lexicon has the word, or null for a verb that no lexicon has in this frame. */
  readonly listed: string | null;
  /** Titles capitalise every word. */
  readonly capitalised: boolean;
  readonly quoting: boolean;
  /** Characters of what it would be about, and of the words for its bearer. */
  readonly contentLength: number;
  readonly bearerLength: number;
  readonly around: Surroundings;
}

/** The names of all that holds at a site: the word, what it takes, who bears it, how it is said, what stands above. */
export function featuresOf(site: Site): string[] {
  const { tree, token, bearer, listed } = site;
  const lemma = lemmaOf(tree, token);
  const who = kindOf(tree, bearer);
  const isListedVerb = VERBS.has(lemma);
  return [
    ...frameFeatures(site, lemma, who),
    ...modalFeatures(tree, token),
    ...aboveFeatures(site, lemma, who),
    ...bearerFeatures(site, who),
    ...aroundFeatures(site, who),
    ...objectFeatures(tree, token),
    `ending ${lemma.slice(-3)}`,
    `ending ${lemma.slice(-4)}`,
    `beginning ${lemma.slice(0, 4)}`,
    `content ${Math.min(10, Math.ceil(site.contentLength / 15))}`,
    `tag ${tree.tag(token)}`,
    `relation ${tree.relation(token)}`,
    `distance ${Math.min(5, Math.abs(token - bearer))}`,
    `cue ${isListedVerb}`,
    ...(who === "person" || who === "speaker" || who === "thing" ? [`bearer ${lemmaOf(tree, bearer)}`] : []),
    ...(listed ? ["listed", `listed ${listed}`, `listed ${listed} ${lemma}`] : []),
    ...(site.capitalised ? ["capitalised"] : []),
    ...(site.quoting ? ["quoting"] : []),
  ];
}

function frameFeatures(site: Site, lemma: string, who: string): string[] {
  const { tree, token, passive } = site;
  const behind = tree.children(token).filter((c) => c > token);
  const object = behind.find((c) => /^(?:obj|ccomp|xcomp)$/.test(tree.relation(c)));
  const oblique = behind.find((c) => /^(?:obl|nmod)$/.test(tree.relation(c)));
  const particle = tree.child(token, "compound:prt");
  const word = particle >= 0 ? `${lemma}_${tree.lower(particle)}` : lemma;
  const takes = passive ? "passive" : takenAs(tree, object);
  const marker = oblique === undefined ? "" : tree.lower(tree.child(oblique, "case"));
  const what = object === undefined ? "-" : kindOf(tree, object);
  const features = [
    `word ${word}`,
    `word ${word} ${takes === "none" ? marker : takes}`,
    `frame ${takes === "none" ? marker : takes}`,
    `takes ${takes}`,
    `who ${who}`,
    `who ${who} takes ${takes}`,
    `what ${what}`,
    `who ${who} what ${what}`,
  ];
  if (oblique !== undefined)
    features.push(
      `word ${word} by ${marker}`,
      `takes ${takes} by ${marker}`,
      `by ${marker} ${kindOf(tree, oblique)}`,
      `oblique ${lemmaOf(tree, oblique)}`,
    );
  if (object !== undefined)
    features.push(`object ${lemmaOf(tree, object)}`, `word ${lemma} object ${lemmaOf(tree, object)}`);
  return features;
}

function takenAs(tree: Tree, object: number | undefined): string {
  if (object === undefined) return "none";
  if (tree.relation(object) === "obj") return "object";
  if (tree.children(object).some((c) => tree.tag(c) === "TO")) return "to";
  return tree.tag(object) === "VBG" ? "ing" : tree.relation(object);
}

function modalFeatures(tree: Tree, token: number): string[] {
  const before = tree.children(token).filter((c) => c < token);
  return before.flatMap((c) => {
    if (/^aux/.test(tree.relation(c)) || tree.tag(c) === "TO") return [`helper ${tree.lower(c)}`];
    return /^RB|^IN/.test(tree.tag(c)) ? [`before ${tree.lower(c)}`] : [];
  });
}

function aboveFeatures({ tree, token }: Site, lemma: string, who: string): string[] {
  const relation = tree.relation(token);
  const above = tree.head(token);
  if (above < 0) return [`root ${lemma}`];
  const word = lemmaOf(tree, above);
  const kind = VERBS.has(word) ? "cue" : tree.tag(above);
  return [
    `above ${word}`,
    `above ${word} ${lemma}`,
    `above ${relation} ${kind}`,
    `relation ${relation} ${lemma}`,
    `relation ${relation} ${who} ${VERBS.has(lemma)}`,
  ];
}

const DESCRIBING = /^(?:amod|nmod|nmod:poss|acl|acl:relcl|nummod|compound|det|appos|flat|mark|advmod)$/;

/** How the bearer stands to the word, and by what words it is described. */
function bearerFeatures({ tree, token, bearer, bearerLength }: Site, who: string): string[] {
  const relation = tree.relation(bearer);
  return [
    `bearer ${relation} ${tree.head(bearer) === token}`,
    `bearer ${relation} ${who} ${tree.relation(token)}`,
    `bearer length ${Math.min(8, Math.ceil(bearerLength / 8))}`,
    ...describing(tree, bearer).flatMap((c) => [
      `bearer ${tree.relation(c)} ${tree.lower(c)}`,
      `bearer ${tree.relation(c)} ${kindOf(tree, c)}`,
    ]),
  ];
}

/** Who speaks elsewhere in the report is more likely to be told of than who does not. */
function aroundFeatures({ tree, token, around }: Site, who: string): string[] {
  const told = Math.min(2, around.told);
  return [
    `spoken ${who} ${Math.min(4, around.spoken)}`,
    `told ${told}`,
    `told ${told} ${tree.relation(token)}`,
    `within ${around.within}`,
  ];
}

/** By what words the object is described. */
function objectFeatures(tree: Tree, token: number): string[] {
  const object = tree
    .children(token)
    .find((c) => c > token && /^(?:obj|ccomp|xcomp)$/.test(tree.relation(c)));
  if (object === undefined) return [];
  return describing(tree, object).flatMap((c) => [
    `object ${tree.relation(c)} ${tree.lower(c)}`,
    `object ${tree.relation(c)} ${kindOf(tree, c)} ${tree.lower(tree.child(c, "case"))}`,
  ]);
}

const describing = (tree: Tree, i: number): number[] =>
  tree.children(i).filter((c) => DESCRIBING.test(tree.relation(c)));

const lemmaOf = (tree: Tree, i: number): string => tree.token(i)?.lemma.toLowerCase() ?? "";

/** Names, pronouns by their word, nouns by whether what they mean can speak. */
function kindOf(tree: Tree, i: number): string {
  const tag = tree.tag(i);
  if (/^NNP/.test(tag)) return "name";
  if (/^(?:PRP|W)/.test(tag)) return tree.lower(i);
  if (!/^NN/.test(tag)) return tag;
  const lemma = lemmaOf(tree, i);
  return isPerson(lemma) ? "person" : canSpeak(lemma) ? "speaker" : "thing";
}
