import type { Spot, Subject } from "../data.ts";
import { byId, make } from "./dom.ts";
import type { Page } from "./page.ts";
import { showReport } from "./report.ts";

/** Opens the reader on a place; what supports the same thing elsewhere is listed with it. */
export function openReader(page: Page, about: string, at: Spot | null, from: HTMLElement | null): void {
  const subject = page.data.subjects[about];
  const known = subject?.places ?? [];
  const listed = at === null ? 0 : known.findIndex((place) => samePlace(at, place));
  const places = at !== null && listed < 0 ? [[...at, ""] as const, ...known] : known;
  if (places.length === 0) return;
  page.open = { about, places, shown: 0, from };
  page.reader.classList.add("open");
  byId("reader-hint").hidden = true;
  byId("reader-close").hidden = false;
  leaveLine();
  from?.closest("[data-stop]")?.classList.add("reading");
  showPlace(page, Math.max(0, listed));
  if (subject !== undefined) history.replaceState(null, "", `#${about}`);
  if (page.wide.matches) return;
  page.heading.focus({ preventScroll: true });
  from?.closest("[data-stop]")?.scrollIntoView({ block: "start", behavior: "instant" });
}

export function closeReader(page: Page): void {
  if (page.open === null) return;
  const { from } = page.open;
  page.open = null;
  page.reader.classList.remove("open");
  byId("reader-hint").hidden = false;
  byId("reader-close").hidden = true;
  page.heading.textContent = "Reader";
  tellOf(page, undefined);
  page.body.replaceChildren();
  page.live.textContent = "Reader closed";
  leaveLine();
  history.replaceState(null, "", location.pathname + location.search);
  from?.focus({ preventScroll: page.wide.matches });
}

/** Shows the nth place of what is open. */
export function showPlace(page: Page, n: number): void {
  const { open, data, heading, body, live } = page;
  const place = open?.places[n];
  if (open === null || place === undefined) return;
  open.shown = n;
  const report = data.reports[place[0]];
  heading.textContent = `${report?.label ?? ""} ${report?.outlet ?? ""}`;
  tellOf(page, data.subjects[open.about]);
  const spot: Spot = [place[0], place[1], place[2]];
  const empty = place[1] === place[2];
  const also = open.places
    .filter((other, i) => i !== n && other[0] === place[0])
    .map(([r, start, end]): Spot => [r, start, end]);
  showReport(page, place[0], empty ? null : spot, also);
  const words = body.querySelectorAll(".hit");
  const said = [...words].map((word) => word.textContent).join("");
  live.textContent = `${heading.textContent}, ${n + 1} of ${open.places.length}${said === "" ? "" : `: ${said}`}`;
}

/** The next or the previous place of what is open. */
export function turn(page: Page, by: 1 | -1): void {
  const { open } = page;
  if (open !== null) showPlace(page, (open.shown + by + open.places.length) % open.places.length);
}

/** Says above the report what is open, where else it is said, and why. */
export function tellOf(page: Page, subject: Subject | undefined): void {
  const { told, open } = page;
  told.replaceChildren();
  told.hidden = open === null;
  if (open === null) return;
  if (subject !== undefined) told.append(make("p", subject.is, "is"));
  if (open.places.length > 1) {
    const list = make("ol", "", "evidence");
    list.append(...open.places.map((place, i) => evidenceButton(page, place, i)));
    told.append(list);
  }
  told.hidden = subject === undefined && open.places.length < 2;
  if (subject !== undefined && subject.why.length > 0) {
    const [why, list] = [make("details"), make("ul")];
    why.open = page.wide.matches;
    list.append(...subject.why.slice(0, 12).map((reason) => make("li", reason)));
    why.append(make("summary", "Why"), list);
    told.append(why);
  }
}

export function evidenceButton(page: Page, place: Subject["places"][number], i: number): HTMLLIElement {
  const item = make("li");
  const button = make("button");
  button.type = "button";
  button.append(make("b", page.data.reports[place[0]]?.label ?? ""), ` ${place[3]}`);
  if (page.open?.shown === i) button.setAttribute("aria-current", "true");
  button.addEventListener("click", () => showPlace(page, i));
  item.append(button);
  return item;
}

export function samePlace(a: Spot, [report, start, end]: Subject["places"][number]): boolean {
  return a[0] === report && a[1] === start && a[2] === end;
}

/** No line is the one that is read any more. */
export function leaveLine(): void {
  for (const element of document.querySelectorAll(".reading")) element.classList.remove("reading");
}
