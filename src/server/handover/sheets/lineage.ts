import type { LineageView } from "../../api/views/lineage.ts";
import type { Spot, TextRun } from "../../api/views/parts.ts";
import type { SheetRow } from "../sheet.ts";
import type { Content, Pen } from "../story-sheet.ts";

/** The text of one side: each has its own runs. */
const allOf = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join("");

/** A row for each side of each shared passage, each sentence left out or put in, each claim with and without its hedge. */
export function lineageSheet({ nameOf, row }: Pen, { sharing, hedges, revised }: LineageView): Content {
  const said = (what: string, group: number, words: string, spot: Spot, note: string): SheetRow =>
    row([what, group, nameOf(spot.report), words, note], spot);
  let group = 0;
  const shared = sharing.flatMap(({ agency, passages, relays }) => [
    ...passages.flatMap((sides) => {
      const no = ++group;
      const whose = agency === null ? "" : `${agency} copy`;
      return sides.map(({ spot, runs }) => said("shared passage", no, allOf(runs), spot, whose));
    }),
    ...relays.flatMap(({ from, to, cut, added }) => [
      ...cut.map(({ spot, words }) => said("left out", ++group, words, spot, `by ${nameOf(to)}`)),
      ...added.map(({ spot, words }) => said("put in", ++group, words, spot, `not in ${nameOf(from)}`)),
    ]),
  ]);
  const hedged = hedges.flatMap((one) => {
    const no = ++group;
    return [
      ...one.hedged.map(({ spot, words, hedge }) => said("hedged", no, words, spot, hedge)),
      ...one.plain.map(({ spot, words }) => said("stated without its hedge", no, words, spot, "")),
    ];
  });
  const changed = revised.map(({ report, texts, lastAt }) =>
    said("revised", ++group, `${texts} texts, the last of ${lastAt}`, { report, start: 0, end: 0 }, ""),
  );
  return {
    columns: [{ name: "what" }, { name: "no." }, { name: "report" }, { name: "words" }, { name: "note" }],
    rows: [...shared, ...hedged, ...changed],
  };
}
