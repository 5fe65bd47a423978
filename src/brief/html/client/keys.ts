import { filterClaims } from "./filter.ts";
import type { Page } from "./page.ts";
import { closeReader, turn } from "./reader.ts";

/** What each key does; the dialog under `?` lists them. */
export function keysOf(page: Page): Readonly<Record<string, () => void>> {
  return {
    j: () => step(page, 1),
    k: () => step(page, -1),
    n: () => turn(page, 1),
    p: () => turn(page, -1),
    r: () => (page.body.querySelector<HTMLElement>("#hit") ?? page.heading).focus(),
    "/": () => page.find?.focus(),
    "?": () => page.help.showModal(),
    Escape: () => closeReader(page),
  };
}

export function listenToKeys(page: Page): void {
  const keys = keysOf(page);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || page.help.open) return;
    const typing = event.target instanceof HTMLInputElement;
    if (typing && page.find !== null && event.key === "Escape") {
      page.find.value = "";
      filterClaims(page.find);
      page.find.blur();
      return;
    }
    const act = typing ? undefined : keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

/** Moves the focus to the words of the next or the previous line. */
export function step({ calm }: Page, by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>("main [data-stop]")].filter((stop) =>
    stop.checkVisibility(),
  );
  const focused =
    document.activeElement?.closest<HTMLElement>("[data-stop]") ??
    document.querySelector<HTMLElement>(".reading");
  const now = focused === null ? -1 : all.indexOf(focused);
  const next = all[now < 0 ? (by > 0 ? 0 : all.length - 1) : now + by];
  const link = next?.querySelector<HTMLElement>("a[data-at]");
  link?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest", behavior: calm.matches ? "instant" : "smooth" });
}
