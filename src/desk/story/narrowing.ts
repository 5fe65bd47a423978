import { useEffect, useRef, useState } from "preact/hooks";
import { narrowingOf, type ViewName } from "../../server/api/narrow/by.ts";
import { refine, usePlace } from "../router.ts";

/** So long after the last key the address says what was typed. */
const PAUSE_MS = 200;

type Narrowing = { readonly find: string } & Readonly<
  Partial<Record<"standing" | "item" | "speaker", string>>
>;

/** How a view is narrowed. It stands in the address, by which the same can be handed over; what is typed holds at once. */
export function useNarrowing(view: ViewName) {
  const { query } = usePlace();
  const asked = narrowingOf(view, query);
  const [find, setFind] = useState(asked.find ?? "");
  const timer = useRef(0);
  useEffect(() => {
    if (timer.current === 0 && (asked.find ?? "") !== find.trim()) setFind(asked.find ?? "");
  }, [asked.find]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (words: string) => {
    setFind(words);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = 0;
      refine({ find: words.trim() });
    }, PAUSE_MS);
  };
  const narrowing: Narrowing = { ...asked, find };
  return {
    narrowing,
    type,
    choose: (name: string, value: string) => refine({ [name]: value }),
  };
}
