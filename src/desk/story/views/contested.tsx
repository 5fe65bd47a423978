import type { ContestedView, DisputeView } from "../../../server/api/views/brief.ts";
import { Empty } from "../../shell/states.tsx";
import { DisputeCard } from "../dispute-card.tsx";
import type { DrawnProps } from "../drawn.ts";
import { Many } from "../many.tsx";

/** All disputes: what contradicts, and what only seems to. */
export default function Contested({ view: { disputes } }: DrawnProps<ContestedView>) {
  const [rival, others] = [
    disputes.filter(({ isComparable }) => isComparable),
    disputes.filter(({ isComparable }) => !isComparable),
  ];
  if (disputes.length === 0)
    return (
      <Empty title="Nothing is contested.">
        <p>No two reports of this story contradict each other, as far as could be told.</p>
      </Empty>
    );
  return (
    <>
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
        {heading} <small>{disputes.length}</small>
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
