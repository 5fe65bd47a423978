import { useKeys } from "../keys.ts";
import { announce } from "../shell/announce.ts";
import { useCopy } from "./copy-button.tsx";
import "./copy-sign.css";

/** Drawn, for not every font has a sign for copying: two sheets, a tick, a cross. */
const SIGNS = {
  Copy: "M5.5 5.5V2.5h8v8h-3M2.5 5.5h8v8h-8z",
  Copied: "M3 8.5l3.5 3.5L13 4.5",
  "Not allowed": "M4 4l8 8M12 4l-8 8",
} as const;

export const Sign = ({ state }: { readonly state: keyof typeof SIGNS }) => (
  <svg class="copy-sign" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    <path d={SIGNS[state]} />
  </svg>
);

interface CopyRowProps {
  /** The line to be copied, made when it is wanted. */
  readonly line: () => string;
  /** "story", "claim": it is copied with its source. */
  readonly what: string;
}

/** Copies a row of a list with its source. */
export function CopyRow({ line, what }: CopyRowProps) {
  const { state, copy } = useCopy(`${what} with its source`);
  return (
    <button
      type="button"
      class="copy-row"
      aria-label={`${state} the ${what} with its source`}
      title={`Copy the ${what} with its source (c)`}
      onClick={() => copy(line())}
    >
      <Sign state={state} />
    </button>
  );
}

/** `c` copies the row that one is at. */
export function useCopyKey(): void {
  const run = () => {
    const button = document.activeElement?.closest("li")?.querySelector<HTMLElement>(".copy-row");
    if (button) button.click();
    else announce("Go to a row first (j, k)");
  };
  useKeys([{ keys: "c", does: "Copy the row with its source", run }]);
}
