import { useStory } from "../story/context.ts";
import { grades, verdictOf } from "./words.ts";
import "./judge.css";

/** The mark that an editor gave a claim, wherever the claim is listed. */
export function MarkChip({ claim }: { readonly claim: string }) {
  const mark = useStory().head.marks[claim];
  if (mark === undefined) return null;
  const { sign, words, verdict } = verdictOf(mark.verdict);
  const graded = grades(mark);
  return (
    <span class={`mark-chip ${verdict}`} title={`${mark.by}${mark.note === null ? "" : `: ${mark.note}`}`}>
      <span aria-hidden="true">{sign}</span> {words}
      {graded !== null && ` ${graded}`}
    </span>
  );
}
