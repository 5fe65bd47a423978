import type { Spot } from "../data.ts";
import { byId } from "./dom.ts";
import { type Mark, marked, noteMarks } from "./marks.ts";
import type { Page } from "./page.ts";

/** Puts a report into the reader, with the words in question marked and brought into view. */
export function showReport(page: Page, report: number, hit: Spot | null, also: readonly Spot[]): void {
  const { body, data } = page;
  const article = document.getElementById(data.reports[report]?.label ?? "");
  const text = article?.querySelector(".text");
  if (!(text instanceof HTMLElement)) return;
  const marks: Mark[] = [
    ...noteMarks(page, report),
    ...also.map(([, start, end]) => ({ start, end, kind: "also", title: "" })),
    ...(hit === null ? [] : [{ start: hit[1], end: hit[2], kind: "hit", title: "" }]),
  ];
  body.replaceChildren(
    ...[...text.querySelectorAll<HTMLElement>("p[data-from]")].map((paragraph) => marked(paragraph, marks)),
  );
  body.lang = text.lang;
  const first = body.querySelector<HTMLElement>(".hit");
  if (first === null) byId("reader-scroll").scrollTop = 0;
  else {
    first.id = "hit";
    first.tabIndex = -1;
    requestAnimationFrame(() => intoView(page, first));
  }
}

/** Scrolls the reader only: the page itself stays where the eye is. */
export function intoView({ calm }: Page, element: HTMLElement): void {
  const pane = byId("reader-scroll");
  const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
  pane.scrollTo({
    top: pane.scrollTop + inner.top - outer.top - outer.height / 3,
    behavior: calm.matches ? "instant" : "smooth",
  });
}
