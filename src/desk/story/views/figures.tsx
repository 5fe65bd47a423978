import type { ComponentChildren } from "preact";
import { narrowFigures } from "../../../server/api/narrow/figures.ts";
import type { FigureGroup, FigureRow, FiguresView } from "../../../server/api/views/figures.ts";
import { useBeginning } from "../../shell/later.ts";
import { Empty } from "../../shell/states.tsx";
import { count } from "../../words.ts";
import { Chart } from "../chart/chart.tsx";
import { useStory } from "../context.ts";
import type { DrawnProps } from "../drawn.ts";
import { Filter, OneOf } from "../filter.tsx";
import { Many } from "../many.tsx";
import { useNarrowing } from "../narrowing.ts";
import { Chips, HowMany, InContext, Words } from "../words.tsx";
import "./figures.css";

/** Values on the first screens. */
const FIRST = 12;

/** How many things are on the first screens. */
function firstOf(groups: readonly FigureGroup[]): number {
  let [first, values] = [0, 0];
  while (first < groups.length && values < FIRST) values += groups[first++]!.rows.length;
  return first;
}

/** The ledger: what is counted, with every value that is given for it; nothing is added up or averaged. */
export default function Figures({ view }: DrawnProps<FiguresView>) {
  const { reports } = useStory();
  const { narrowing, type, choose } = useNarrowing("figures");
  const { several, single } = narrowFigures(view, narrowing, reports);
  const first = useBeginning(several, firstOf(several));
  if (view.several.length + view.single.length === 0)
    return <Empty title="Nothing is counted in these reports." />;
  return (
    <>
      <Filter
        what="figures"
        hint="a number, a voice …"
        find={narrowing.find}
        onFind={type}
        found={several.reduce((sum, { rows }) => sum + rows.length, single.length)}
      >
        <OneOf
          label="What is counted"
          all="everything counted"
          values={view.several.map(({ item }) => item)}
          value={narrowing.item ?? ""}
          onChoose={(item) => choose("item", item)}
        />
      </Filter>
      {first.map((group) => (
        <Group key={group.rows[0]!.figure} group={group} />
      ))}
      {first.length === several.length && single.length > 0 && (
        <section class="section">
          <h2>
            One value <HowMany of={single.length} />
          </h2>
          <Values label="Figures with one value" rows={single} />
        </section>
      )}
    </>
  );
}

const Group = ({ group }: { readonly group: FigureGroup }) => (
  <section class="section figure-group">
    <h2>
      {group.item} <small>{count(group.rows.length, "value")}</small>
    </h2>
    <Chart group={group} />
    <Values label={`Values of ${group.item}`} rows={group.rows} />
  </section>
);

const Values = ({ label, rows }: { readonly label: string; readonly rows: readonly FigureRow[] }) => (
  <Many
    all={rows}
    what="value"
    most={60}
    list={(items) => <Table label={label}>{items}</Table>}
    item={(row) => <Row key={row.figure} row={row} />}
  />
);

const Table = ({ label, children }: { readonly label: string; readonly children: ComponentChildren }) => (
  <table class="counts" aria-label={label}>
    <thead>
      <tr>
        <th scope="col" class="number">
          Value
        </th>
        <th scope="col">In the words of the report</th>
        <th scope="col">As of</th>
        <th scope="col">Voice</th>
        <th scope="col">Reports</th>
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);

const Row = ({
  row: { figure, boundWords, value, unit, item, scope, days, who, elsewhere, passage, groups },
}: {
  readonly row: FigureRow;
}) => (
  <tr data-stop>
    <th scope="row" class="number">
      {boundWords !== "" && <small>{boundWords} </small>}
      <b>{value}</b>
      {unit !== "" && <small> {unit}</small>}
    </th>
    <td class="said">
      <Words about={figure} spot={passage.spot} class="words">
        <InContext passage={passage} />
      </Words>{" "}
      {(item !== "" || scope !== "") && (
        <small>{[item, scope].filter((words) => words !== "").join(", ")}</small>
      )}
    </td>
    <td class="when">
      {days.map(({ day, words }) => (
        <time key={day} dateTime={day}>
          {words}
        </time>
      ))}
    </td>
    <td class="who">
      {who === "" ? <span class="soft">own voice</span> : who}
      {elsewhere !== "" && <span class="soft">; {elsewhere}</span>}
    </td>
    <td>
      <Chips groups={groups} about={figure} />
    </td>
  </tr>
);
