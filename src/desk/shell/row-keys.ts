import type { RefObject } from "preact";
import { useRef } from "preact/hooks";
import { useKeys } from "../keys.ts";

/**
 * `j` and `k` go through the rows of a list: the link of a row bears `data-row`, its place. `reveal` brings a row that is
 * not in the page into it.
 */
export function useRowKeys(
  list: RefObject<HTMLElement | null>,
  count: number,
  reveal: (row: number) => void = () => {},
): void {
  const wanted = useRef(-1);
  const linkOf = (row: number) => list.current?.querySelector<HTMLElement>(`[data-row="${row}"]`);
  const go = (by: number): void => {
    const here = document.activeElement?.closest<HTMLElement>("[data-row]");
    const from = here && list.current?.contains(here) ? Number(here.dataset.row) : -1;
    const row = Math.max(0, Math.min(count - 1, from + by));
    if (count === 0) return;
    wanted.current = row;
    if (!linkOf(row)) reveal(row);
    let tries = 60;
    const focus = () => {
      const link = linkOf(row);
      if (link) {
        link.focus({ preventScroll: true });
        link.closest("li")?.scrollIntoView({ block: "nearest" });
      } else if (tries-- > 0 && wanted.current === row) requestAnimationFrame(focus);
    };
    focus();
  };
  useKeys([
    { keys: "j", does: "Next row (Enter opens it)", run: () => go(1) },
    { keys: "k", does: "Row before", run: () => go(-1) },
  ]);
}
