import { narrowContested } from "../../../server/api/narrow/contested.ts";
import type { ContestedView, DisputeView } from "../../../server/api/views/brief.ts";
import { Empty } from "../../shell/states.tsx";
import { useStory } from "../context.ts";
import { DisputeCard } from "../dispute-card.tsx";
import type { DrawnProps } from "../drawn.ts";
import { Filter } from "../filter.tsx";
import { Many } from "../many.tsx";
import { useNarrowing } from "../narrowing.ts";
import { HowMany } from "../words.tsx";

/** All disputes: what contradicts, and what only seems to. */
export default function Contested({ view }: DrawnProps<ContestedView>) {
  const { reports } = useStory();
  const { narrowing, type } = useNarrowing("contested");
  const { disputes } = narrowContested(view, narrowing, reports);
  const [rival, others] = [
    disputes.filter(({ isComparable }) => isComparable),
    disputes.filter(({ isComparable }) => !isComparable),
  ];
  if (view.disputes.length === 0)
    return (
      <Empty title="Nothing is contested.">
        <p>
          {reports.size === 1
            ? "There is one report only: another may contradict it."
            : "No two reports of this story contradict each other, as far as could be told."}
        </p>
      </Empty>
    );
  return (
    <>
      <Filter
        what="disputes"
        hint="a word, a voice, r2 …"
        find={narrowing.find}
        onFind={type}
        found={disputes.length}
      />
      <List heading="Rivals as they stand" disputes={rival} />
      <List heading="Different, but not comparable" disputes={others} />
    </>
  );
}

function List({
  heading,
  disputes,
}: {
  readonly heading: string;
  readonly disputes: readonly DisputeView[];
}) {
  if (disputes.length === 0) return null;
  return (
    <section class="section topic-contested">
      <h2>
        {heading} <HowMany of={disputes.length} />
      </h2>
      <Many
        all={disputes}
        what="dispute"
        most={40}
        list={(items) => <ul class="story-lines">{items}</ul>}
        item={(dispute) => (
          <li key={dispute.id}>
            <DisputeCard dispute={dispute} />
          </li>
        )}
      />
    </section>
  );
}
