import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { useLater } from "./later.ts";

/** Which rows of a long list are in the page. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Rows beyond the edges of the screen, so that scrolling shows no gap and keys find the next one. */
const BEYOND = 12;

/** With fewer than these beyond an edge, others are put into the page: not for every row that goes by. */
const LEAST = 6;

/** What stands above a list at the least, in pixels. */
const ABOVE = 240;

/**
 * The rows of a long list that are on the screen while the page scrolls, all of one height in pixels; `list` is what holds
 * them, as high as all rows together. Those beyond the screen come once the view can be used.
 */
export function useWindow(list: RefObject<HTMLElement | null>, count: number, height: number): Window {
  const isLater = useLater();
  const [shown, setShown] = useState<Window>(() => ({
    from: 0,
    to: Math.ceil((innerHeight - ABOVE) / height) + (isLater ? BEYOND : 0),
  }));
  useLayoutEffect(() => {
    let frame = 0;
    const measure = () => {
      frame = 0;
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const around = (beyond: number) => rowsAround({ top, count, height }, beyond);
      const [least, wanted] = isLater ? [around(LEAST), around(BEYOND)] : [around(0), around(0)];
      setShown((before) => (holds(before, least) && !isLonger(before, wanted) ? before : wanted));
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
  }, [count, height, isLater]);
  return { from: Math.min(shown.from, Math.max(0, count - 1)), to: Math.min(shown.to, count) };
}

interface Laid {
  /** Where the list begins, from the top of the screen. */
  readonly top: number;
  readonly count: number;
  readonly height: number;
}

function rowsAround({ top, count, height }: Laid, beyond: number): Window {
  const first = Math.floor(-top / height) - beyond;
  // Even, so that every other row stays the same one.
  const from = Math.max(0, Math.min(first - (first % 2), count - 1));
  return { from, to: Math.max(from, Math.min(count, Math.ceil((innerHeight - top) / height) + beyond)) };
}

const holds = (one: Window, other: Window): boolean => one.from <= other.from && one.to >= other.to;

/** A screen that has become smaller, say. */
const isLonger = (one: Window, other: Window): boolean =>
  one.to - one.from > other.to - other.from + 2 * BEYOND;
