import type { Opened } from "../opened.ts";
import { Reader } from "./reader.tsx";
import "./reader.css";
import "./print.css";

interface PaneProps {
  readonly opened: Opened | null;
  readonly onClose: () => void;
}

/** Where reports are read: beside the story where there is room, a sheet from below where there is not. */
export const ReaderPane = ({ opened, onClose }: PaneProps) => (
  <aside class={`reader${opened === null ? "" : " open"}`} aria-label="Reader">
    {opened === null ? <Hint /> : <Reader opened={opened} onClose={onClose} />}
  </aside>
);

const KEYS = [
  ["j k", "next and previous line"],
  ["Enter", "open its words"],
  ["r", "into the report, to decide"],
  ["n p", "its words in other reports"],
  ["a", "annotations"],
  ["c", "copy the words with their source"],
  ["[ ]", "other views"],
  ["?", "all keys"],
] as const;

const Hint = () => (
  <div class="hint">
    <p>Choose any words, cell, dot or place to read them in the report, with what they are and why.</p>
    <dl>
      {KEYS.map(([keys, does]) => (
        <div key={keys}>
          <dt>
            {keys.split(" ").map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </div>
);
