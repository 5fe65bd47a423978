import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLater } from "../shell/later.ts";
import { useWindow, type Window } from "../shell/windowed.ts";

/** So many rows are simply all there. */
const FEW = 60;

/** As `useWindow`, but a list of few rows is all there, and so is any list that is printed. */
export function useWindowOrAll(list: RefObject<HTMLElement | null>, count: number, height: number): Window {
  const shown = useWindow(list, count, height);
  const isLater = useLater();
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const [before, after] = [() => setPrinting(true), () => setPrinting(false)];
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
  return (count <= FEW && isLater) || isPrinting ? { from: 0, to: count } : shown;
}
