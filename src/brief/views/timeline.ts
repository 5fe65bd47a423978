import type { Located } from "../../model/span.ts";
import type { Claim, StoryReport, Time } from "../../model/story.ts";
import { parseDays } from "../../text/calendar.ts";
import { ownWordsEnd } from "../../text/lines/posts.ts";
import { gist } from "../gist.ts";
import { type Lookup, reportsOf, sentenceAround, wordsAt } from "../lookup.ts";
import { overlap, weight } from "../rank.ts";
import { alonePlace, clearest } from "../shown.ts";

/** What happened on a day, by the words of a claim or of a sentence that names the day. */
export interface Happening {
  readonly place: Located;
  readonly claim: Claim | null;
  readonly time: Time | null;
  readonly reports: readonly string[];
  /** The words say the day themselves; false: it hangs on an inferred date. */
  readonly certain: boolean;
  readonly weight: number;
}

export interface TimelineDay {
  /** ISO 8601 prefix, its length its precision. */
  readonly value: string;
  readonly happenings: readonly Happening[];
  /** Reports published on that day (the last day of an interval). */
  readonly published: readonly StoryReport[];
  /** Not within the story's period: what the reports tell of earlier or later, or date by a month or year alone. */
  readonly background: boolean;
}

const day = (value: string): string => value.slice(0, 10);

/** By the first day that a value stands for, what is coarser first. */
const byDay = (a: string, b: string): number => {
  const [first, second] = [a, b].map((value) => parseDays(value)?.first ?? 0) as [number, number];
  return first - second || a.length - b.length || (a < b ? -1 : 1);
};

/** The first claim, in the story's order, that asserts something in a sentence. */
function claimsAt({ story }: Lookup): (sentence: Located) => Claim | null {
  const asserted = story.claims.flatMap((claim) =>
    claim.assertions.map(({ report, start, end }) => ({ report, start, end, claim })),
  );
  const byReport = Map.groupBy(asserted, ({ report }) => report);
  return ({ report, start, end }) =>
    byReport.get(report)?.find((one) => one.start < end && start < one.end)?.claim ?? null;
}

function fromClaims(look: Lookup): [string, Happening][] {
  const times = Map.groupBy(look.story.times, ({ report }) => report);
  return look.story.claims.flatMap((claim): [string, Happening][] => {
    if (claim.when === null) return [];
    const on = day(claim.when);
    const timeIn = (place: Located): Time | null =>
      times
        .get(place.report)
        ?.find(({ start, value }) => value !== null && day(value) === on && inside(look, place, start)) ??
      null;
    const place = sayingDay(look, claim, timeIn);
    if (!hasWords(wordsAt(look, place))) return [];
    const time = timeIn(place);
    return [
      [
        on,
        {
          place,
          claim,
          time,
          reports: reportsOf(look, claim.assertions),
          certain: time?.certain ?? false,
          weight: weight(look, claim),
        },
      ],
    ];
  });
}

/** The words that read best among those that say the day themselves; else among all. */
const sayingDay = (look: Lookup, claim: Claim, timeIn: (place: Located) => Time | null): Located => {
  const best = alonePlace(look, clearest(look, claim));
  if (timeIn(best) !== null) return best;
  return claim.assertions.map((one) => alonePlace(look, one)).find((place) => timeIn(place) !== null) ?? best;
};

/** Whether the sentence of a place holds the beginning of something. */
const inside = (look: Lookup, place: Located, start: number): boolean => {
  const sentence = sentenceAround(look, place);
  return sentence.start <= start && start < sentence.end;
};

function fromTimes(look: Lookup): [string, Happening][] {
  const claimAt = claimsAt(look);
  return look.story.times.flatMap((time): [string, Happening][] => {
    if (time.value === null || !/^\d{4}/.test(time.value)) return [];
    const sentence = sentenceAround(look, time);
    if (!isTold(look, sentence, time)) return [];
    const claim = claimAt(sentence);
    if (claim !== null && claim.when !== null) return [];
    return [
      [
        day(time.value),
        {
          place: sentence,
          claim,
          time,
          reports: [time.report],
          certain: time.certain,
          weight: claim === null ? 0 : weight(look, claim),
        },
      ],
    ];
  });
}

/** Handles, links and tags. */
const NO_WORDS = /\(?@\w+\)?|#\w+|(?:https?:\/\/|pic\.|www\.)\S+/g;
const FEWEST_WORDS = 5;

/** A sentence of the story itself, with words of its own beside the date: no caption, no signature of a post. */
const isTold = (look: Lookup, sentence: Located, time: Time): boolean => {
  const block = look.reports
    .get(time.report)
    ?.blocks.find(({ start, end }) => start <= time.start && time.start < end);
  if (block !== undefined && block.kind !== "body" && block.kind !== "title") return false;
  const beside =
    wordsAt(look, { ...sentence, end: time.start }) + wordsAt(look, { ...sentence, start: time.end });
  return hasWords(beside);
};

const hasWords = (text: string): boolean =>
  ownWordsEnd(text) > 0 &&
  (text.replace(NO_WORDS, " ").match(/\p{L}[\p{L}’'-]*/gu) ?? []).length >= FEWEST_WORDS;

const publications = (look: Lookup): Map<string, StoryReport[]> =>
  Map.groupBy(
    look.story.reports.filter(({ published }) => (published.latest ?? published.earliest) !== null),
    ({ published }) => day((published.latest ?? published.earliest)!),
  );

/** So much of the shorter one's gist in the longer: the same told twice. */
const ALIKE = 0.7;
/** Happenings of one day that are compared; what is less weighty than these is not shown by any face. */
const COMPARED = 60;

/** The happenings of a day without those that a weightier one tells already. */
const distinct = (look: Lookup, happenings: readonly Happening[]): Happening[] => {
  const told: Set<string>[] = [];
  return happenings.slice(0, COMPARED).filter(({ place }) => {
    const words = gist(wordsAt(look, place));
    if (told.some((other) => overlap(words, other) >= ALIKE)) return false;
    return told.push(words) > 0;
  });
};

/** Reaches beyond the story's days: it is before or after them, or a month or year that says nothing of their order. */
const isBackground = (value: string, from: string | null, to: string | null): boolean => {
  const [days, first, last] = [value, from ?? "", to ?? ""].map(parseDays);
  if (!days) return false;
  return (first ? days.first < first.first : false) || (last ? days.last > last.last : false);
};

/** The days of a story in order, each with what happened (weightiest first) and which reports came out. */
export const timeline = (look: Lookup): TimelineDay[] => {
  const happened = Map.groupBy([...fromClaims(look), ...fromTimes(look)], ([value]) => value);
  const published = publications(look);
  const { from, to } = look.story.period;
  return [...new Set([...happened.keys(), ...published.keys()])].sort(byDay).map((value) => ({
    value,
    happenings: distinct(
      look,
      (happened.get(value) ?? []).map(([, happening]) => happening).sort((a, b) => b.weight - a.weight),
    ),
    published: published.get(value) ?? [],
    background: isBackground(value, from, to),
  }));
};
