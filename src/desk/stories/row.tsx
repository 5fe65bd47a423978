import type { Card } from "../../server/api/stories.ts";
import { Lines } from "../shell/lines.tsx";
import { count, period, shortly, wholly } from "../words.ts";

interface RowProps {
  readonly card: Card;
  readonly row: number;
}

/** A story in a line or two: what it is, how it is carried, what is new in it. */
export function Row({ card, row }: RowProps) {
  const {
    id,
    title,
    isTold,
    period: days,
    reports,
    lines,
    claims,
    contested,
    updatedAt,
    lookedAt,
    since,
  } = card;
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
        <p class="row-facts">
          {isTold ? (
            <>
              {period(days) !== "" && <span>{period(days)}</span>}
              <span>{count(reports, "report")}</span>
              <span>{count(claims, "claim")}</span>
            </>
          ) : (
            <>
              <span>{count(reports, "report")}</span>
              <span>being read …</span>
            </>
          )}
        </p>
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
    </>
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
