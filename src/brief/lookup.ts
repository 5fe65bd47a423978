import type { Evidence, Located } from "../model/span.ts";
import type { Attribution, Claim, Dispute, Entity, Figure, Story, StoryReport } from "../model/story.ts";
import { headsOf, themeOf } from "./gist.ts";

/** A story without its brief: what the brief is composed from. */
export type BareStory = Omit<Story, "brief">;

/** A story's parts by id, and the labels under which readers see its reports (`r1` … by place in `story.reports`). */
export interface Lookup {
  readonly story: BareStory;
  readonly reports: ReadonlyMap<string, StoryReport>;
  readonly labels: ReadonlyMap<string, string>;
  /** The reports' places in the story. */
  readonly order: ReadonlyMap<string, number>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly attributions: ReadonlyMap<string, Attribution>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly disputes: ReadonlyMap<string, Dispute>;
  /** Figures by the claim that they belong to, in the story's order. */
  readonly figuresOf: ReadonlyMap<string, readonly Figure[]>;
  /** Words (see gist.ts) that the beginnings of most reports share: what the story is about. */
  readonly theme: ReadonlySet<string>;
  readonly isStatement: IsStatement;
}

/** Whether the words at a place are a verb with its subject; a story file holds no trees, and all of its words pass. */
export type IsStatement = (place: Located) => boolean;

const byId = <T extends { readonly id: string }>(things: readonly T[]): Map<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]));

/** Indexes a story once; every face and section asks this and nothing else by id. */
export const lookup = (story: BareStory, isStatement: IsStatement = () => true): Lookup => ({
  story,
  isStatement,
  reports: byId(story.reports),
  labels: new Map(story.reports.map((report, i) => [report.id, `r${i + 1}`])),
  order: new Map(story.reports.map((report, i) => [report.id, i])),
  entities: byId(story.entities),
  claims: byId(story.claims),
  attributions: byId(story.attributions),
  figures: byId(story.figures),
  disputes: byId(story.disputes),
  theme: themeOf(headsOf(story.reports)),
  figuresOf: Map.groupBy(
    story.figures.filter((figure) => figure.claim !== null),
    (figure) => figure.claim!,
  ),
});

/** A function of one part of a story that remembers what it found: sections ask for the same claims again and again. */
export const remembered = <K extends object, V>(
  find: (look: Lookup, part: K) => V,
): ((look: Lookup, part: K) => V) => {
  const known = new WeakMap<Lookup, Map<K, { readonly value: V }>>();
  return (look, part) => {
    const here = known.get(look) ?? new Map<K, { readonly value: V }>();
    if (here.size === 0) known.set(look, here);
    const before = here.get(part);
    if (before !== undefined) return before.value;
    const value = find(look, part);
    here.set(part, { value });
    return value;
  };
};

/** Whether two places are the same words of one report. */
export const samePlace = (a: Located, b: Located): boolean =>
  a.report === b.report && a.start === b.start && a.end === b.end;

/** The words at a place; empty where the story has no such report. */
export const wordsAt = (look: Lookup, place: Located): string =>
  look.reports.get(place.report)?.text.slice(place.start, place.end) ?? "";

/** The place with its words, as evidence. */
export const evidenceAt = (look: Lookup, { report, start, end }: Located): Evidence => ({
  report,
  start,
  end,
  quoted: wordsAt(look, { report, start, end }),
});

/** `r3`; the id itself for a report that the story does not hold. */
export const labelOf = (look: Lookup, report: string): string => look.labels.get(report) ?? report;

/** The reports of some places: each once, in the story's order. */
export const reportsOf = (look: Lookup, places: readonly { readonly report: string }[]): string[] => {
  // most claims are one report's
  if (places.length === 1) return look.reports.has(places[0]!.report) ? [places[0]!.report] : [];
  const named = [...new Set(places.map(({ report }) => report))].filter((id) => look.reports.has(id));
  return named.toSorted((x, y) => look.order.get(x)! - look.order.get(y)!);
};

/** The number of the sentence that holds a place, or of the first after it; the number of sentences where none follows. */
export const sentenceNumber = (sentences: StoryReport["sentences"], at: number): number => {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]![1] > at) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The sentence that holds a place, or the place itself. */
export const sentenceAround = (look: Lookup, place: Located): Located => {
  const sentences = look.reports.get(place.report)?.sentences ?? [];
  const found = sentences[sentenceNumber(sentences, place.start)];
  return found === undefined || found[0] > place.start
    ? place
    : { report: place.report, start: found[0], end: Math.max(found[1], place.end) };
};
