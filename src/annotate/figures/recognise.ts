import type { Bound, FigureMention, TimeExpression } from "../../model/annotations.ts";
import type { Span } from "../../model/span.ts";
import type { Sentence } from "../../model/syntax.ts";
import { wordForms } from "../../text/words/content-words.ts";
import { readAmounts } from "./amounts.ts";
import { boundAfter } from "./bounds.ts";
import { countedThing } from "./counted/counted.ts";
import { type Amount, type Counted, type Scene, tokenBefore } from "./draft.ts";
import { type Happening, happening, TAKING } from "./events.ts";
import { itemOf } from "./item.ts";
import { eventWord, FATES, SOURCES } from "./lexicon.ts";
import { joinParts } from "./parts.ts";
import { refusalOf } from "./refusals.ts";
import { mergeRestatements } from "./restatements.ts";
import { scopeOf } from "./scope.ts";
import { shareOf } from "./shares.ts";
import { talliesIn } from "./tallies.ts";
import { isTime } from "./units.ts";

/**
 * Every quantity that an editor would put into a ledger: people and things counted, measures, money, shares, spans of
 * time. Dates, clock times, ages, ordinals, codes, addresses and names are none. In text order, never overlapping;
 * offsets in UTF-16 units of `text`, half-open. `times` are the report's time expressions (those that are durations may
 * be figures). A vague plural has no value but the least it can mean: "dozens" is low 24, bound `about`. "up to 12" has
 * only a `high`. Time is linear in the text.
 *
 * @example recogniseFigures("More than 8,300 people fled.", sentences, []) // [{ low: 8300, bound: "atLeast", unit: "people", event: "flee", … }]
 */
export function recogniseFigures(
  text: string,
  sentences: readonly Sentence[],
  times: readonly TimeExpression[],
): FigureMention[] {
  const found: FigureMention[] = [];
  let time = 0;
  let before: readonly Counted[] = [];
  for (const sentence of sentences) {
    while (time < times.length && (times[time] as TimeExpression).end <= sentence.start) time++;
    const own: TimeExpression[] = [];
    for (let i = time; i < times.length && (times[i] as TimeExpression).start < sentence.end; i++)
      own.push(times[i] as TimeExpression);
    const { figures, counted } = figuresOf({ text, sentence, tokens: sentence.tokens, before }, own);
    found.push(...figures);
    before = counted;
  }
  return found;
}

function figuresOf(
  scene: Scene,
  times: readonly TimeExpression[],
): { figures: FigureMention[]; counted: readonly Counted[] } {
  const figures: FigureMention[] = [];
  const counted: Counted[] = [];
  if (!wordForms(scene.tokens).some(({ mayCount }) => mayCount)) return { figures, counted };
  for (const amount of readAmounts(scene)) {
    if (refusalOf(scene, amount, times) !== null) continue;
    const thing = amount.fraction ? shareOf(scene, amount) : countedThing(scene, amount, counted);
    if (thing === null) continue;
    const figure = figureOf(scene, amount, thing, figures.at(-1) ?? null, counted.at(-1) ?? null);
    if (figure === null) continue;
    figures.push(figure);
    counted.push({ ...thing, event: figure.event, item: figure.item, value: figure.low ?? figure.high });
  }
  const settled = mergeRestatements(scene.text, joinParts(scene.text, figures));
  return { figures: withTallies(settled, talliesIn(scene.text, scene.sentence), times), counted };
}

/** The numbers of votes stand for whatever else was read there, where they are no dates. */
function withTallies(
  figures: FigureMention[],
  tallies: readonly FigureMention[],
  times: readonly TimeExpression[],
): FigureMention[] {
  const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
  const votes = tallies.filter((tally) => !times.some((time) => meet(time, tally)));
  if (votes.length === 0) return figures;
  const rest = figures.filter((figure) => !votes.some((tally) => meet(tally, figure)));
  return [...rest, ...votes].toSorted((a, b) => a.start - b.start);
}

