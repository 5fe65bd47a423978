import type { Reading } from "../../model/reading.ts";
import type { ReportId, Span } from "../../model/span.ts";
import type { Figure } from "../../model/story.ts";
import { foldWord } from "../../text/words/content-words.ts";
import { bySentence } from "./stretches.ts";

/** What lies over the words of one sentence. */
export interface Marks {
  readonly people: readonly PersonMention[];
  readonly counted: readonly Figure[];
  readonly times: readonly Span[];
  readonly frames: readonly Span[];
}

interface PersonMention extends Span {
  readonly entity: string;
  /** The words of the person's roles, in lower case. */
  readonly roles: ReadonlySet<string>;
}

/** People as one word each, however a report spells or shortens them; what numbers count; times; who says it. */
export function markReports(reading: Reading): (report: ReportId) => (sentence: Span) => Marks {
  const mentions = reading.entities
    .filter((entity) => entity.type === "person")
    .flatMap((entity) => {
      const roles = new Set(entity.roles.flatMap((role) => foldWord(role).split(" ")));
      return entity.mentions.map((mention) => ({ ...mention, entity: entity.id, roles }));
    });
  const people = Map.groupBy(mentions, (mention) => mention.report);
  const counted = Map.groupBy(reading.figures, (figure) => figure.report);
  const times = Map.groupBy(reading.times, (time) => time.report);
  const said = Map.groupBy(reading.attributions, (attribution) => attribution.report);
  return (report) => {
    const peopleIn = bySentence(people.get(report) ?? []);
    const countedIn = bySentence(counted.get(report) ?? []);
    const timesIn = bySentence(times.get(report) ?? []);
    const framesIn = bySentence(
      (said.get(report) ?? []).flatMap(({ source, cue }) => [source ?? [], cue ?? []].flat()),
    );
    return (sentence) => ({
      people: peopleIn(sentence),
      counted: countedIn(sentence),
      times: timesIn(sentence),
      frames: framesIn(sentence),
    });
  };
}
