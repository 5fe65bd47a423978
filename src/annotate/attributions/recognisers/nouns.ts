import { packagedLines } from "../../../text/packaged.ts";
import { rejectionOf } from "../denials.ts";
import { isMinded } from "../draft.ts";
import { isDayOrMonth } from "../edges.ts";
import { phraseAt } from "../extent.ts";
import type { NounCue } from "../lexicon.ts";
import { NOUNS } from "../lexicon.ts";
import { isPerson } from "../nouns-that-speak.ts";
import type { Draft, Page, Phrase } from "../page.ts";
import { speakingHead } from "../speaker.ts";
import { trim } from "../stretch.ts";
import type { Tree } from "../tree.ts";
import { beforeAddition } from "./complement/ends.ts";

/** «[Kyiv]'s [claim] [that the bridge fell]», «[reports] [of gunfire]», «the [allegation] by [the union] [that …]». */
export function nouns(page: Page): Draft[] {
  const drafts: Draft[] = [];
  page.trees.forEach((tree, sentence) => {
    tree.tokens.forEach((token, noun) => {
      if (token.tag !== "NN" && token.tag !== "NNS") return;
      const entry = NOUNS.get(token.lemma.toLowerCase());
      const draft = entry && !page.quoted(token.start) ? draftAt(page, tree, sentence, noun, entry) : null;
      if (draft) drafts.push(draft);
    });
  });
  return drafts;
}

function draftAt(page: Page, tree: Tree, sentence: number, noun: number, entry: NounCue): Draft | null {
  const isFollowed =
    (tree.children(noun).at(-1) ?? -1) >= noun || /^(?:that|is|was)$/.test(tree.lower(noun + 1));
  if (!isFollowed) return null;
  const rejection =
    entry.stance === "says" && tree.child(noun, "nmod:poss") < 0 ? rejectionOf(tree, sentence, noun) : null;
  const speaker =
    ownerOf(tree, sentence, noun) ?? holderOf(tree, sentence, noun) ?? subjectOf(tree, sentence, noun);
  const found =
    complementOf(tree, noun, entry, speaker !== null) ??
    (speaker && entry.needs !== "frames" ? clauseBehind(tree, noun, speaker) : null);
  if (found?.strength === 2 && speaker && !isMinded(tree, speaker.head)) return null;
  const content = found && trim(page.text, tree.span(found.from, found.to));
  return (
    content && {
      content,
      cue: rejection?.cue ?? tree.span(noun, noun),
      speaker: rejection?.speaker ?? speaker,
      relays: [],
      stance: rejection ? "denies" : entry.stance,
      hedge: rejection ? "none" : entry.hedge,
      attitude: found.strength === 2,
      verbatim: false,
      by: rejection ? "attributions/rejected" : "attributions/noun",
      anchor: { sentence, token: rejection?.verb ?? noun },
    }
  );
}

interface Complement {
  readonly from: number;
  readonly to: number;
  readonly strength: 1 | 2;
}

/** The clause or prepositional phrase right behind the noun, if the noun takes it. */
function complementOf(tree: Tree, noun: number, entry: NounCue, isOwned: boolean): Complement | null {
  for (const c of tree.children(noun)) {
    const first = tree.first(c);
    if (c < noun || first > noun + 5) continue;
    const opener = tree.lower(first);
    const to = beforeAddition(tree, noun, tree.last(c));
    if (isClause(tree, c))
      return entry.needs === "frames" ? null : { from: Math.max(noun + 1, first), to, strength: 1 };
    if (tree.relation(c) === "acl" && opener === "to") {
      if (entry.needs !== "frames") return { from: first, to, strength: 1 };
      return entry.frames.has("to") ? { from: first, to, strength: 2 } : null;
    }
    if (!/^(?:nmod|obl|acl|advcl)$/.test(tree.relation(c)) || to <= first) continue;
    const isOf = opener === "of" && (entry.needs === "-" || (entry.needs === "owner" && isOwned));
    if (isOf && tree.relation(c) === "nmod") return { from: first + 1, to, strength: isOwned ? 1 : 2 };
    if (isOwned && entry.prepositions.has(opener)) return { from: first + 1, to, strength: 2 };
  }
  return null;
}

/**
 * "her claim on Friday [that …]", "a demand, by the union, [that …]", "their argument was [that …]": a clause that the parser
 * hung elsewhere. It begins behind the noun, its owner or a form of "be".
 */
