import type { RefObject } from "preact";
import { useLater } from "../shell/later.ts";
import { usePrinting } from "../shell/printing.ts";
import { useWindow, type Window } from "../shell/windowed.ts";

/** So many rows are simply all there. */
const FEW = 60;

/** As `useWindow`, but a list of few rows is all there, and so is any list that is printed. */
export function useWindowOrAll(list: RefObject<HTMLElement | null>, count: number, height: number): Window {
  const shown = useWindow(list, count, height);
  const isLater = useLater();
  const isPrinting = usePrinting();
  return (count <= FEW && isLater) || isPrinting ? { from: 0, to: count } : shown;
}
