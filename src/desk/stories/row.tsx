import type { Card } from "../../server/api/stories.ts";
import { Lines } from "../shell/lines.tsx";
import { citedStory } from "../take/cited.ts";
import { CopyRow } from "../take/copy-sign.tsx";
import { count, period, shortly, wholly } from "../words.ts";

interface RowProps {
  readonly card: Card;
  readonly row: number;
}

/** A story in a line or two: what it is, how it is carried, what is new in it. */
export function Row({ card, row }: RowProps) {
  const { id, title, isTold, lines, contested, updatedAt, lookedAt, since } = card;
  return (
    <>
      <div class="row-what">
        <a
          class="row-title"
          href={`/stories/${id}${since === null ? "" : "/changes"}`}
          data-row={row}
          title={title}
        >
          <bdi>{title}</bdi>
        </a>
        <Facts card={card} />
      </div>
      <p class="row-marks">
        <Lines lines={lines} />
        {contested > 0 && (
          <span class="contested">
            <span aria-hidden="true">▲</span> {contested.toLocaleString("en")} contested
          </span>
        )}
      </p>
      <p class="row-news">
        {since !== null ? (
          <News since={since} />
        ) : lookedAt === null && isTold ? (
          <span class="new">New</span>
        ) : null}
      </p>
      <time class="row-when" dateTime={updatedAt} title={wholly(updatedAt)}>
        <span class="unseen">updated </span>
        {shortly(updatedAt)}
      </time>
      <CopyRow what="story" line={() => citedStory(card, location.origin)} />
    </>
  );
}

/** When it was and how much there is of it, as far as it has been read. */
function Facts({ card: { isTold, period: days, reports, claims } }: { readonly card: Card }) {
  const when = isTold ? period(days) : "";
  return (
    <p class="row-facts">
      {when !== "" && <span>{when}</span>}
      <span>{count(reports, "report")}</span>
      <span>{isTold ? count(claims, "claim") : "being read …"}</span>
    </p>
  );
}

/** What has come since somebody last looked, the weightiest first. */
const News = ({ since }: { readonly since: NonNullable<Card["since"]> }) => (
  <span class="changed">
    <span class="unseen">Since you looked: </span>
    {KINDS.filter((kind) => since[kind] > 0).map((kind) => (
      <span key={kind}>{count(since[kind], kind.slice(0, -1))}</span>
    ))}
  </span>
);

const KINDS = ["denials", "figures", "claims", "reports"] as const;