function figureOf(
  scene: Scene,
  amount: Amount,
  thing: Counted,
  previous: FigureMention | null,
  before: Counted | null,
): FigureMention | null {
  const { text } = scene;
  const open = amount.bound === "exact" || amount.bound === "about";
  const after = open && thing.end > amount.end ? boundAfter(text, thing.end) : null;
  const bound: Bound = after?.bound ?? amount.bound;
  const happened =
    isWhole(scene, amount) || isLength(scene, thing) ? null : happening(scene, thing, thing.start);
  const event =
    (isState(scene, thing, happened) || isRest(scene, amount) ? null : thing.event) ??
    (previous !== null && isAmong(text, previous.end, thing.start) ? previous.event : happened?.lemma) ??
    coordinated(scene, thing, previous, before);
  if (isIncidental(scene, amount, thing, event)) return null;
  const areLost = thing.unit === "lives" && TAKING.has(event ?? "");
  const end = Math.max(thing.end + (after?.length ?? 0), amount.end);
  const participle = thing.event === null ? (happened?.participle ?? null) : null;
  return {
    kind: "figure",
    start: thing.start,
    end,
    number: amount.number,
    value: amount.value,
    low: bound === "atMost" ? null : amount.low,
    high: bound === "atMost" ? (amount.high ?? amount.value) : amount.high,
    bound,
    unit: areLost ? "people" : thing.unit,
    item: areLost
      ? `${thing.words.replace(/\blives$/u, "people")} died`
      : (thing.item ?? itemOf(thing, participle, event)),
    event: areLost ? "die" : event,
    restates: null,
    scope: scopeOf(scene, thing.start, amount.number.end, end),
  };
}

/** "Three hostages were released": who they are says less of them than what is told. */
function isState({ tokens }: Scene, { head, basis }: Counted, happened: Happening | null): boolean {
  const token = basis === "noun" ? tokens[head] : undefined;
  if (token === undefined || happened === null) return false;
  if (happened.participle === null && !FATES.has(happened.lemma)) return false;
  return eventWord(token.lemma, token.text)?.state === true;
}

/** "[The remaining four] hostages", "the other three wounded": how many are left, not how many there were. */
const isRest = ({ text, sentence }: Scene, { start, number }: Amount): boolean =>
  /\b(?:remaining|other)\s$/iu.test(text.slice(Math.max(sentence.start, start - 12), start)) ||
  /^\s(?:remaining|other)\b/iu.test(text.slice(number.end, number.end + 12));

/** "9 of [the 12 drones] were shot down": of the whole nothing is told. */
const isWhole = ({ tokens }: Scene, { start }: Amount): boolean => {
  let before = tokenBefore(tokens, start);
  while (/^(?:the|its|their|those|these)$/i.test(tokens[before]?.text ?? "")) before--;
  return tokens[before]?.text === "of" && tokens[before - 1]?.tag === "CD";
};

/** "[Eight days] of strikes killed 161 people": it is not the days to which that happened. */
const isLength = ({ text }: Scene, { unit, end }: Counted): boolean =>
  isTime(unit) && /^ of /u.test(text.slice(end, end + 4));

/** "one man said", "two officials told reporters": people numbered in passing, to whom nothing happened. */
function isIncidental({ tokens }: Scene, amount: Amount, thing: Counted, event: string | null): boolean {
  if (thing.basis === "unit" || (event !== null && FATES.has(event))) return false;
  const small = (amount.value ?? 99) < 10 && amount.written === "words";
  return amount.value === 1 || (small && SOURCES.has(tokens[thing.head]?.lemma ?? ""));
}

/** "94 people, among them [23 officers], were hurt": what happened to all happened to some of them. */
const isAmong = (text: string, from: number, to: number): boolean =>
  /^, (?:among (?:them|whom)|including) (?:at least |about |some )?$/iu.test(text.slice(from, to));

const JOINED = /^(?:,? ?(?:and|as well as|or|,|plus|including|among them)(?: also)?|, most of them) $/u;
const JOINED_FAR = /(?:^|[ ,])(?:as well as|and|including) $/u;

/**
 * "destroyed 14 drones and four missiles": the second shares what happened to the first; also over a phrase ("14 drones
 * over Marn as well as 18 over the coast") that has no verb of its own.
 */
function coordinated(
  { text, tokens }: Scene,
  thing: Counted,
  previous: FigureMention | null,
  before: Counted | null,
): string | null {
  if (previous === null || before === null || before.basis === "unit" || thing.basis === "unit") return null;
  const between = text.slice(previous.end, thing.start);
  if (JOINED.test(between)) return previous.event;
  const verbs = tokens.some(
    ({ start, end, tag }) => start >= previous.end && end <= thing.start && /^VB[DZP]$|^MD$/.test(tag),
  );
  const elliptic = thing.basis === "bare" && /^(?:more|others?)/u.test(thing.words);
  return (JOINED_FAR.test(between) && !verbs && between.length < 80) || elliptic ? previous.event : null;
}
