import type { Reading, ReadReport } from "../../../model/reading.ts";
import type { EntityId, Span } from "../../../model/span.ts";
import type { Attribution, Figure, Time } from "../../../model/story.ts";
import type { Sentence } from "../../../model/syntax.ts";
import { lazily } from "../../../text/lazily.ts";
import { placeOf } from "../../sentences/places.ts";
import { meet } from "../../sentences/spans.ts";
import { type Tree, treeOf } from "../../sentences/tree.ts";

/** What an account of a figure is read off: its sentence, and what else was read in its report. */
export interface Scene {
  readonly figure: Figure;
  readonly report: ReadReport;
  /** Without a word where the figure stands in no sentence. */
  readonly sentence: Sentence;
  /** The place of the sentence in its report; -1 where there is none. */
  readonly place: number;
  readonly words: string;
  readonly tree: Tree;
  /** All figures of the report, this one among them. */
  readonly told: readonly Figure[];
  readonly times: readonly Time[];
  readonly attributions: readonly Attribution[];
  readonly mentions: readonly Mention[];
}

/** A name, and whether it stands on the map. */
interface Mention extends Span {
  readonly entity: EntityId;
  readonly isPlace: boolean;
}

/** The scene of each figure of a story. */
export function scenesOf(reading: Reading): (figure: Figure) => Scene {
  const reports = new Map(reading.reports.map((report) => [report.id, report]));
  const told = Map.groupBy(reading.figures, ({ report }) => report);
  const times = lazily(() => Map.groupBy(reading.times, ({ report }) => report));
  const attributions = lazily(() => Map.groupBy(reading.attributions, ({ report }) => report));
  const mentions = lazily(() =>
    Map.groupBy(
      reading.entities.flatMap(({ id, place, mentions }) =>
        mentions.map((mention) => ({ ...mention, entity: id, isPlace: place !== null })),
      ),
      ({ report }) => report,
    ),
  );
  return (figure) => {
    const report = reports.get(figure.report)!;
    const place = placeOf(report.parsed, figure);
    const sentence = report.parsed[place] ?? {
      start: figure.end,
      end: figure.end,
      tokens: [],
      block: 0,
      paragraph: 0,
    };
    return {
      figure,
      report,
      sentence,
      place,
      words: report.text.slice(sentence.start, sentence.end),
      tree: treeOf(sentence.tokens),
      told: told.get(figure.report) ?? [],
      // most figures are never held against another
      get times() {
        return within(times().get(figure.report), sentence);
      },
      get attributions() {
        return attributions().get(figure.report) ?? [];
      },
      get mentions() {
        return within(mentions().get(figure.report), sentence);
      },
    };
  };
}

const within = <T extends Span>(spans: readonly T[] | undefined, { start, end }: Span): readonly T[] =>
  spans?.filter((span) => span.start >= start && span.end <= end) ?? [];

/** The place of the word of a span that hangs on none of its others; -1: none. */
export const topOf = (tokens: Tree["tokens"], span: Span): number =>
  tokens.findIndex((token) => meet(token, span) && (token.head < 0 || !meet(tokens[token.head]!, span)));

/** The place of the word that is the figure's number; -1: none. */
export const numberIn = ({ sentence, figure }: Scene): number =>
  sentence.tokens.findIndex(
    ({ tag, start, end }) => tag === "CD" && start < figure.end && end > figure.start,
  );
