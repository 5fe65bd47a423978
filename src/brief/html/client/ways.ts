import type { Spot } from "../data.ts";
import type { Page } from "./page.ts";
import { openReader } from "./reader.ts";

/** "report:start:end", as links carry it. */
export function spotOf(words: string): Spot | null {
  const [report, start, end] = words.split(":").map(Number);
  return report === undefined || start === undefined || end === undefined ? null : [report, start, end];
}

/** A click on words or on a report's label opens the reader there; with a key held it does what links do. */
export function openOnClick(page: Page): void {
  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLElement>("a[data-at], a[data-report]");
    if (link === null) return;
    event.preventDefault();
    const { at, about = "", report } = link.dataset;
    if (at !== undefined) openReader(page, about, spotOf(at), link);
    else openReader(page, "", [page.data.reports.findIndex(({ label }) => label === report), 0, 0], link);
  });
}

/** `#c…`, `#d…`, `#f…`, `#a…`, `#e…`: opens the thing and brings its line into view. */
export function followAddress(page: Page): void {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id === "" || page.data.subjects[id] === undefined || page.open?.about === id) return;
  const element = document.getElementById(id);
  for (let fold = element?.closest("details"); fold; fold = fold.parentElement?.closest("details"))
    fold.open = true;
  element?.scrollIntoView({ block: "center", behavior: "instant" });
  const link = element?.querySelector<HTMLElement>("a[data-at]") ?? null;
  openReader(page, id, link?.dataset.at === undefined ? null : spotOf(link.dataset.at), link);
}

/** What a chip that stands for a report says when pointed at: whose it is. */
export function nameChips({ data }: Page): void {
  for (const chip of document.querySelectorAll<HTMLElement>("a.chip[data-at]")) {
    const [report] = spotOf(chip.dataset.at ?? "") ?? [];
    if (report !== undefined) chip.title = data.reports[report]?.outlet ?? "";
  }
}
