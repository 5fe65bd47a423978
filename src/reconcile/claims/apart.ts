import type { Reading } from "../../model/reading.ts";
import type { Located } from "../../model/span.ts";
import { packagedLines } from "../../text/packaged.ts";
import { isNegated } from "../disputes/mood.ts";
import { type Tree, treeOf } from "../disputes/tree.ts";
import type { Link } from "./links.ts";
import { bySentence, type ClaimSentence } from "./words.ts";

/** Whether something shows that two sentences that share words say two things. */
export type Apart = (link: Link) => boolean;

/**
 * Sentences that share many words and yet cannot say one thing: what one says happened on Tuesday the other says
 * happened on Wednesday; what one says is so the other says is not so, or tells what is not so of the same things. Who denies a claim is one of its assertions, and stays.
 * Copy is copy, whatever is read into it.
 */
export function setApart(reading: Reading): Apart {
  const daysOf = daysByVerb(reading);
  return (link) => {
    if (link.copied || link.features.run >= VERBATIM) return false;
    // a toll is the toll, whatever else is said to be not so
    return onOtherDays(link, daysOf) || (!link.counts && (ofOtherSigns(link) || isNotSoInOne(link)));
  };
}

/** Half a long run of equal words: a quotation, or copy. */
const VERBATIM = 0.5;

const inSentence = <T extends Located>(places: readonly T[]) => {
  const found = new Map(
    [...Map.groupBy(places, ({ report }) => report)].map(([report, own]) => [report, bySentence(own)]),
  );
  return (sentence: ClaimSentence): readonly T[] => found.get(sentence.report)?.(sentence) ?? [];
};

/** A day that a sentence names. */
interface NamedDay extends Located {
  readonly day: string;
  /** Around a night or a dawn, which go by the day before or the day after. */
  readonly byNight: boolean;
}

/** The days that a sentence names, each by the verb that it says when of. */
type DaysOf = (sentence: ClaimSentence) => ReadonlyMap<number, readonly NamedDay[]>;