function clauseBehind(tree: Tree, noun: number, owner: Phrase): Complement | null {
  const last = tree.tokens.findLastIndex((t) => t.end <= owner.end);
  let at = Math.max(noun, last) + 1;
  if (/^(?:is|was)$/.test(tree.lower(at)) || tree.tag(at) === ",") at++;
  if (tree.lower(at) !== "that" || /^(?:VB[DZP]|MD)$/.test(tree.tag(at + 1))) return null;
  const top = tree.head(at);
  const to = beforeAddition(tree, at, top > at ? tree.last(top) : tree.tokens.length - 1);
  return { from: at, to, strength: 1 };
}

const isClause = (tree: Tree, c: number): boolean =>
  /^(?:acl|ccomp|acl:relcl)$/.test(tree.relation(c)) &&
  tree.lower(tree.first(c)) === "that" &&
  (tree.tag(tree.first(c)) === "IN" || hasOwnSubject(tree, c));

/** What one does with a word of one's own: "she made the claim that …", "has doubts about …". */
const GIVING: ReadonlySet<string> = new Set(
  packagedLines("lexicons/giving-verbs.txt").flatMap((line) => line.split(" ")),
);

/**
 * Who holds it where no owner is named: the subject of the verb whose object the noun is («[He] made the claim that …»), or of
 * the one it is said along with («[She] left, with plans to return», «[they] spoke in defence of …»), or of the noun itself
 * where that means a person («[he] is an advocate for …»).
 */
function holderOf(tree: Tree, sentence: number, noun: number): Phrase | null {
  const own =
    tree.child(noun, "cop") >= 0 && isPerson(tree.token(noun)!.lemma) ? tree.child(noun, "nsubj") : -1;
  if (own >= 0) return phraseAt(tree, sentence, own, own + 1);
  const verb = tree.head(noun);
  const isObject = tree.relation(noun) === "obj" && GIVING.has(tree.token(verb)?.lemma ?? "");
  const isAlong = tree.relation(noun) === "obl" && /^(?:with|in)$/.test(tree.lower(tree.child(noun, "case")));
  if (verb > noun || !(isObject || isAlong) || !tree.isVerb(verb) || tree.child(verb, "nsubj:pass") >= 0)
    return null;
  const head = speakingHead(tree, verb);
  return head === null ? null : phraseAt(tree, sentence, head, head < verb ? verb : -1);
}

/** "Kyiv's claim", "the claim by Kyiv", "Russian claims". */
function ownerOf(tree: Tree, sentence: number, noun: number): Phrase | null {
  const owner = tree.child(noun, "nmod:poss");
  if (owner >= 0 && !isDayOrMonth(tree, owner))
    return withPossessive(tree, phraseAt(tree, sentence, owner, -1));
  for (const c of tree.children(noun))
    if (
      c > noun &&
      /^(?:nmod|obl:agent)$/.test(tree.relation(c)) &&
      /^(?:by|from|among)$/.test(tree.lower(tree.child(c, "case")))
    )
      return phraseAt(tree, sentence, c, -1);
  return null;
}

/** "[The office in Tarvik] claims that …": a verb that passes for a noun has a subject, and no form of "be". */
function subjectOf(tree: Tree, sentence: number, noun: number): Phrase | null {
  const subject = tree.child(noun, "nsubj");
  const isVerb = tree.tag(noun) === "NNS" && subject >= 0 && subject < noun && tree.child(noun, "cop") < 0;
  if (!isVerb) return null;
  const phrase = phraseAt(tree, sentence, subject, noun);
  const behind = tree.tokens.findIndex(({ start }) => start >= phrase.end);
  // the place behind the subject hangs on what passes for a noun
  const isPlaced = behind < noun && tree.tag(behind) === "IN" && !isDayOrMonth(tree, noun - 1);
  return isPlaced ? { ...phrase, end: tree.token(noun - 1)!.end } : phrase;
}

/** The owner's mark belongs to the source: "[the guild's] claim". */
function withPossessive(tree: Tree, phrase: Phrase): Phrase {
  const mark = tree.tokens.find((t) => t.tag === "POS" && t.start === phrase.end);
  return mark ? { ...phrase, end: mark.end } : phrase;
}

/** "the idea that he might leave": a clause with a subject other than "that" is no relative clause. */
function hasOwnSubject(tree: Tree, c: number): boolean {
  const subject = tree.child(c, "nsubj", "nsubj:pass");
  return subject > tree.first(c) && tree.child(c, "obj", "cop") >= 0;
}
