import type { Spot } from "../../../server/api/views/parts.ts";
import type { Reader } from "../../../server/api/views/reader.ts";
import { useKeys } from "../../keys.ts";
import { cited } from "../../take/cited.ts";
import { useCopy } from "../../take/copy-button.tsx";
import { Sign } from "../../take/copy-sign.tsx";

interface CopyWordsProps {
  /** Null: it has not come yet. */
  readonly reader: Reader | null;
  readonly at: Spot | null;
}

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
      <Sign state={state} />
    </button>
  );
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
