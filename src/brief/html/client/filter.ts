import { byId } from "./dom.ts";

/** Leaves the claims that hold all words of the field, and says how many. */
export function filterClaims(find: HTMLInputElement): void {
  const rows = document.querySelectorAll<HTMLElement>("#claims [data-status]");
  const wanted = find.value
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  let left = 0;
  for (const row of rows) {
    const content = (row.textContent ?? "").toLowerCase();
    const stays = wanted.every((word) => content.includes(word));
    row.hidden = !stays;
    if (stays) left++;
  }
  byId("found").textContent = wanted.length === 0 ? "" : `${left} of ${rows.length}`;
  if (wanted.length > 0)
    for (const fold of document.querySelectorAll<HTMLDetailsElement>("#claims details")) fold.open = true;
}

export function listenToFilter(find: HTMLInputElement): void {
  find.addEventListener("input", () => filterClaims(find));
  find.form?.addEventListener("submit", (event) => event.preventDefault());
  if (find.form) find.form.hidden = false;
}
