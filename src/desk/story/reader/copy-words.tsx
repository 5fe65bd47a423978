import type { Spot } from "../../../server/api/views/parts.ts";
import type { Reader } from "../../../server/api/views/reader.ts";
import { useCopy } from "../../judge/copy-button.tsx";
import { useKeys } from "../../keys.ts";

interface CopyWordsProps {
  /** Null: it has not come yet. */
  readonly reader: Reader | null;
  readonly at: Spot | null;
}

/** Drawn, for not every font has a sign for copying: two sheets, a tick, a cross. */
const SIGNS = {
  Copy: "M5.5 5.5V2.5h8v8h-3M2.5 5.5h8v8h-8z",
  Copied: "M3 8.5l3.5 3.5L13 4.5",
  "Not allowed": "M4 4l8 8M12 4l-8 8",
} as const;

/** Copies the words that are selected in the report, else those that the reader is open at, with where they come from. */
export function CopyWords({ reader, at }: CopyWordsProps) {
  const { state, copy } = useCopy("words with their source");
  const copyThese = () => {
    const words = selectedWords() || (at === null ? "" : (reader?.text.slice(at.start, at.end) ?? ""));
    if (reader !== null) void copy(cited(reader.source, words));
  };
  useKeys([{ keys: "c", does: "Copy the words with their source", run: copyThese }]);
  return (
    <button
      type="button"
      disabled={reader === null}
      aria-label={`${state} the words with their source`}
      title="Copy the words that are selected, else those that are marked, with their source (c)"
      onClick={copyThese}
    >
      <svg class="copy-sign" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={SIGNS[state]} />
      </svg>
    </button>
  );
}

/** As the server cites words (`citationLine`); of a whole report only what it is. */
function cited(source: string, words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  if (line === "") return source;
  return `${source === "" ? "" : `${source}: `}“${line}”`;
}

function selectedWords(): string {
  const selection = getSelection();
  const text = document.querySelector(".reader .text");
  return selection !== null &&
    text !== null &&
    selection.anchorNode !== null &&
    text.contains(selection.anchorNode)
    ? selection.toString()
    : "";
}
