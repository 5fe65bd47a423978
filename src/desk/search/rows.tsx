import type { Finds, FoundReport, SaidHit } from "../../server/api/search.ts";
import { Marked } from "../shell/marked.tsx";
import { cited } from "../take/cited.ts";
import { CopyRow } from "../take/copy-sign.tsx";

/** What opens a thing that was found, in its story (see story/page.tsx). */
const OPENS: Readonly<Record<Exclude<Finds, "reports">, (hit: SaidHit) => string>> = {
  claims: ({ story, id }) => `/stories/${story}/claims?claim=${id}`,
  quotations: ({ story, report, start, end }) => `/stories/${story}/voices?span=${report}:${start}-${end}`,
  figures: ({ story, id }) => `/stories/${story}/figures?figure=${id}`,
};

const ONE: Readonly<Record<Finds, string>> = {
  claims: "claim",
  quotations: "quotation",
  figures: "figure",
  reports: "report",
};

interface SaidProps {
  readonly kind: Finds;
  readonly hit: SaidHit;
  readonly row: number;
}

export function SaidRow({ kind, hit, row }: SaidProps) {
  const { voice, outlet, text, marks, story, storyTitle } = hit;
  return (
    <li class="hit">
      <a class={`hit-words ${kind}`} href={OPENS[kind as keyof typeof OPENS](hit)} data-row={row}>
        <Marked text={text} marks={marks} />
      </a>
      <CopyRow what={ONE[kind]} line={() => cited(hit.source, text)} />
      <Source voice={voice} outlet={outlet} story={story} storyTitle={storyTitle} />
    </li>
  );
}

interface ReportProps {
  readonly hit: FoundReport;
  readonly row: number;
}

export function ReportRow({ hit, row }: ReportProps) {
  const { title, titleMarks, words, marks, report, excerpt, goesOn, outlet, published, story, storyTitle } =
    hit;
  const span = `${report}:${excerpt.start}-${excerpt.end}`;
  return (
    <li class="hit">
      <a
        class="hit-title"
        href={story === null ? `/reports/${report}` : `/stories/${story}?span=${span}`}
        data-row={row}
      >
        {title === null ? "Report without a headline" : <Marked text={title} marks={titleMarks} />}
      </a>
      <CopyRow what="report" line={() => cited(hit.source, words)} />
      <p class={`hit-excerpt${excerpt.start > 0 ? " begins-within" : ""}${goesOn ? " goes-on" : ""}`}>
        <Marked text={words} marks={marks} />
      </p>
      <Source voice={null} outlet={outlet} published={published} story={story} storyTitle={storyTitle} />
    </li>
  );
}

interface SourceProps {
  readonly voice: string | null;
  readonly outlet: string | null;
  readonly published?: string | null;
  readonly story: string | null;
  readonly storyTitle: string | null;
}

/** Who says it, where, in which story. */
const Source = ({ voice, outlet, published, story, storyTitle }: SourceProps) => (
  <p class="hit-source">
    {voice !== null && <bdi class="voice">{voice}</bdi>}
    {outlet !== null && <bdi>{outlet}</bdi>}
    {published && <time dateTime={published}>{published.slice(0, 10)}</time>}
    {story !== null && (
      <a href={`/stories/${story}`}>
        <bdi>{storyTitle ?? "its story"}</bdi>
      </a>
    )}
  </p>
);
