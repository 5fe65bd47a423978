import { useState } from "preact/hooks";
import type { ReportsView } from "../../../server/api/views/reports.ts";
import type { Decided } from "../../judge/decide.ts";
import { useKeys } from "../../keys.ts";
import { Empty } from "../../shell/states.tsx";
import { Asks } from "../belonging/asks.tsx";
import { Decisions } from "../belonging/decisions.tsx";
import { Join } from "../belonging/join.tsx";
import { ReportName } from "../belonging/report-name.tsx";
import { Done, Tray } from "../belonging/tray.tsx";
import { useStory } from "../context.ts";
import type { DrawnProps } from "../drawn.ts";
import { Many } from "../many.tsx";
import { HowMany } from "../words.tsx";
import "../../judge/judge.css";
import "./reports.css";

/** Which reports the story has and why, to be split off, moved, or joined with those of another. */
export default function Reports({ view: { near, loose, placed, decided } }: DrawnProps<ReportsView>) {
  const { reports } = useStory();
  const [marked, setMarked] = useState<ReadonlySet<string>>(NONE);
  const [done, setDone] = useState<Decided | null>(null);
  const here = placed.filter(({ report }) => reports.has(report));
  const chosen = here.flatMap(({ report }) => (marked.has(report) ? [report] : []));
  const turn = (report: string) => {
    setDone(null);
    setMarked(new Set([...marked].filter((one) => one !== report).concat(marked.has(report) ? [] : report)));
  };
  const settle = (decided: Decided | null) => {
    setMarked(NONE);
    setDone(decided);
  };
  useChoiceKey();
  if (reports.size === 0)
    return (
      <Empty title="This story has no report any more.">
        <p>
          They went back to where they had been, or into <a href="/stories">another story</a>.
        </p>
      </Empty>
    );
  return (
    <div class="belonging">
      <Asks near={near} loose={loose} onDone={settle} />
      <section class="section">
        <h2>
          Reports of this story <HowMany of={here.length} />
        </h2>
        <p class="reason">Why each is here. Choose those that belong elsewhere.</p>
        <Many
          all={here}
          what="report"
          most={60}
          list={(items) => <ul class="story-lines">{items}</ul>}
          item={(one) => (
            <Placed key={one.report} placed={one} isChosen={marked.has(one.report)} onTurn={turn} />
          )}
        />
      </section>
      <Join onDone={settle} />
      <Decisions decided={decided} onDone={() => settle(null)} />
      {chosen.length > 0 ? (
        <Tray chosen={chosen} onNone={() => settle(null)} onDone={settle} />
      ) : (
        done !== null && <Done key={done.id} done={done} onClose={() => settle(null)} />
      )}
    </div>
  );
}

const NONE: ReadonlySet<string> = new Set();

/** `x` chooses the report of the line that has the focus. */
const useChoiceKey = (): void =>
  useKeys([
    {
      keys: "x",
      does: "Choose the report of the line",
      run: () =>
        document.activeElement
          ?.closest("[data-stop]")
          ?.querySelector<HTMLInputElement>("input[type=checkbox]")
          ?.click(),
    },
  ]);

interface PlacedProps {
  readonly placed: ReportsView["placed"][number];
  readonly isChosen: boolean;
  readonly onTurn: (report: string) => void;
}

/** A report of the story: what it is, and why it is here. */
function Placed({ placed: { report: id, by, why }, isChosen, onTurn }: PlacedProps) {
  const { label, outlet, published } = useStory().reports.get(id)!;
  return (
    <li data-stop class={isChosen ? "placed chosen" : "placed"}>
      <label>
        <input type="checkbox" checked={isChosen} onChange={() => onTurn(id)} />
        <span class="unseen">
          Choose {label} {outlet ?? "outlet unknown"}
        </span>
      </label>
      <div>
        <p>
          <ReportName id={id} /> <small>{published}</small>
        </p>
        <p class="reason">
          {by !== null && (
            <>
              put here by <bdi>{by}</bdi>
              {why.length > 0 && ": "}
            </>
          )}
          {why.join("; ")}
        </p>
      </div>
    </li>
  );
}
