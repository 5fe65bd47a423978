import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Head, ReportHead } from "../../server/api/views/head.ts";
import type { Opened } from "./opened.ts";

/** The story that is shown, for everything inside it. */
export interface Shown {
  readonly head: Head;
  readonly reports: ReadonlyMap<string, ReportHead>;
  /** What is open in the reader. */
  readonly opened: Opened | null;
  open(what: Opened): void;
}

export const ShownStory = createContext<Shown | null>(null);

export function useStory(): Shown {
  const shown = useContext(ShownStory);
  if (shown === null) throw new Error("outside of a story");
  return shown;
}
