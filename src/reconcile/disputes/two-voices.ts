import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Figure } from "../../model/story.ts";
import type { Sentence, Token } from "../../model/syntax.ts";
import { packagedKinds } from "../../text/packaged.ts";
import { countSame, incompatible, sizeOf } from "../ledger/compare.ts";
import { placeOf } from "../sentences/places.ts";
import { treeOf } from "../sentences/tree.ts";
import { ONE_COUNT, within } from "./counterparts.ts";
import type { DayOf } from "./course.ts";
import { remembered } from "./remembered.ts";

/**
 * Two voices that speak of one thing follow each other; people are counted again some sentences later too, where the
 * words say that it is against what was said before.
 */
const NEAR = { beside: 1, against: 4 };
/** What is expressly set against another count may be so many times it: "14 people, but activists put the toll at 60". */
const SET_AGAINST = 8;
const AGAINST = packagedKinds("lexicons/revision-words.txt")("against");

/**
 * Whether two figures of one report are what two voices make of one count: "police put the crowd at 40,000, organisers
 * at 150,000". Each is said by somebody, near the other and of the same day; neither is an addition, nor the count of a
 * period where the other is not; none of the two voices gives several values; and the lesser is laid to no place that the
 * greater is not laid to.
 */
export function twoVoices(reading: Reading, dayOf: DayOf): (one: Figure, other: Figure) => boolean {
  const settings = settingsOf(reading);
  const byReport = Map.groupBy(reading.figures, ({ report }) => report);
  const givesSeveral = (figure: Figure): boolean =>
    byReport
      .get(figure.report)!
      .some(
        (same) =>
          same.voices.at(-1) === figure.voices.at(-1) &&
          countSame(same, figure) &&
          incompatible(same, figure),
      );
  return (one, other) => {
    // most pairs of a long report stand far apart: asked first, since all figures of a report are paired
    if (Math.abs(settings(one).place - settings(other).place) > NEAR.against) return false;
    const [a, b] = [one.voices.at(-1), other.voices.at(-1)];
    if (a === undefined || b === undefined || a === b || !incompatible(one, other)) return false;
    if (
      one.scope === "new" ||
      other.scope === "new" ||
      (one.scope === "period") !== (other.scope === "period")
    )
      return false;
    if (
      dayOf(one) !== dayOf(other) ||
      (one.event === null && one.si.unit !== "m2" && one.unit !== "magnitude")
    )
      return false;
    if (givesSeveral(one) || givesSeveral(other)) return false;
    const [lesser, greater] = sizeOf(one) <= sizeOf(other) ? [one, other] : [other, one];
    const [narrow, wide] = [settings(lesser), settings(greater)];
    const apart = Math.abs(narrow.place - wide.place);
    const later = settings(one.start < other.start ? other : one);
    const isSet = later.isAgainst && apart <= NEAR.beside;
    if (one.si.unit !== "m2" && !within(isSet ? SET_AGAINST : ONE_COUNT, one, other)) return false;
    if (apart > (one.unit === "people" && later.isAgainst ? NEAR.against : NEAR.beside)) return false;
    if (areApart(narrow.days, wide.days)) return false;
    if ([...narrow.ofVoice].some((name) => !wide.names.has(name))) return false;
    return narrow.place === wide.place
      ? wide.names.size <= 1
      : [...narrow.names].every((name) => wide.names.has(name));
  };
}

/** Both are named, and none is both. */
const areApart = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && ![...one].some((day) => other.has(day));

/** Which sentence of its report a figure stands in, and the names of which it says "in", "at" or "near". */
interface Setting {
  readonly place: number;
  readonly names: ReadonlySet<string>;
  /** Places by which the voice is named ("the mayor of Tomo"): it counts what happened there. */
  readonly ofVoice: ReadonlySet<string>;
  /** Days that are named there. */
  readonly days: ReadonlySet<string>;
  /** "Police put it at …", "only …": the sentence sets its count against another. */
  readonly isAgainst: boolean;
}

function settingsOf({ reports, times, attributions }: Reading): (figure: Figure) => Setting {
  const parsed = new Map(reports.map(({ id, parsed }) => [id, parsed]));
  return remembered((figure) => {
    const sentences = parsed.get(figure.report) ?? [];
    const place = placeOf(sentences, figure);
    const sentence = sentences[place];
    if (sentence === undefined) return NOWHERE;
    const own = attributions.filter(({ report }) => report === figure.report);
    const named = times.filter((time) => time.report === figure.report && holds(sentence, time));
    const sources = own.flatMap(({ source }) => (source === null ? [] : [source]));
    const told = own
      .map(({ content }) => content)
      .filter((content) => holds(content, figure))
      .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
    const voices = own.flatMap(({ source, content }) =>
      source !== null && holds(content, figure) ? [source] : [],
    );
    return {
      place,
      // "told reporters in the capital that 43 were dead": where something is said is not where it happened
      names: namesOf(
        sentence,
        AT,
        (token) =>
          (told === undefined || meet(told, token)) &&
          ![...named, ...sources].some((span) => meet(span, token)),
      ),
      ofVoice: namesOf(sentence, OF, (token) => voices.some((span) => meet(span, token))),
      days: new Set(named.flatMap(({ value }) => (value === null ? [] : [value]))),
      isAgainst: sentence.tokens.some(({ lemma }) => AGAINST.has(lemma.toLowerCase())),
    };
  });
}

const NOWHERE: Setting = {
  place: -1,
  names: new Set(),
  ofVoice: new Set(),
  days: new Set(),
  isAgainst: false,
};

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const meet = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const AT = /^(?:in|at|near|on|outside|around|across)$/i;
const OF = /^(?:in|at|near|of|for)$/i;

/** Names, each by its last word, behind such a word or in a phrase that stands behind one ("in the port of Marn"). */
function namesOf(
  { tokens }: Sentence,
  word: RegExp,
  isMeant: (token: Token) => boolean,
): ReadonlySet<string> {
  const tree = treeOf(tokens);
  const isPlaced = (place: number): boolean =>
    tree.children[place]!.some(
      (child) => tokens[child]!.relation === "case" && word.test(tokens[child]!.text),
    );
  return new Set(
    tokens
      .filter(
        (token, place) =>
          /^NNPS?$/.test(token.tag) &&
          !/^NNPS?$/.test(tokens[place + 1]?.tag ?? "") &&
          isMeant(token) &&
          (isPlaced(place) || isPlaced(Math.max(0, token.head))),
      )
      .map(({ text }) => text),
  );
}
