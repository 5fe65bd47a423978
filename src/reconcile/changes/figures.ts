import type { Change } from "../../model/changes.ts";
import type { FigureId, ReportId } from "../../model/span.ts";
import type { Figure } from "../../model/story.ts";
import { eventKind } from "../../text/words/events.ts";
import { countSame, incompatible } from "../ledger/compare.ts";
import { quote, type Tellings } from "./carry.ts";

/**
 * Figures that came in with another value than one told before: those that the later telling's own disputes (rivals and
 * updates) lay against an earlier figure, and those that a revision put in the place of another in its own article.
 * One change a new figure, against the latest of the earlier ones; in the order of the later telling.
 */
export function figureChanges(told: Tellings): Change[] {
  const known = carriedFigures(told);
  const rivals = rivalsOf(told);
  const seen = new Set<string>();
  return told.after.figures.flatMap((to): Change[] => {
    if (known.has(keyOf(to))) return [];
    const before = [...replaced(told, to), ...rivals(to).flatMap((other) => known.get(keyOf(other)) ?? [])];
    const from = latest(told, before);
    if (from === null) return [];
    const same = `${from.si.low} ${from.si.high} ${to.si.low} ${to.si.high} ${to.si.unit} ${to.event && eventKind(to.event)}`;
    if (seen.has(same)) return [];
    seen.add(same);
    return [
      {
        kind: "figure",
        figure: to.id,
        item: to.item,
        from,
        to,
        before: quote(told.reportBefore, from),
        evidence: [quote(told.reportAfter, to)],
      },
    ];
  });
}

const keyOf = ({ report, start, end }: Pick<Figure, "report" | "start" | "end">): string =>
  `${report} ${start} ${end}`;

/** The earlier telling's figures whose words still stand, by where they stand now. */
function carriedFigures(told: Tellings): ReadonlyMap<string, Figure> {
  return new Map(
    told.before.figures.flatMap((figure) => {
      const place = told.carry(figure);
      return place === null ? [] : [[keyOf(place), figure] as const];
    }),
  );
}

/** The figures that a dispute of the later telling lays against a figure. */
function rivalsOf({ after }: Tellings): (figure: Figure) => readonly Figure[] {
  const byId = new Map(after.figures.map((figure) => [figure.id, figure]));
  const rivals = new Map<FigureId, Figure[]>();
  for (const { kind, comparable, figures } of after.disputes) {
    if (kind !== "update" && !(kind === "figure" && comparable)) continue;
    const about = (figures ?? []).flatMap((id) => byId.get(id) ?? []);
    for (const figure of about) {
      const against = about.filter((other) => countSame(figure, other) && incompatible(figure, other));
      rivals.set(figure.id, [...(rivals.get(figure.id) ?? []), ...against]);
    }
  }
  return ({ id }) => rivals.get(id) ?? [];
}

/** What a revision gave another value for: figures of the earlier text whose words are gone. */
function replaced(told: Tellings, to: Figure): readonly Figure[] {
  const source = [...told.revised].find(([, revision]) => revision === to.report)?.[0];
  if (source === undefined) return [];
  return told.before.figures.filter(
    (figure) =>
      figure.report === source &&
      told.carry(figure) === null &&
      countSame(figure, to) &&
      incompatible(figure, to),
  );
}

/** The figure told last, by its own date, else that of its report. */
function latest({ before, reportBefore }: Tellings, figures: readonly Figure[]): Figure | null {
  const day = (figure: Figure): string => figure.asOf ?? published(figure.report) ?? "";
  const published = (report: ReportId): string | null => reportBefore(report).published.latest;
  const place = new Map(before.figures.map(({ id }, at) => [id, at]));
  const order = figures.toSorted(
    (x, y) => (day(x) < day(y) ? 1 : day(x) > day(y) ? -1 : 0) || place.get(x.id)! - place.get(y.id)!,
  );
  return order[0] ?? null;
}
