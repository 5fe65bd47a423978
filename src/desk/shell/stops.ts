import { useKeys } from "../keys.ts";

/** What j and k go through: the lines of a view, each with a link to its words. */
const STOP = "main [data-stop]";
const LINK = "a[href]:not(.report-chip)";

let last: Element | null = null;

/** `j` and `k` go through the lines of the view. */
export const useStopKeys = (): void =>
  useKeys([
    { keys: "j", does: "Next line (Enter opens it)", run: () => stepLine(1) },
    { keys: "k", does: "Previous line", run: () => stepLine(-1) },
  ]);

/** Goes to the next line of the view (or, with -1, the one before) and gives its link the focus: Enter opens its words. */
function stepLine(by: 1 | -1): void {
  const stops = [...document.querySelectorAll(STOP)].filter((stop) => stop.checkVisibility());
  const focused = document.activeElement?.closest(STOP) ?? null;
  const now = stops.indexOf((focused ?? last) as Element);
  const next = now < 0 ? firstInSight(stops) : stops[Math.min(stops.length - 1, Math.max(0, now + by))];
  if (next === undefined) return;
  last = next;
  const link = next.matches(LINK)
    ? next
    : (next.querySelector(LINK) ?? next.querySelector("a[href], button"));
  if (!(link instanceof HTMLElement || link instanceof SVGElement)) return;
  link.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center", behavior: "instant" });
}

const firstInSight = (stops: readonly Element[]): Element | undefined =>
  stops.find((stop) => stop.getBoundingClientRect().top >= 60) ?? stops[0];
