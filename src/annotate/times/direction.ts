import type { Sentence } from "../../model/syntax.ts";
import type { Item } from "./item.ts";
import { isHappening, isScheduled } from "./lexicon.ts";
import type { Found } from "./rule.ts";
import { type Outlook, tenseAt } from "./tense.ts";
import { lemmaOf, predicateOf, topOf } from "./verbs.ts";

/** "payable Dec. 7", "effective Feb. 1": to come, whatever the verb. */
const TERM = /^(?:effective|payable|due)$/;

/** "ahead of Sunday's vote", "as early as Tuesday", "no later than Friday". */
const AHEAD_OF = /(?:ahead of|(?:as|so) (?:early|soon) as|(?:no|not) later than|in time for)$/;

/** What is told before these words was earlier: "the worst since June", "lower than in May". */
const LOOKS_BACK = /^(?:since|than|versus|vs)$/;

/** "Starting Friday, they expect thousands". */
const STARTING = /^(?:starting|beginning)$/;

const LIMIT = /^(?:until|till|by|through)$/;

const isPutOff = ({ lower }: Item): boolean =>
  /^(?:gave|given?|gives|(?:extend|postpone|delay|defer|adjourn|suspend|reschedule|push|put)(?:s|e?d|ing)?)$/.test(
    lower,
  );

/** "Ahead of his meeting with the envoy on Monday": no verb and no mark between. */
function isAheadOfThat({ first }: Found, items: readonly Item[]): boolean {
  for (let at = first - 1; at > 0 && at > first - FAR_AHEAD; at--) {
    const { tag, lower } = items[at]!;
    if (lower === "of" && items[at - 1]!.lower === "ahead") return true;
    if (/^(?:VB|MD|W|[,.:])/.test(tag)) return false;
  }
  return false;
}

const FAR_AHEAD = 10;

/** The words before a time that place it, without the preposition that carries nothing: "lower than in May". */
function wordsBefore(items: readonly Item[], first: number): string[] {
  const words = items.slice(Math.max(0, first - 4), first).map(({ lower }) => lower);
  return /^(?:in|on|at)$/.test(words.at(-1) ?? "") ? words.slice(0, -1) : words;
}

const isAhead = (outlook: Outlook): boolean => outlook === "future" || outlook === "planned";

/**
 * "Friday's attack": the verb tells nothing of when the attack was; "voters will decide in Sunday's election", but
 * "Sunday's hearing will not be the last" may have been yesterday's.
 */
function ofOwned(outlook: Outlook, at: number, { tokens }: Sentence): Outlook {
  const owner = tokens[tokens[at]?.head ?? -1];
  return isAhead(outlook) && owner && isScheduled(owner) ? "planned" : "unknown";
}

/** Words after which what is named was earlier: "after his speech on Friday they may yield". */
const AFTER = /^(?:after|following|since|despite|amid|over)$/;

/** "The Friday attack", "after his speech on Friday", "the blast Friday": whatever the verb tells, that day is the noun's. */
function isOfNoun(at: number, { tokens }: Sentence): boolean {
  const time = tokens[at];
  const noun = time && tokens[time.head];
  if (!time || !noun?.tag.startsWith("NN") || noun.tag.startsWith("NNP")) return false;
  if (time.relation === "compound") return tokens.indexOf(noun) > at;
  if (/^(?:nmod|appos|dep)/.test(time.relation) && isHappening(noun)) return true;
  // "after the raid Friday"; "to fly over the area Friday" is of the verb
  const cues = time.relation.startsWith("nmod") ? AFTER : time.relation === "appos" ? /^after$/ : null;
  return tokens.some(
    ({ head, relation, text }) =>
      tokens[head] === noun && relation === "case" && cues?.test(text.toLowerCase()),
  );
}

/** "They set elections for May 25", "called a strike for Friday". */
function isFixedFor(at: number, { tokens }: Sentence): boolean {
  const verb = tokens[at] ? predicateOf(tokens, at) : -1;
  return (
    verb >= 0 &&
    /^(?:set|schedule|call|fix|slate|book|reschedule|postpone|announce)$/.test(lemmaOf(tokens[verb]!))
  );
}

/** "They were given until Friday" and "it is closed until Friday" look ahead, "until Friday they had none" does not. */
function ofLimit(tense: Outlook, word: string, { form, first }: Found, items: readonly Item[]): Outlook {
  if (tense !== "past") return "future";
  if (/^(?:until|till)$/.test(word) && items.slice(Math.max(0, first - 7), first).some(isPutOff))
    return "future";
  // "he had to be returned by Jan. 14": the nearest, for a date may well be to come
  return form.is === "date" ? "unknown" : "past";
}

/**
 * Which way from publication a time lies, by the words before it and the verb that governs it. `present` where a verb
 * in the present tense does not tell. `picture`: the sentence is a caption or headline.
 */
export function directionOf(
  found: Found,
  items: readonly Item[],
  sentence: Sentence,
  picture: boolean,
): Outlook {
  const { form, first, last } = found;
  const words = wordsBefore(items, first);
  const word = words.at(-1) ?? "";
  const at = items[last]!.token;
  if (AHEAD_OF.test(words.join(" "))) return "future";
  if (LOOKS_BACK.test(word)) return "past";
  const tense = tenseAt(sentence, items[first]!.token, at, picture);
  if (tense !== "past" && (STARTING.test(word) || isAheadOfThat(found, items))) return "future";
  const top = sentence.tokens[at] ? topOf(sentence.tokens, items[first]!.token, at) : at;
  if (items[last + 1]?.lower === "'s" || (isAhead(tense) && isOfNoun(top, sentence)))
    return ofOwned(tense, top, sentence);
  if (TERM.test(word)) return form.is === "date" || form.is === "weekday" ? "future" : tense;
  if (LIMIT.test(word)) return ofLimit(tense, word, found, items);
  if (word === "to" && items.slice(Math.max(0, first - 5), first).some(isPutOff))
    return form.is === "weekday" ? "planned" : "future";
  if (word !== "for" || tense !== "past") return tense;
  if (isFixedFor(top, sentence)) return form.is === "weekday" ? "planned" : "future";
  return form.is === "date" ? "unknown" : tense;
}
