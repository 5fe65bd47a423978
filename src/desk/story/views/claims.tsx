import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { narrowClaims, type Standing } from "../../../server/api/narrow/claims.ts";
import type { ClaimRow, ClaimsView } from "../../../server/api/views/claims.ts";
import type { Head } from "../../../server/api/views/head.ts";
import { MarkChip } from "../../judge/mark-chip.tsx";
import { Empty } from "../../shell/states.tsx";
import { count } from "../../words.ts";
import { useStory } from "../context.ts";
import type { DrawnProps } from "../drawn.ts";
import { Filter } from "../filter.tsx";
import { useNarrowing } from "../narrowing.ts";
import { useWhole } from "../whole.ts";
import { useWindowOrAll } from "../windowed.ts";
import { Words } from "../words.tsx";
import "./claims.css";

const STANDINGS: readonly (readonly [Standing | "", string])[] = [
  ["", "all claims"],
  ["several", "in several reports"],
  ["severalLines", "on several lines"],
  ["disputed", "contested"],
  ["unverified", "not verified"],
];

/** Claims × reports: who carries each claim, in whose voice, hedged or denied; reports grouped by line of reporting. */
export default function Claims({ view: beginning }: DrawnProps<ClaimsView>) {
  const { reports } = useStory();
  const { view, isWhole } = useWhole("claims", beginning, beginning.claims.length === beginning.total);
  const { narrowing, type, choose } = useNarrowing("claims");
  const { find, standing = "" } = narrowing;
  const shown = useMemo(
    () =>
      narrowClaims(
        view,
        { find, standing: STANDINGS.find(([one]) => one === standing)?.[0] || undefined },
        reports,
      ).claims,
    [view, find, standing, reports],
  );
  if (view.claims.length === 0) return <Empty title="No claims were found in these reports." />;
  return (
    <>
      <Filter
        what="claims"
        hint="a word, a name, r2 …"
        find={find}
        onFind={type}
        found={shown.length}
        isWhole={isWhole}
      >
        <select
          class="field"
          aria-label="Standing"
          value={standing}
          onChange={({ currentTarget }) => choose("standing", currentTarget.value)}
        >
          {STANDINGS.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </Filter>
      <Legend />
      <Matrix claims={shown} />
    </>
  );
}

const MARKS = [
  ["says", "says"],
  ["hedged", "hedged"],
  ["denies", "denies or doubts"],
  ["says own", "in the report’s own voice"],
] as const;

const Legend = () => (
  <p class="legend">
    {MARKS.map(([mark, words]) => (
      <span key={mark}>
        <span class={`cell ${mark}`} aria-hidden="true" /> {words}
      </span>
    ))}
  </p>
);

/** Height of a row, as claims.css sets it. */
const ROW = { wide: 76, narrow: 108 } as const;

/** More reports than have room on a sheet of paper, each with a column as wide as on the screen. */
const MANY = 12;

function Matrix({ claims }: { readonly claims: readonly ClaimRow[] }) {
  const { head, reports } = useStory();
  const body = useRef<HTMLTableSectionElement>(null);
  const height = matchMedia("(max-width: 700px)").matches ? ROW.narrow : ROW.wide;
  const { from, to } = useWindowOrAll(body, claims.length, height);
  const columns = useMemo(() => columnsOf(head), [head]);
  const rowAt = useRows(claims, columns, from, to);
  return (
    <div class="matrix-frame" tabIndex={0} role="region" aria-label="Table of claims by report">
      <table class={columns.length > MANY ? "matrix many" : "matrix"} aria-rowcount={claims.length + 1}>
        {columns.some(({ isBundled }) => isBundled) && (
          <caption>Reports under one bar are one line of reporting.</caption>
        )}
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">Claim</th>
            {columns.map(({ report, isFirst, isBundled }) => (
              <th key={report} scope="col" class={`${isFirst ? "first" : ""}${isBundled ? " bundled" : ""}`}>
                <abbr title={reports.get(report)?.outlet ?? "outlet unknown"}>
                  {reports.get(report)?.label}
                </abbr>
              </th>
            ))}
            <th scope="col" class="count">
              Lines
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          <Gap rows={from} height={height} columns={columns.length + 2} />
          {Array.from({ length: Math.max(0, to - from) }, (_, i) => rowAt(from + i))}
          <Gap rows={claims.length - to} height={height} columns={columns.length + 2} />
        </tbody>
      </table>
    </div>
  );
}

interface Column {
  readonly report: string;
  /** The first of its line. */
  readonly isFirst: boolean;
  readonly isBundled: boolean;
}

const columnsOf = ({ lines }: Head): readonly Column[] =>
  lines.flatMap(({ reports }) =>
    reports.map((report, i) => ({ report, isFirst: i === 0, isBundled: reports.length > 1 })),
  );

/** The rows of the screen; one that was there before is the same, and not compared again cell by cell while the page scrolls. */
function useRows(claims: readonly ClaimRow[], columns: readonly Column[], from: number, to: number) {
  const kept = useMemo(() => new Map<number, JSX.Element>(), [claims, columns]);
  for (const at of kept.keys()) if (at < from || at >= to) kept.delete(at);
  return (at: number): JSX.Element => {
    const claim = claims[at]!;
    const row = kept.get(at) ?? <Row key={claim.id} claim={claim} index={at + 2} columns={columns} />;
    kept.set(at, row);
    return row;
  };
}

const Gap = ({
  rows,
  height,
  columns,
}: {
  readonly rows: number;
  readonly height: number;
  readonly columns: number;
}) =>
  rows > 0 ? (
    <tr class="gap" aria-hidden="true">
      <td colSpan={columns} style={{ height: `${rows * height}px` }} />
    </tr>
  ) : null;

interface RowProps {
  readonly claim: ClaimRow;
  readonly index: number;
  readonly columns: readonly Column[];
}

function Row({ claim, index, columns }: RowProps) {
  const { reports } = useStory();
  const cells = new Map(claim.cells.map((cell) => [cell.spot.report, cell]));
  return (
    <tr data-stop aria-rowindex={index}>
      <th scope="row">
        <div class="claim-words">
          <Words about={claim.id} spot={claim.spot} class="words" title={claim.words}>
            {claim.words}
          </Words>
          <span class="meta">
            <span class={`tag status-${claim.status}`}>{claim.statusWords}</span>{" "}
            <MarkChip claim={claim.id} /> <span class="how-many">{count(claim.cells.length, "report")}</span>{" "}
            <span class="who">{claim.who}</span>
          </span>
        </div>
      </th>
      {columns.map(({ report, isFirst }) => {
        const cell = cells.get(report);
        return (
          <td key={report} class={`${isFirst ? "first" : ""}${cell === undefined ? " none" : ""}`}>
            {cell !== undefined && (
              <Words
                about={claim.id}
                spot={cell.spot}
                title={cell.words}
                label={cell.words}
                class="cell-link"
              >
                <span class={`cell ${cell.how}${cell.isOwn ? " own" : ""}`} aria-hidden="true" />
                <span class="cell-label" aria-hidden="true">
                  {reports.get(report)?.label}
                </span>
              </Words>
            )}
          </td>
        );
      })}
      <td class="count">{claim.lines}</td>
    </tr>
  );
}
