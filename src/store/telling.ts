import type { FacetKind } from "../model/archive.ts";
import type { Story, StoryReport } from "../model/story.ts";
import { packJson } from "./packed.ts";
import { type Passage, passagesOf } from "./passages.ts";

/**
 * All that a store keeps of a telling, made where the story is told, which may be another thread: bytes and short rows
 * travel for a twentieth of what the objects of a story would.
 */
export interface PackedTelling {
  readonly title: string;
  /** The story as JSON, compressed; the texts of reports that the store has are null in it. */
  readonly file: Uint8Array;
  readonly card: Card;
  /** Claims, quotations, sentences with figures, in the order of the story's lists. */
  readonly passages: readonly Passage[];
}

/** What a list says of a story, and what it can be asked for by. */
export interface Card {
  readonly begins: string | null;
  readonly ends: string | null;
  /** Of the claim that most lines of reporting carry. */
  readonly lines: number;
  readonly claims: number;
  readonly contested: number;
  readonly facets: Readonly<Record<FacetKind, readonly string[]>>;
}

/** `isKept`: whether the store has the text of a report, as it has of all that it told the story of. */
export function packTelling(story: Story, isKept: (report: StoryReport) => boolean): PackedTelling {
  const reports = story.reports.map((report) => (isKept(report) ? { ...report, text: null } : report));
  return {
    title: story.title,
    file: Uint8Array.from(packJson({ ...story, reports })), // copied: it would travel with all of a larger buffer
    card: cardOf(story),
    passages: [...passagesOf(story, isKept)],
  };
}

/** A story is listed under so many of its names of a kind, those named most. */
const MOST = 12;

/** What a list shows and filters of a told story. */
export const cardOf = ({ period, claims, disputes, entities, reports }: Story): Card => {
  const named = entities.toSorted(
    (a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1),
  );
  return {
    begins: period.from,
    ends: period.to,
    lines: claims.reduce((most, { lines }) => Math.max(most, lines.length), 0),
    claims: claims.length,
    contested: disputes.filter(({ comparable }) => comparable).length,
    facets: {
      // By the gazetteer's name: "US", "America" and "United States" are one place in a list of stories.
      place: first(named.flatMap(({ place }) => place?.name ?? [])),
      entity: first(
        named.flatMap(({ type, name }) => (type === "person" || type === "organization" ? [name] : [])),
      ),
      outlet: [...new Set(reports.flatMap(({ outlet }) => outlet.name ?? []))],
    },
  };
};

const first = (names: readonly string[]): string[] => [...new Set(names)].slice(0, MOST);
