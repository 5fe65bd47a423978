import type { Reading, ReadReport } from "../../model/reading.ts";
import type { EntityId, Located } from "../../model/span.ts";
import type { Attribution, Time } from "../../model/story.ts";
import type { Sentence } from "../../model/syntax.ts";
import { isOutlet } from "../../text/names/outlets.ts";
import { placeAt } from "../sentences/places.ts";
import { byStretch } from "../sentences/stretches.ts";

/** What is known of a story's reports beside their words, where claims are built. */
export interface Context {
  readonly reports: ReadonlyMap<string, ReadReport>;
  readonly attributions: ReadonlyMap<string, readonly Attribution[]>;
  /** The entities that are agencies or outlets. */
  readonly press: ReadonlySet<string>;
  /** The times that a report names in a stretch. */
  readonly times: (stretch: Located) => readonly Time[];
  /** Where a report names the entities that are located, in a stretch. */
  readonly located: (stretch: Located) => readonly (Located & { readonly entity: EntityId })[];
}

export const contextOf = (reading: Reading): Context => ({
  reports: new Map(reading.reports.map((report) => [report.id, report])),
  attributions: Map.groupBy(reading.attributions, (attribution) => attribution.report),
  press: new Set(reading.entities.filter(({ name }) => isOutlet(name)).map(({ id }) => id)),
  times: byStretch(reading.times),
  located: byStretch(
    reading.entities.flatMap(({ id, place, mentions }) =>
      place === null ? [] : mentions.map((mention) => ({ ...mention, entity: id })),
    ),
  ),
});

/** The words of a report at a place. */
export const wordsAt = (context: Context, at: Located): string =>
  context.reports.get(at.report)!.text.slice(at.start, at.end);

/** The first sentence that ends behind the beginning of a place. */
export function sentenceAt({ report, start }: Located, reports: Context["reports"]): Sentence | undefined {
  const { parsed } = reports.get(report)!;
  return parsed[placeAt(parsed, start)];
}
