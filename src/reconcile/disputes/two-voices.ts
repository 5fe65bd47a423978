import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Figure } from "../../model/story.ts";
import type { Sentence, Token } from "../../model/syntax.ts";
import { packagedKinds } from "../../text/packaged.ts";
import { countSame, incompatible, sizeOf } from "../ledger/compare.ts";
import type { DayOf } from "./course.ts";
import { treeOf } from "./tree.ts";

/**
 * Two voices that speak of one thing follow each other; people are counted again some sentences later too, where the
 * words say that it is against what was said before.
 */
const NEAR = { beside: 1, against: 4 };
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
    if (apart > (one.unit === "people" && later.isAgainst ? NEAR.against : NEAR.beside)) return false;
    return narrow.place === wide.place
      ? wide.names.size <= 1
      : [...narrow.names].every((name) => wide.names.has(name));
  };
}

/** Which sentence of its report a figure stands in, and the names of which it says "in", "at" or "near". */
interface Setting {
  readonly place: number;
  readonly names: ReadonlySet<string>;
  /** "Police put it at …", "only …": the sentence sets its count against another. */
  readonly isAgainst: boolean;
}

function settingsOf({ reports, times, attributions }: Reading): (figure: Figure) => Setting {
  const parsed = new Map(reports.map(({ id, parsed }) => [id, parsed]));
  const known = new Map<Figure, Setting>();
  const look = (figure: Figure): Setting => {
    const sentences = parsed.get(figure.report) ?? [];
    const place = sentences.findIndex(({ start, end }) => start <= figure.start && end >= figure.end);
    const sentence = sentences[place];
    if (sentence === undefined) return { place, names: new Set(), isAgainst: false };
    const others: readonly Span[] = [
      ...times.filter(({ report }) => report === figure.report),
      ...attributions.flatMap(({ report, source }) => (report === figure.report && source ? [source] : [])),
    ];
    return {
      place,
      names: namesOf(sentence, others),
      isAgainst: sentence.tokens.some(({ lemma }) => AGAINST.has(lemma.toLowerCase())),
    };
  };
  return (figure) => {
    if (!known.has(figure)) known.set(figure, look(figure));
    return known.get(figure)!;
  };
}

const AT = /^(?:in|at|near|on|outside|around|across)$/i;

/** Names behind such a word, or in a phrase that stands behind one ("in the port of Marn"). */
function namesOf({ tokens }: Sentence, others: readonly Span[]): ReadonlySet<string> {
  const tree = treeOf(tokens);
  const isPlaced = (place: number): boolean =>
    tree.children[place]!.some((child) => tokens[child]!.relation === "case" && AT.test(tokens[child]!.text));
  const isName = ({ tag, start, end }: Token): boolean =>
    /^NNPS?$/.test(tag) && !others.some((span) => span.start < end && start < span.end);
  return new Set(
    tokens
      .filter((token, place) => isName(token) && (isPlaced(place) || isPlaced(Math.max(0, token.head))))
      .map(({ text }) => text),
  );
}
