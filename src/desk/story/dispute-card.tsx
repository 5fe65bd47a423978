import type { DisputeView, Side } from "../../server/api/views/brief.ts";
import { MarkChip } from "../judge/mark-chip.tsx";
import { Chips, Hedge, InContext, Words } from "./words.tsx";
import "./dispute.css";

/** Rival claims beside each other, each with its words in context, who says them, and in which reports. */
export const DisputeCard = ({ dispute }: { readonly dispute: DisputeView }) => (
  <article class={`dispute${dispute.isComparable ? "" : " apart"}`}>
    <p class="dispute-kind">
      <span class={`tag kind-${dispute.kind}`}>{dispute.words}</span>{" "}
      <span class="reason">
        {dispute.isComparable ? (
          dispute.reason
        ) : (
          <>
            <b>Not comparable</b>
            {dispute.reason !== "" && `, because ${dispute.reason}`}
          </>
        )}
      </span>
    </p>
    <div class="sides">
      {dispute.sides.map((side) => (
        <SideCard key={side.claim} side={side} />
      ))}
    </div>
  </article>
);

const SideCard = ({ side: { claim, passage, who, day, hedge, groups } }: { readonly side: Side }) => (
  <div class="side" data-stop>
    <blockquote>
      <Words about={claim} spot={passage.spot} class="words">
        <InContext passage={passage} />
      </Words>
    </blockquote>
    <p class="by">
      <span class="who">{who}</span>
      {day !== null && <span class="day">{day}</span>}
      <Hedge words={hedge} />
      <MarkChip claim={claim} />
      <Chips groups={groups} about={claim} />
    </p>
  </div>
);
