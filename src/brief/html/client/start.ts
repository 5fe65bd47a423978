import { byId } from "./dom.ts";
import { listenToFilter } from "./filter.ts";
import { listenToKeys } from "./keys.ts";
import { type Page, pageAsItIs } from "./page.ts";
import { closeReader, showPlace } from "./reader.ts";
import { offerThemes } from "./theme.ts";
import { followAddress, nameChips, openOnClick } from "./ways.ts";

/**
 * The page is whole without its program: links lead to sentences, lists fold by themselves. With it, a click on any words
 * shows them marked in the reader beside the story, with the reasons; keys move from line to line.
 */
export function start(): void {
  const page = pageAsItIs();
  openOnClick(page);
  listenToKeys(page);
  if (page.find !== null) listenToFilter(page.find);
  offerThemes();
  offerNotes(page);
  unfoldForPrint();
  byId("reader-close").addEventListener("click", () => closeReader(page));
  byId("print").addEventListener("click", () => print());
  byId("keys").addEventListener("click", () => page.help.showModal());
  addEventListener("hashchange", () => followAddress(page));
  nameChips(page);
  document.documentElement.classList.add("runs");
  for (const id of ["reader", "tools"]) byId(id).hidden = false;
  followAddress(page);
}

export function offerNotes(page: Page): void {
  byId("notes").addEventListener("click", ({ currentTarget }) => {
    page.annotated = !page.annotated;
    if (currentTarget instanceof HTMLElement)
      currentTarget.setAttribute("aria-pressed", String(page.annotated));
    if (page.open !== null) showPlace(page, page.open.shown);
  });
}

/** On paper nothing can be unfolded. */
export function unfoldForPrint(): void {
  const folded = new Set<HTMLDetailsElement>();
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")) {
      folded.add(fold);
      fold.open = true;
    }
  });
  addEventListener("afterprint", () => {
    for (const fold of folded) fold.open = false;
    folded.clear();
  });
}
