import { isMinded } from "../draft.ts";
import { DAY } from "../edges.ts";
import { phraseAt } from "../extent.ts";
import type { Page, Phrase } from "../page.ts";
import { nameBeforeParty } from "../party.ts";
import type { Tree } from "../tree.ts";

/** "who", "which" and "that" stand for the noun whose relative clause they open. */
export function antecedent(page: Page, phrase: Phrase): Phrase {
  const tree = page.trees[phrase.sentence];
  if (!tree || (!/^W/.test(tree.tag(phrase.head)) && tree.lower(phrase.head) !== "that")) return phrase;
  if (tree.lower(phrase.head) === "what") return behindWhat(tree, phrase);
  const isSetOff = tree.tag(phrase.head - 1) === ",";
  const ofParty = isSetOff ? nameBeforeParty(tree, phrase.head - 1) : -1;
  const before = ofParty >= 0 ? ofParty : phrase.head - (isSetOff ? 2 : 1);
  const name = isSetOff && tree.lower(phrase.head) === "who" ? whoseHome(page, tree, before) : before;
  if (/^NNP/.test(tree.tag(name)) && !DAY.test(tree.lower(name)))
    return phraseAt(tree, phrase.sentence, name, phrase.head);
  for (let at = tree.head(phrase.head), steps = 0; at >= 0 && steps < 5; at = tree.head(at), steps++)
    if (tree.relation(at) === "acl:relcl") {
      const noun = described(tree, tree.head(at), phrase.head);
      const isWho = tree.lower(phrase.head) === "who" && isMinded(tree, noun);
      const named = tree.relation(noun) === "appos" ? tree.head(noun) : -1;
      if (isWho && named >= 0 && named < noun && /^NNP/.test(tree.tag(named)))
        return phraseAt(tree, phrase.sentence, named, phrase.head);
      return phraseAt(tree, phrase.sentence, noun, isWho ? -1 : at);
    }
  const noun = nounBefore(tree, phrase.head);
  return noun < 0 ? phrase : phraseAt(tree, phrase.sentence, noun, phrase.head);
}

/** "what [aides] call": the tagger took who speaks for a verb. */
function behindWhat(tree: Tree, phrase: Phrase): Phrase {
  const next = tree.token(phrase.head + 1);
  return next && next.end === phrase.end ? { ...phrase, start: next.start, head: phrase.head + 1 } : phrase;
}

/** "[Lee] of Orsk, Norland, who", "[Lee] of Orsk, who": a place said nothing, but whoever is of it. */
function whoseHome(page: Page, tree: Tree, last: number): number {
  const from = nameStart(tree, last);
  const isWithin = tree.tag(from - 1) === "," && /^NNP/.test(tree.tag(from - 2));
  const first = isWithin ? nameStart(tree, from - 2) : from;
  if (!/^(?:of|from|in|at|near)$/.test(tree.lower(first - 1))) return last;
  const whose = beforeAge(tree, first - 2);
  return /^NN/.test(tree.tag(whose)) && (isWithin || isPlace(page, tree, last)) ? whose : last;
}

/** "Lee, 34, of Orsk": the name before the age. */
const beforeAge = (tree: Tree, at: number): number =>
  tree.tag(at) === "," && tree.tag(at - 1) === "CD" && tree.tag(at - 2) === "," ? at - 3 : at;

function nameStart(tree: Tree, last: number): number {
  let at = last;
  while (/^NNP/.test(tree.tag(at - 1))) at--;
  return at;
}

function isPlace({ namesAt }: Page, tree: Tree, at: number): boolean {
  const { start, end } = tree.token(at) ?? { start: 0, end: 0 };
  return namesAt.meeting({ start, end }).some(({ type }) => type === "place");
}

/** "anger among [three dockers] who": of a thing and those named behind it "who" means the latter. */
function described(tree: Tree, noun: number, pronoun: number): number {
  if (tree.lower(pronoun) !== "who" || isMinded(tree, noun)) return noun;
  for (let at = pronoun - 1; at > noun; at--) if (/^NN/.test(tree.tag(at)) && isMinded(tree, at)) return at;
  return noun;
}

function nounBefore(tree: Tree, i: number): number {
  for (let at = i - 1; at >= 0 && at >= i - 3; at--) if (/^NN/.test(tree.tag(at))) return at;
  return -1;
}
