import type { FigureRow, FiguresView } from "../views/figures.ts";
import { holder, namesOf, type Reports, reportsIn } from "./holds.ts";

export interface FiguresNarrowing {
  readonly find?: string | undefined;
  /** What is counted, as the ledger heads it. */
  readonly item?: string | undefined;
}

/** Of what has several values, all of them are left or none: they are there to be compared. */
export function narrowFigures(
  { several, single }: FiguresView,
  { find, item }: FiguresNarrowing,
  reports: Reports,
): FiguresView {
  const holds = holder(find);
  const textOf = ({ value, item, who, elsewhere, passage, groups }: FigureRow): string =>
    `${value} ${item} ${who} ${elsewhere} ${passage.before}${passage.words}${passage.after} ${namesOf(reports, reportsIn(groups))}`;
  return {
    several: several.filter(
      (group) =>
        (item === undefined || group.item === item) && holds(() => [group.item, ...group.rows.map(textOf)]),
    ),
    single: item === undefined ? single.filter((row) => holds(() => [textOf(row)])) : [],
  };
}
