import { useState } from "preact/hooks";
import type { TextRun } from "../../server/api/views/parts.ts";
import { address } from "../api.ts";
import { useAsked } from "../shell/asked.ts";
import { Failed, Loading } from "../shell/states.tsx";
import { count } from "../words.ts";
import { useStory } from "./context.ts";
import { Runs } from "./words.tsx";

interface Revision {
  readonly report: string;
  readonly number: number;
  readonly retrievedAt: string;
  readonly edits: readonly { readonly runs: readonly TextRun[] }[];
}

/** The texts that an article has had, each with what it changed in the one before; the newest change first. */
export function Revisions({ report, texts }: { readonly report: string; readonly texts: number }) {
  const { reports } = useStory();
  const [isOpen, setOpen] = useState(true);
  const { value, error, again } = useAsked<{ revisions: readonly Revision[] }>(
    isOpen ? address(`/reports/${report}/revisions`) : null,
  );
  const head = reports.get(report);
  return (
    <details
      class="fold revisions"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {head?.label} {head?.outlet ?? ""}: {count(texts, "text")}
      </summary>
      {error !== null && <Failed error={error} again={again} />}
      {value === null && error === null && <Loading what="Its texts" />}
      {value?.revisions
        .slice(1)
        .toReversed()
        .map((now) => (
          <Change key={now.number} now={now} />
        ))}
    </details>
  );
}

const moment = (instant: string): string =>
  new Date(instant).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });

const Change = ({ now }: { readonly now: Revision }) => (
  <section class="revision">
    <h3>
      Text {now.number}{" "}
      <small>
        found {moment(now.retrievedAt)}, {count(now.edits.length, "edit")}
      </small>
    </h3>
    {now.edits.map(({ runs }, i) => (
      <p key={i} class="edit" data-stop>
        <Runs runs={runs} />
      </p>
    ))}
  </section>
);
