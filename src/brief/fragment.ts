import type { Located } from "../model/span.ts";
import type { Attribution } from "../model/story.ts";
import { packagedKinds, packagedLines } from "../text/packaged.ts";
import { type Lookup, sentenceAround, wordsAt } from "./lookup.ts";

const words = packagedKinds("lexicons/fragment-words.txt");
const any = (kind: string): string => [...words(kind)].join("|");

/** Begins, in small letters, with a word that hangs on what came before: "including six …", "to come forward", "parts of which …". */
const HANGING = new RegExp(
  String.raw`^(?:(?!${any("ing")})\p{Ll}+ing|(?!${any("ed")})\p{Ll}+ed|${any("hanging")}|\p{Ll}+ (?:${any("governing")}) (?:which|whom))\b`,
  "u",
);

/** Past forms and participles of irregular verbs: words that begin with one lack its subject. "let's" needs none. */
let past: ReadonlySet<string> | null = null;
const beginsPast = (told: string): boolean => {
  past ??= new Set(
    packagedLines("lexicons/irregular-verbs.txt")
      .flatMap((line) => line.split(" ").slice(1))
      .flatMap((forms) => forms.split("/")),
  );
  const first = /^\p{Ll}+/u.exec(told)?.[0] ?? "";
  return first !== "let" && past.has(first);
};

/** Whether words hang on what came before them, which is not shown with them. */
export const isHanging = (told: string): boolean => HANGING.test(told) || beginsPast(told);

/** Begins with how long before or after something else: "Two days after the gates were shut", "only hours before". */
export const TIME_FIRST =
  /^(?:(?:just|only|barely|about|some|almost|nearly|more than|less than) )?(?:\p{L}+ |\d+ )?(?:moment|second|minute|hour|day|week|month|year|decade)s? (?:after|before|since)\b/iu;

/**
 * Before words that belong to a phrase begun earlier: no clause begins behind a form of "be", an article, an owner, "of"
 * or quoted words without a comma.
 */
const PHRASE_OPEN = new RegExp(
  String.raw`(?:^|\P{L})(?:${any("open")})(?: \p{Ll}+ly)? [“"‘']?$|[^\s,.!?…:;—–-][”"] $`,
  "u",
);

/** A few words of somebody's, told in a sentence of the report's: a clause would begin with what it is about. */
const QUOTED_PHRASE = new RegExp(String.raw`^(?!(?:${any("opening")})\b)\p{Ll}`, "u");

/** What stands before the mark of a quotation that a sentence of the report's runs into. */
const RUNS_INTO = new RegExp(String.raw`(?<!(?:^|\P{L})(?:${any("apart")})) [“"]$`, "u");

/**
 * Words that are no statement by themselves: they hang on what stands before them, end a phrase that began before them, or
 * name who speaks and stop before it is said that he does.
 */
export const isFragment = (look: Lookup, place: Located): boolean => {
  const shown = wordsAt(look, place).trim();
  const mark = /^[“"‘']?/.exec(shown)![0];
  const bare = shown.slice(mark.length);
  const { start, end } = sentenceAround(look, place);
  const before = wordsAt(look, { ...place, start, end: place.start }) + mark;
  return (
    isHanging(bare) ||
    (/^\p{Ll}/u.test(bare) && TIME_FIRST.test(bare)) ||
    (PHRASE_OPEN.test(before) && !/^that\b/.test(bare)) ||
    (QUOTED_PHRASE.test(bare) && RUNS_INTO.test(before)) ||
    onlyNames(look, place, { ...place, start, end })
  );
};

/** What joins a second verb to a subject that has one already: "addressed the port, saying", "left and said". */
const SECOND_VERB = /(?:^|\P{L})(?:and|but|or|then)(?:\P{L}|$)|ing$/u;

/** "The minister, in a letter to the port," before "wrote that …": a speaker without what is said. */
const onlyNames = (look: Lookup, place: Located, sentence: Located): boolean =>
  (saidIn(look).get(keyOf(sentence)) ?? []).some(
    ({ source, cue, content }) =>
      source !== null &&
      cue !== null &&
      place.start <= source.start &&
      source.end <= place.end &&
      place.end <= cue.start &&
      cue.end <= sentence.end &&
      !SECOND_VERB.test(wordsAt(look, { ...place, start: place.end, end: cue.end })) &&
      (content.end <= place.start || place.end <= content.start),
  );

const keyOf = ({ report, start }: Located): string => `${report} ${start}`;

const known = new WeakMap<Lookup, ReadonlyMap<string, readonly Attribution[]>>();

/** What is said, by the sentence in which its speaker stands. */
const saidIn = (look: Lookup): ReadonlyMap<string, readonly Attribution[]> => {
  const found =
    known.get(look) ??
    Map.groupBy(look.story.attributions, ({ report, source, content }) =>
      keyOf(sentenceAround(look, { ...(source ?? content), report })),
    );
  known.set(look, found);
  return found;
};