/** Words that name a day themselves; which night "overnight" was, and which day "today", hangs on the report's own date. */
const NAMES_DAY = /(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d/i;
const BY_NIGHT = /night|dawn|\b(?:late|early|morning)\b/i;
/** "late on" Thursday. */
const BEFORE = 9;

function daysByVerb({ times, reports }: Reading): DaysOf {
  const texts = new Map(reports.map(({ id, text }) => [id, text]));
  const namedDays = times.flatMap(({ value, report, start, end }): NamedDay[] => {
    const text = texts.get(report)!;
    const isDay = value !== null && /^\d{4}-\d\d-\d\d/.test(value) && NAMES_DAY.test(text.slice(start, end));
    const byNight = BY_NIGHT.test(text.slice(Math.max(0, start - BEFORE), end));
    return isDay ? [{ report, start, end, day: value.slice(0, 10), byNight }] : [];
  });
  const daysIn = inSentence(namedDays);
  const known = new Map<ClaimSentence, ReadonlyMap<number, readonly NamedDay[]>>();
  return (sentence) => {
    let days = known.get(sentence);
    if (days !== undefined) return days;
    const { tokens } = sentence.sentence;
    days = Map.groupBy(daysIn(sentence), ({ start }) => {
      const first = tokens.findIndex(({ end }) => end > start);
      return first < 0 ? -1 : verbAbove(sentence, first);
    });
    known.set(sentence, days);
    return days;
  };
}

/** The verb of a word's clause, by the tree: the word itself where it is one; -1 where none is above it. */
function verbAbove({ sentence: { tokens } }: ClaimSentence, place: number): number {
  let at = place;
  for (let steps = 0; at >= 0 && steps < tokens.length; steps++) {
    if (tokens[at]!.tag.startsWith("VB")) return at;
    at = tokens[at]!.head;
  }
  return -1;
}

/** Whether most of what two sentences share is told of other days. */
function onOtherDays({ a, b, matches }: Link, daysOf: DaysOf): boolean {
  const [one, other] = [daysOf(a), daysOf(b)];
  if (one.size === 0 || other.size === 0) return false;
  let [apart, all] = [0, 0];
  for (const match of matches) {
    if (a.words[match.a]!.dated || b.words[match.b]!.dated) continue;
    all += match.worth;
    const [first, second] = [
      one.get(verbAbove(a, a.words[match.a]!.to)),
      other.get(verbAbove(b, b.words[match.b]!.to)),
    ];
    if (first !== undefined && second !== undefined && !first.some((x) => second.some((y) => mayBeOne(x, y))))
      apart += match.worth;
  }
  return apart > MOSTLY * all;
}

const MOSTLY = 0.5;

/** One day, or two around one night. */
function mayBeOne(one: NamedDay, other: NamedDay): boolean {
  const apart = Math.abs(Date.parse(one.day) - Date.parse(other.day)) / 86_400_000;
  return apart === 0 || (apart === 1 && (one.byNight || other.byNight));
}

/** Words that tell by themselves what is so: a name in a denial denies nothing. */
const PREDICATE = /^(?:VB|JJ)/;

/** Whether a word that both have, and by which something is said, is affirmed in one and not so in the other. */
function ofOtherSigns({ a, b, matches }: Link): boolean {
  const isSo = (sentence: ClaimSentence, place: number): boolean =>
    !isNegated(treeOf(sentence.sentence.tokens), sentence.words[place]!.to);
  return matches.some((match) => {
    if (![tagOf(a, match.a), tagOf(b, match.b)].every((tag) => PREDICATE.test(tag))) return false;
    const [one, other] = [isSo(a, match.a), isSo(b, match.b)];
    return one !== other && !saysNo(one ? a : b);
  });
}

/** The verb on which most of what a sentence shares with another hangs, by the worth of the words; -1: none does. */
function mainVerb(
  sentence: ClaimSentence,
  shared: readonly { readonly place: number; readonly worth: number }[],
): number {
  const worths = new Map<number, number>();
  let all = 0;
  for (const { place, worth } of shared) {
    const { to, dated } = sentence.words[place]!;
    if (dated) continue;
    const verb = verbAbove(sentence, to);
    worths.set(verb, (worths.get(verb) ?? 0) + worth);
    all += worth;
  }
  const [verb, worth] = [...worths].reduce((most, one) => (one[1] > most[1] ? one : most), [-1, 0]);
  return worth > MOSTLY * all ? verb : -1;
}

/** Whether what one says of most of what both share is not so, by another verb: "agreed to leave the town", "would not pull out of it". */
function isNotSoInOne(link: Link): boolean {
  const signOf = (side: "a" | "b"): boolean | null => {
    const verb = mainVerb(
      link[side],
      link.matches.map((match) => ({ place: match[side], worth: match.worth })),
    );
    if (verb < 0) return null;
    const tree = treeOf(link[side].sentence.tokens);
    return isNegated(tree, verb) && !isLacking(tree, verb);
  };
  const [one, other] = [signOf("a"), signOf("b")];
  if (one === null || other === null || one === other) return false;
  return !saysNo(one ? link.b : link.a);
}

/** "Have no masks", "there were no survivors": what is lacking is told in many words without a "not" ("had run out of masks"). */
const isLacking = ({ tokens, children }: Tree, verb: number): boolean => {
  const isThere = children[verb]!.some((child) => tokens[child]!.relation === "expl");
  return children[verb]!.some(
    (child) =>
      (isThere ? /^(?:obj|nsubj)/ : /^obj/).test(tokens[child]!.relation) &&
      children[child]!.some((place) => tokens[place]!.text.toLowerCase() === "no"),
  );
};

const tagOf = ({ words, sentence }: ClaimSentence, place: number): string =>
  sentence.tokens[words[place]!.to]!.tag;

let negatives: ReadonlySet<string> | undefined;

/** Whether some word of a sentence may say "not" in another way. */
function saysNo({ sentence }: ClaimSentence): boolean {
  negatives ??= new Set(packagedLines("lexicons/negative-words.txt"));
  return sentence.tokens.some(
    ({ text, lemma }) => negatives!.has(lemma) || negatives!.has(text.toLowerCase()),
  );
}
