/** Where in the API the first answers of a view are: the browser asks there, and the server knows beforehand. */

type Value = string | number | boolean | null | undefined | readonly string[];

/** An address under `/api` with what is set of a query; a list is joined by commas. */
export function address(path: string, query: Readonly<Record<string, Value>> = {}): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== "") words.set(name, String(value));
  return `/api${path}${words.size === 0 ? "" : `?${words}`}`;
}

/** What a list of stories can be narrowed by; each is a word of the address. */
export const FILTERS = ["q", "status", "place", "entity", "outlet", "from", "to"] as const;

export type Filter = (typeof FILTERS)[number];

/** The part of an address that narrows the list, in one order, so that equal filters are equal words. */
export function filterOf(query: URLSearchParams): string {
  const words = new URLSearchParams();
  for (const name of FILTERS) {
    const value = query.get(name);
    if (value !== null && value !== "") words.set(name, value);
  }
  return words.toString();
}

/** So many cards are asked for at a time. */
export const PAGE = 100;

/** A page of the list that a filter leaves. */
export const pageOf = (filter: string, page: number): string =>
  address("/stories", {
    ...Object.fromEntries(new URLSearchParams(filter)),
    limit: PAGE,
    offset: page * PAGE,
  });

export const headOf = (story: string): string => address(`/stories/${story}/head`);

/** So many claims or speakers come first: more than a screen of them; the rest of a large story follows. */
export const FIRST = { claims: 100, voices: 12 } as const;

/** What the server draws of a view of a story, or the beginning of it. */
export const viewOf = (story: string, name: string): string =>
  address(
    `/stories/${story}/views/${name}`,
    Object.hasOwn(FIRST, name) ? { first: FIRST[name as "claims"] } : {},
  );

/** The views of a story that can be asked for before anything is known of it: changes wait for the head, which says since when. */
const VIEWS: ReadonlySet<string> = new Set([
  "brief",
  "claims",
  "contested",
  "figures",
  "voices",
  "timeline",
  "map",
  "lineage",
  "reports",
]);

/** What the view at an address of the desk asks for before anything else. */
export function askedFirst(pathname: string, query: URLSearchParams): readonly string[] {
  const [first = "stories", story, view = "brief", ...more] = pathname.split("/").filter(Boolean);
  if (first !== "stories" || more.length > 0) return [];
  if (story === undefined) return [pageOf(filterOf(query), 0)];
  return VIEWS.has(view) ? [headOf(story), viewOf(story, view)] : [headOf(story)];
}
