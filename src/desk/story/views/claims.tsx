import { useMemo } from "preact/hooks";
import { narrowClaims, type Standing } from "../../../server/api/narrow/claims.ts";
import type { ClaimsView } from "../../../server/api/views/claims.ts";
import { Empty } from "../../shell/states.tsx";
import { useStory } from "../context.ts";
import type { DrawnProps } from "../drawn.ts";
import { Filter } from "../filter.tsx";
import { useNarrowing } from "../narrowing.ts";
import { useWhole } from "../whole.ts";
import { Matrix } from "./matrix.tsx";
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

function Legend() {
  const isBundled = useStory().head.lines.some(({ reports }) => reports.length > 1);
  return (
    <p class="legend">
      {MARKS.map(([mark, words]) => (
        <span key={mark}>
          <span class={`cell ${mark}`} aria-hidden="true" /> {words}
        </span>
      ))}
      {isBundled && (
        <span class="of-columns">
          <span class="line-bar" aria-hidden="true" /> one line of reporting
        </span>
      )}
    </p>
  );
}
