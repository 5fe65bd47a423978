import type { Span } from "../../../model/span.ts";
import type { Figure } from "../../../model/story.ts";
import { type Day, parseDays } from "../../../text/calendar.ts";
import { packagedKinds } from "../../../text/packaged.ts";
import { eventNamed, sameEvent } from "../../../text/words/events.ts";
import { meet } from "../../sentences/spans.ts";
import { type Tree, verbAbove } from "../../sentences/tree.ts";
import { type Scene, topOf } from "./scene.ts";

/** From a first day to a last. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** When what a figure counts happened. */
export interface Occasion {
  /** As far as the figure's own clause dates it ("Monday's blast killed 12", "47 arrests Tuesday night"). */
  readonly days: Days | null;
  /** It is told as all there were up to then ("have been arrested", "so far", "since May"). */
  readonly isRunning: boolean;
}

const BRINGING = packagedKinds("lexicons/count-courses.txt")("brings");

/** The occasion of a figure that was told on the days given. */
export function occasionOf(
  { figure, report: { text }, words, tree, times }: Scene,
  told: Days | null,
): Occasion {
  const near = standsWith(tree, figure);
  const days = times
    .filter((time) => hangsOn(tree, time, near) && !isBorder(tree, time))
    .flatMap(({ value, start, end }) => {
      const found = value === null || !/^\d{4}-\d\d-\d\d/.test(value) ? null : parseDays(value);
      // what is counted has happened: a day to come was misread
      const isToCome = found !== null && found.first > (told?.last ?? found.first);
      return found === null || isToCome ? [] : [throughTheNight(found, text.slice(start, end))];
    });
  return {
    days: days.length === 0 ? null : { first: least(days), last: most(days) },
    isRunning: figure.scope === "total" || isPerfect(tree, figure) || /\bsince\b/i.test(words),
  };
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
