import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Figure } from "../../model/story.ts";
import { type Day, parseDays } from "../../text/calendar.ts";
import { lazily } from "../../text/lazily.ts";
import { packagedKinds } from "../../text/packaged.ts";
import { eventNamed, sameEvent } from "../../text/words/events.ts";
import { sizeOf } from "../ledger/compare.ts";
import { sentenceOf } from "../sentences/places.ts";
import { type Tree, treeOf, verbAbove } from "../sentences/tree.ts";
import { type DayOf, ONE_EVENT } from "./course.ts";
import { remembered } from "./remembered.ts";

/** The days on which what a figure counts happened. */
interface Days {
  readonly first: Day;
  readonly last: Day;
}

interface Occasion {
  /** As far as the figure's own clause dates it ("Monday's blast killed 12", "47 arrests Tuesday night"). */
  readonly days: Days | null;
  /** It is told as all there were up to then ("have been arrested", "so far", "since May"). */
  readonly isRunning: boolean;
}

export interface Occasions {
  /**
   * Whether two counts may be of one occasion. They are not where their own clauses date what they count to different
   * days, nor where one counts what happened on a day after the other was told; nor, of what happens every night anew
   * (arrests, rockets; deaths too where the story dates them to several days), where they were told on different days
   * and neither is dated as the other is, nor the later one all there were so far.
   */
  readonly mayBeOne: (one: Figure, other: Figure) => boolean;
  /** Whether both are told as all there were, or both are dated to one day. */
  readonly areOfOne: (one: Figure, other: Figure) => boolean;
  /** Whether it is told as all there were up to then. */
  readonly isRunning: (figure: Figure) => boolean;
}

const courses = packagedKinds("lexicons/count-courses.txt");
const RECURRING = courses("recurs");
const FALLING = courses("falls");
const BRINGING = courses("brings");

export function occasions(reading: Reading, dayOf: DayOf): Occasions {
  const toldOn = remembered((figure): Days | null => {
    const day = dayOf(figure);
    return day === null ? null : parseDays(day);
  });
  const occasionOf = readOccasions(reading, toldOn);
  /** One counts what happened after the other was told. */
  const isLater = (one: Figure, other: Figure): boolean => {
    const [days, told] = [occasionOf(one).days, toldOn(other)];
    return days !== null && told !== null && days.first > told.last;
  };
  const recurs = lazily(() => recurring(reading, occasionOf, toldOn));
  return {
    isRunning: (figure) => occasionOf(figure).isRunning,
    mayBeOne: (one, other) => {
      const [a, b] = [occasionOf(one), occasionOf(other)];
      if (a.days !== null && b.days !== null) return !areDisjoint(a.days, b.days);
      if (isLater(one, other) || isLater(other, one)) return false;
      const [told, toldToo] = [toldOn(one), toldOn(other)];
      if (told === null || toldToo === null || !areDisjoint(told, toldToo)) return true;
      if (!recurs()(one) && !recurs()(other)) return true;
      const isFirst = told.last < toldToo.first;
      const [earlier, later] = isFirst ? [a, b] : [b, a];
      // what is more than all there were so far counts all of them too
      const isMore = isFirst ? sizeOf(other) > sizeOf(one) : sizeOf(one) > sizeOf(other);
      return later.isRunning || (earlier.isRunning && isMore);
    },
    areOfOne: (one, other) => {
      const [a, b] = [occasionOf(one), occasionOf(other)];
      return (
        (a.isRunning && b.isRunning) || (a.days !== null && b.days !== null && !areDisjoint(a.days, b.days))
      );
    },
  };
}

/** Who dies and who is hurt, is so on one occasion. */
const isHarmed = ({ event }: Figure): boolean => sameEvent(event, "kill") || sameEvent(event, "wound");
const areAlike = (one: Figure, other: Figure): boolean =>
  sameEvent(one.event, other.event) || (isHarmed(one) && isHarmed(other));

/** Where so many of the counts that are dated are dated to one day, the others are slips, or told beside. */
const ONE_DAY = 0.7;

/** Whether what a figure counts happens anew each day: by its verb, or because the story dates it to several days. */
function recurring(
  { figures }: Reading,
  occasionOf: (figure: Figure) => Occasion,
  toldOn: (figure: Figure) => Days | null,
): (figure: Figure) => boolean {
  const dated = figures.flatMap((figure) => {
    const { days } = occasionOf(figure);
    const told = toldOn(figure);
    const isOfNow = days !== null && told !== null && Math.abs(told.last - days.last) <= ONE_EVENT;
    return isOfNow && figure.unit === "people" && sizeOf(figure) > 1 ? [{ figure, days }] : [];
  });
  return remembered((figure) => {
    if (RECURRING.has(figure.event ?? "")) return true;
    if (figure.unit !== "people" || FALLING.has(figure.event ?? "")) return false;
    const alike = dated.filter((one) => areAlike(one.figure, figure)).map(({ days }) => days);
    const onDay = (day: Day): number => alike.filter(({ first, last }) => first <= day && day <= last).length;
    return Math.max(0, ...alike.map(({ last }) => onDay(last))) < ONE_DAY * alike.length;
  });
}

const areDisjoint = (one: Days, other: Days): boolean => one.last < other.first || other.last < one.first;

