import { count } from "../words.ts";

/** So many frames are drawn; more are told in the words beside them. */
const MOST = 5;

/** Independent lines of reporting, each a frame as around the reports of a line in a story. */
export function Lines({ lines }: { readonly lines: number }) {
  if (lines === 0) return null;
  const drawn = Math.min(lines, MOST);
  return (
    <span
      class={lines === 1 ? "lines one" : "lines"}
      title="independent lines of reporting behind the best carried claim"
    >
      <svg aria-hidden="true" width={drawn * 11 - 2} height="12">
        {Array.from({ length: drawn }, (_, i) => (
          <rect key={i} x={i * 11 + 0.75} y="0.75" width="7.5" height="10.5" rx="1.5" />
        ))}
      </svg>
      on {count(lines, "line")}
    </span>
  );
}
