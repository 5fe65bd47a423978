import { useState } from "preact/hooks";
import { address } from "../api.ts";
import { useAsked } from "../shell/asked.ts";
import { Failed, Loading } from "../shell/states.tsx";
import { useStory } from "./context.ts";
import { plural } from "./words.tsx";

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Revision {
  readonly report: string;
  readonly number: number;
  readonly retrievedAt: string;
  readonly text: string;
  readonly edits: readonly {
    readonly kind: string;
    readonly before: Span | null;
    readonly after: Span | null;
  }[];
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
        {head?.label} {head?.outlet ?? ""}: {plural(texts, "text")}
      </summary>
      {error !== null && <Failed error={error} again={again} />}
      {value === null && error === null && <Loading what="Its texts" />}
      {value?.revisions
        .map((now, i) => ({ now, before: value.revisions[i - 1] }))
        .toReversed()
        .map(({ now, before }) => before && <Change key={now.number} before={before} now={now} />)}
    </details>
  );
}

const moment = (instant: string): string =>
  new Date(instant).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });

const Change = ({ before, now }: { readonly before: Revision; readonly now: Revision }) => (
  <section class="revision">
    <h3>
      Text {now.number}{" "}
      <small>
        found {moment(now.retrievedAt)}, {plural(now.edits.length, "edit")}
      </small>
    </h3>
    {now.edits.map(({ before: old, after: young }, i) => (
      <Edit key={i} old={cut(before.text, old)} young={cut(now.text, young)} />
    ))}
  </section>
);

const cut = (text: string, span: Span | null): string =>
  span === null ? "" : text.slice(span.start, span.end);

/** What both begin and end with is shown once; only what lies between is struck and underlined. */
function Edit({ old, young }: { readonly old: string; readonly young: string }) {
  const [head, tail] = common(old, young);
  return (
    <p class="edit" data-stop>
      {old.slice(0, head)}
      {old.length > head + tail && <del>{old.slice(head, old.length - tail)}</del>}
      {young.length > head + tail && <ins>{young.slice(head, young.length - tail)}</ins>}
      {old.slice(old.length - tail)}
    </p>
  );
}

/** How many characters two texts share at their beginning and at their end, in whole words. */
function common(a: string, b: string): [head: number, tail: number] {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  while (head > 0 && head < Math.max(a.length, b.length) && /\S/.test(a[head - 1]!)) head--;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  while (tail > 0 && tail < most && /\S/.test(a[a.length - tail]!)) tail--;
  return [head, tail];
}