function readOccasions(
  reading: Reading,
  toldOn: (figure: Figure) => Days | null,
): (figure: Figure) => Occasion {
  const sentenceAround = sentenceOf(reading);
  const texts = new Map(reading.reports.map(({ id, text }) => [id, text]));
  const times = Map.groupBy(reading.times, ({ report }) => report);
  return remembered((figure) => {
    const sentence = sentenceAround(figure);
    if (sentence === undefined) return { days: null, isRunning: figure.scope === "total" };
    const tree = treeOf(sentence.tokens);
    const text = texts.get(figure.report)!;
    const near = standsWith(tree, figure);
    const dated = (times.get(figure.report) ?? []).filter(
      (time) => time.start >= sentence.start && time.end <= sentence.end && hangsOn(tree, time, near),
    );
    const days = dated
      .filter((time) => !isBorder(tree, time))
      .flatMap(({ value, start, end }) => {
        const found = value === null || !/^\d{4}-\d\d-\d\d/.test(value) ? null : parseDays(value);
        // what is counted has happened: a day to come was misread
        const isToCome = found !== null && found.first > (toldOn(figure)?.last ?? found.first);
        return found === null || isToCome ? [] : [throughTheNight(found, text.slice(start, end))];
      });
    return {
      days: days.length === 0 ? null : { first: least(days), last: most(days) },
      isRunning:
        figure.scope === "total" ||
        isPerfect(tree, figure) ||
        /\bsince\b/i.test(text.slice(sentence.start, sentence.end)),
    };
  });
}

const least = (days: readonly Days[]): Day => Math.min(...days.map(({ first }) => first));
const most = (days: readonly Days[]): Day => Math.max(...days.map(({ last }) => last));

/** A night belongs to two days. */
const throughTheNight = ({ first, last }: Days, words: string): Days => ({
  first: /\b(?:early|overnight|morning|a\.?m\b)/i.test(words) ? first - 1 : first,
  last: /\b(?:night|overnight|tonight|late|evening|p\.?m\b)/i.test(words) ? last + 1 : last,
});

/** What is done to, or by, the people or things that are counted hangs on these. */
const DONE = /^(?:nsubj|obj|obl|xcomp)/;

/**
 * The words that tell what happened to what is counted: those counted, their verb or the noun that stands for it ("the
 * killing of 12"), their participle ("12 killed") and, where the clause is about a noun, that ("the blast that killed 12").
 * Of "relatives of the 12 killed" it is the participle alone; who "raised the number on Wednesday" did nothing to them.
 */
function standsWith({ tokens, children }: Tree, figure: Figure): ReadonlySet<number> {
  const top = topOf(tokens, figure);
  if (top < 0) return new Set();
  const { relation, head } = tokens[top]!;
  const near = new Set([top, ...children[top]!.filter((place) => tokens[place]!.relation === "acl")]);
  const above = tokens[head];
  if (above === undefined) return near;
  const event = eventNamed(above.lemma);
  const isOfEvent =
    relation === "nmod"
      ? event !== null
      : DONE.test(relation) && (BRINGING.has(above.lemma) || sameEvent(event, figure.event));
  if (!isOfEvent) return near;
  near.add(head);
  if (above.relation.startsWith("acl") && above.head >= 0) near.add(above.head);
  return near;
}

/** The word of some that hangs on none of the others. */
const topOf = (tokens: Tree["tokens"], span: Span): number =>
  tokens.findIndex((token) => meet(token, span) && (token.head < 0 || !meet(tokens[token.head]!, span)));

const meet = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** "Injured in Monday's blast"; those "held in connection with Monday's blast" were held on another day. */
const IN = /^(?:in|at|during|by|from)$/i;

/** Whether a time hangs on one of these, or on a noun that does ("Monday's blast killed 12"). */
function hangsOn({ tokens, children }: Tree, time: Span, near: ReadonlySet<number>): boolean {
  const above = tokens[topOf(tokens, time)]?.head ?? -1;
  if (above < 0 || near.has(above)) return above >= 0;
  const { relation, head } = tokens[above]!;
  const isAside = relation === "obl" && !children[above]!.some((place) => IN.test(tokens[place]!.text));
  return DONE.test(relation) && !isAside && near.has(head);
}

/** "Since Monday", "by Tuesday": up to when, or from when on, and no day on which it was. */
const BORDER = /^(?:since|by|until|till|before|after|from|through)$/i;

const isBorder = ({ tokens }: Tree, time: Span): boolean => {
  const at = tokens.findIndex((token) => meet(token, time));
  const [as, before] = [tokens[at - 2]?.text ?? "", tokens[at - 1]?.text ?? ""];
  return BORDER.test(before) || (/^as$/i.test(as) && before === "of");
};

/** "Have been arrested", "have searched 40 flats, making 12 arrests"; "had been arrested" where somebody says so. */
function isPerfect({ tokens, children }: Tree, figure: Figure): boolean {
  let verb = verbAbove({ tokens, children }, figure) ?? -1;
  for (let steps = 0; steps < 2 && verb >= 0; steps++) {
    const { relation, head } = tokens[verb]!;
    const having = children[verb]!.map((place) => tokens[place]!).filter(({ lemma }) => lemma === "have");
    if (having.some(({ tag }) => tag !== "VBD" || relation === "ccomp")) return true;
    if (!/^(?:advcl|conj)/.test(relation)) return false;
    verb = head;
  }
  return false;
}
