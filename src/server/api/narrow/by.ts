/** What each view of a story can be narrowed by: words of its address, the same at the screen and in the API. */
export const NARROWED_BY = {
  brief: [],
  claims: ["find", "standing"],
  contested: ["find"],
  figures: ["find", "item"],
  voices: ["find", "speaker"],
  timeline: ["find"],
  map: ["find"],
  lineage: [],
  changes: ["since"],
  reports: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ViewName = keyof typeof NARROWED_BY;

export const VIEW_NAMES = Object.keys(NARROWED_BY) as [ViewName, ...ViewName[]];

const isView = (name: string): name is ViewName => Object.hasOwn(NARROWED_BY, name);

/** What an address narrows a view by; a word that the view does not know narrows nothing. */
export function narrowingOf(view: string, query: URLSearchParams): Readonly<Record<string, string>> {
  const names: readonly string[] = isView(view) ? NARROWED_BY[view] : [];
  return Object.fromEntries(
    names.map((name) => [name, query.get(name)?.trim() ?? ""] as const).filter(([, value]) => value !== ""),
  );
}
