import type { HedgeLost, LineageView, Relay, Sharing } from "../../../server/api/views/lineage.ts";
import { useBeginning } from "../../shell/later.ts";
import { Empty } from "../../shell/states.tsx";
import { useStory } from "../context.ts";
import type { DrawnProps } from "../drawn.ts";
import { Fold } from "../fold.tsx";
import { Revisions } from "../revisions.tsx";
import { HowMany, Runs, Words } from "../words.tsx";
import "../dispute.css";
import { count } from "../../words.ts";
import "./lineage.css";

/** What shares copy on the first screens. */
const FIRST = 2;

/** Who took whose words, what became of them on the way, and what became of a report after it was out. */
export default function Lineage({ view: { sharing, hedges, revised } }: DrawnProps<LineageView>) {
  const first = useBeginning(sharing, FIRST);
  const isAlone = useStory().reports.size === 1;
  if (sharing.length + hedges.length + revised.length === 0)
    return (
      <Empty title="No shared copy.">
        <p>
          {isAlone
            ? "There is one report only, and it was not revised."
            : "These reports share no passages, state nothing that others hedge, and were not revised."}
        </p>
      </Empty>
    );
  return (
    <>
      {first.map((shared) => (
        <Shared key={shared.reports.join()} shared={shared} />
      ))}
      {hedges.length > 0 && (
        <section class="section">
          <h2>
            Stated without its hedge <HowMany of={hedges.length} />
          </h2>
          <ul class="story-lines">
            {hedges.map((hedge) => (
              <HedgeRow key={hedge.claim} hedge={hedge} />
            ))}
          </ul>
        </section>
      )}
      {revised.length > 0 && (
        <section class="section">
          <h2>
            Revised <HowMany of={revised.length} />
          </h2>
          {revised.map(({ report, texts }) => (
            <Revisions key={report} report={report} texts={texts} />
          ))}
        </section>
      )}
    </>
  );
}

function useName(): (id: string) => string {
  const { reports } = useStory();
  return (id) => `${reports.get(id)?.label ?? "?"} ${reports.get(id)?.outlet ?? ""}`.trim();
}

const MOST_PASSAGES = 12;

function Shared({ shared: { reports, agency, reasons, passages, relays } }: { readonly shared: Sharing }) {
  const nameOf = useName();
  const rest = passages.slice(MOST_PASSAGES);
  return (
    <section class="section sharing">
      <h2>
        {reports.map(nameOf).join(" · ")}{" "}
        <small>{agency === null ? "share copy; whose is not known" : `share ${agency} copy`}</small>
      </h2>
      <p class="reason">{reasons.join("; ")}</p>
      {passages.slice(0, MOST_PASSAGES).map((sides) => (
        <Passage key={keyOf(sides)} sides={sides} />
      ))}
      {rest.length > 0 && (
        <Fold summary={count(rest.length, "more passage")}>
          {() => rest.map((sides) => <Passage key={keyOf(sides)} sides={sides} />)}
        </Fold>
      )}
      {relays.map((relay) => (
        <RelayCard key={relay.to} relay={relay} />
      ))}
    </section>
  );
}

const keyOf = (sides: Sharing["passages"][number]): string =>
  sides.map(({ spot }) => `${spot.report}:${spot.start}`).join();

function Passage({ sides }: { readonly sides: Sharing["passages"][number] }) {
  const { reports } = useStory();
  return (
    <div class="passage" data-stop>
      {sides.map(({ spot, runs }) => (
        <p key={spot.report + spot.start}>
          <b>{reports.get(spot.report)?.label}</b>{" "}
          <Words about={null} spot={spot} class="words">
            <Runs runs={runs} />
          </Words>
        </p>
      ))}
    </div>
  );
}

function RelayCard({ relay: { from, to, cut, added } }: { readonly relay: Relay }) {
  const nameOf = useName();
  if (cut.length + added.length === 0) return null;
  return (
    <div class="relay">
      <h3>
        What {nameOf(to)} made of {nameOf(from)}
      </h3>
      <div class="sides">
        <Statements title="left out" statements={cut} mark="cut" />
        <Statements title="put in" statements={added} mark="added" />
      </div>
    </div>
  );
}

interface StatementsProps {
  readonly title: string;
  readonly statements: Relay["cut"];
  readonly mark: "cut" | "added";
}

const SHOWN = 6;

const Statements = ({ title, statements, mark }: StatementsProps) => (
  <div class={`side statements ${mark}`}>
    <h4>
      {title} <small>{count(statements.length, "sentence")}</small>
    </h4>
    <ul>
      {statements.slice(0, SHOWN).map((one) => (
        <Statement key={one.spot.start} statement={one} />
      ))}
    </ul>
    {statements.length > SHOWN && (
      <Fold summary={count(statements.length - SHOWN, "more sentence")}>
        {() => (
          <ul>
            {statements.slice(SHOWN).map((one) => (
              <Statement key={one.spot.start} statement={one} />
            ))}
          </ul>
        )}
      </Fold>
    )}
  </div>
);

const Statement = ({ statement: { spot, words } }: { readonly statement: Relay["cut"][number] }) => (
  <li data-stop>
    <Words about={null} spot={spot} class="words">
      {words}
    </Words>
  </li>
);

const HedgeRow = ({ hedge: { claim, hedged, plain } }: { readonly hedge: HedgeLost }) => (
  <li class="dispute">
    <div class="sides">
      <Side title="hedged" claim={claim} statements={hedged} />
      <Side title="stated" claim={claim} statements={plain} />
    </div>
  </li>
);

interface SideProps {
  readonly title: "hedged" | "stated";
  readonly claim: string;
  readonly statements: HedgeLost["plain"] | HedgeLost["hedged"];
}

function Side({ title, claim, statements }: SideProps) {
  const { reports } = useStory();
  const item = (one: SideProps["statements"][number]) => (
    <li key={`${one.spot.report}${one.spot.start}`} data-stop>
      <b>{reports.get(one.spot.report)?.label}</b>{" "}
      <Words about={claim} spot={one.spot} class="words">
        {one.words}
      </Words>{" "}
      {"hedge" in one && <span class="tag hedge">{String(one.hedge)}</span>}
    </li>
  );
  const rest = statements.slice(SHOWN);
  return (
    <div class={`side statements ${title === "hedged" ? "hedged" : "plain"}`}>
      <h3>{title}</h3>
      <ul>{statements.slice(0, SHOWN).map(item)}</ul>
      {rest.length > 0 && (
        <Fold summary={count(rest.length, "more place")}>{() => <ul>{rest.map(item)}</ul>}</Fold>
      )}
    </div>
  );
}
