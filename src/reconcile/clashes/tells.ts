import { lazily } from "../../text/lazily.ts";
import { packagedKinds, packagedLines } from "../../text/packaged.ts";
import { stem } from "../../text/words/stem.ts";
import { copulaOf, type Tree } from "../sentences/tree.ts";
import type { ClaimWord } from "../sentences/words.ts";

let light: ReadonlySet<string> | undefined;

/** Does a verb say enough that two sentences with it may speak of one thing? */
export function isTelling(lemma: string): boolean {
  light ??= new Set(packagedLines("lexicons/light-verbs.txt"));
  return !light.has(lemma);
}

/** What stands beside a verb, as far as it says what is told. */
interface Noun {
  readonly head: ClaimWord | null;
  readonly whose: boolean;
}

/** What a clause tells of what it speaks of. */
export interface Telling {
  /**
   * One key for all wordings of it: a verb ("warn"), what somebody has ("have gun"), what somebody is ("be armed"), what there
   * was ("there explosion"). Null: nothing by which it could be laid beside another clause.
   */
  readonly key: string | null;
  /** A word that says by itself that it was not so ("unarmed"). */
  readonly isContrary: boolean;
}

const kinds = packagedKinds("lexicons/state-verbs.txt");
const HAVING = kinds("having");
const HAPPENING = kinds("happening");
const OF_ANYTHING = kinds("anything");

const NOTHING: Telling = { key: null, isContrary: false };
const plainly = (key: string | null): Telling => ({ key, isContrary: false });

/**
 * A verb that says little by itself ("had", "was", "occurred") tells something together with the noun or the adjective it
 * stands with; any other tells what it says, whatever it stands with.
 */
export function tellingOf(tree: Tree, verb: number, agent: Noun | null, theme: Noun | null): Telling {
  const { tokens, children } = tree;
  const lemma = tokens[verb]!.lemma.toLowerCase();
  if (copulaOf(tree, verb) !== null) return stateOf(tokens[verb]!.tag, lemma);
  const isThere = children[verb]!.some((place) => tokens[place]!.relation === "expl");
  if (isThere && lemma === "be") return withNoun("there", agent);
  if (theme === null && HAPPENING.has(lemma)) return withNoun("there", agent);
  if (HAVING.has(lemma)) return withNoun("have", theme);
  return isTelling(lemma) ? plainly(lemma) : withNoun(lemma, theme);
}

/** Of a name or a number it does not say what was had, done or given. */
function withNoun(verb: string, noun: Noun | null): Telling {
  const head = noun?.head ?? null;
  if (head === null || head.kind !== "word" || noun!.whose || OF_ANYTHING.has(head.key)) return NOTHING;
  return plainly(`${verb} ${head.stem}`);
}

/** "Was unarmed" says of what "was armed" says that it was not so. */
function stateOf(tag: string, lemma: string): Telling {
  if (!/^(?:JJ|NNS?|VB[DN])$/.test(tag)) return NOTHING;
  const known = states().get(lemma);
  return known ?? plainly(`be ${stem(lemma)}`);
}

const states = lazily(
  () =>
    new Map(
      packagedLines("lexicons/contrary-states.txt").flatMap((line) => {
        const [so, not] = line.split("|").map((side) => side.trim().split(" "));
        const key = `be ${so![0]!}`;
        return [...so!, ...not!].map((word) => [word, { key, isContrary: not!.includes(word) }] as const);
      }),
    ),
);
