import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";

/** Which rows of a long list are in the page. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** So many rows are simply all there. */
const FEW = 120;
/** Rows beyond the edges of the screen, so that scrolling shows no gap and keys find the next one. */
const BEYOND = 14;

/**
 * The rows of a long list that are on the screen, all of one height in pixels, while the page scrolls; `list` is what
 * holds them, as high as all rows together. Printing shows every row.
 */
export function useWindow(list: RefObject<HTMLElement | null>, count: number, height: number): Window {
  const [shown, setShown] = useState<Window>({ from: 0, to: Math.min(count, FEW) });
  const [isPrinting, setPrinting] = useState(false);
  useLayoutEffect(() => {
    if (count <= FEW) return;
    let frame = 0;
    const measure = () => {
      frame = 0;
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const first = Math.floor(-top / height) - BEYOND;
      const from = Math.max(0, Math.min(first - (first % 2), count - 1));
      const to = Math.min(count, Math.ceil((innerHeight - top) / height) + BEYOND);
      setShown((before) =>
        before.from === from && before.to === to ? before : { from, to: Math.max(to, from) },
      );
    };
    const soon = () => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("scroll", soon);
      removeEventListener("resize", soon);
    };
  }, [count, height]);
  useEffect(() => {
    const [before, after] = [() => setPrinting(true), () => setPrinting(false)];
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
  return count <= FEW || isPrinting
    ? { from: 0, to: count }
    : { from: shown.from, to: Math.min(shown.to, count) };
}
