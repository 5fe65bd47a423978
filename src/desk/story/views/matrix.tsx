import type { JSX, RefObject } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { ClaimRow } from "../../../server/api/views/claims.ts";
import type { Head } from "../../../server/api/views/head.ts";
import { MarkChip } from "../../judge/mark-chip.tsx";
import { count } from "../../words.ts";
import { useStory } from "../context.ts";
import { useWindowOrAll } from "../windowed.ts";
import { Words } from "../words.tsx";

/** Height of a row, as claims.css sets it. */
const ROW = { wide: 76, narrow: 108 } as const;

/** More reports than have room on a sheet of paper, each with a column as wide as on the screen. */
const MANY = 12;

/** A row for each claim, a column for each report. */
export function Matrix({ claims }: { readonly claims: readonly ClaimRow[] }) {
  const { head } = useStory();
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const height = matchMedia("(max-width: 700px)").matches ? ROW.narrow : ROW.wide;
  const { from, to } = useWindowOrAll(body, claims.length, height);
  const columns = useMemo(() => columnsOf(head), [head]);
  const rowAt = useRows(claims, columns, from, to);
  return (
    <>
      <HeadInSight columns={columns} frame={frame} />
      <div ref={frame} class="matrix-frame" tabIndex={0} role="region" aria-label="Table of claims by report">
        <table {...tableOf(columns)} aria-rowcount={claims.length + 1}>
          <Widths columns={columns} />
          <HeadRow columns={columns} />
          <tbody ref={body}>
            <Gap rows={from} height={height} columns={columns.length + 2} />
            {Array.from({ length: Math.max(0, to - from) }, (_, i) => rowAt(from + i))}
            <Gap rows={claims.length - to} height={height} columns={columns.length + 2} />
          </tbody>
        </table>
      </div>
    </>
  );
}

interface HeadInSightProps extends Columns {
  readonly frame: RefObject<HTMLElement | null>;
}

/** The head of the table once more, for the eye: it stays in sight while rows go by, and is moved sideways with them. */
function HeadInSight({ columns, frame }: HeadInSightProps) {
  const head = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const panes = [head.current!, frame.current!];
    const follow = ({ currentTarget }: Event) => {
      const { scrollLeft } = currentTarget as HTMLElement;
      for (const pane of panes) if (pane.scrollLeft !== scrollLeft) pane.scrollLeft = scrollLeft;
    };
    for (const pane of panes) pane.addEventListener("scroll", follow, { passive: true });
    return () => {
      for (const pane of panes) pane.removeEventListener("scroll", follow);
    };
  }, []);
  return (
    <div ref={head} class="matrix-head" aria-hidden="true" tabIndex={-1}>
      <table {...tableOf(columns)}>
        <Widths columns={columns} />
        <HeadRow columns={columns} />
      </table>
    </div>
  );
}

interface Columns {
  readonly columns: readonly Column[];
}

/** Both tables are laid out by their columns, and so alike. */
const tableOf = ({ length }: readonly Column[]) => ({
  class: length > MANY ? "matrix many" : "matrix",
  style: { "--reports": length },
});

const Widths = ({ columns }: Columns) => (
  <colgroup>
    <col class="what" />
    <col class="line-count" />
    <col class="of-reports" span={columns.length} />
  </colgroup>
);

function HeadRow({ columns }: Columns) {
  const { reports } = useStory();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">Claim</th>
        <th scope="col" class="count">
          Lines
        </th>
        {columns.map(({ report, isFirst, isBundled }) => (
          <th key={report} scope="col" class={`${isFirst ? "first" : ""}${isBundled ? " bundled" : ""}`}>
            <abbr title={reports.get(report)?.outlet ?? "outlet unknown"}>{reports.get(report)?.label}</abbr>
          </th>
        ))}
      </tr>
    </thead>
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
      <td class="count">{claim.lines}</td>
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
    </tr>
  );
}
