import type { ComponentChildren } from "preact";
import { useLater } from "../shell/later.ts";

interface FoldProps {
  readonly class?: string;
  readonly summary: string;
  readonly children: () => ComponentChildren;
}

/** What is folded away under a line that says what it is; it is drawn once the view can be used, and found by its words. */
export function Fold({ summary, children, ...more }: FoldProps) {
  const isLater = useLater();
  return (
    <details class={`fold ${more.class ?? ""}`.trim()}>
      <summary>{summary}</summary>
      {isLater && children()}
    </details>
  );
}
