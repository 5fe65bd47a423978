import { STATUS_NAMES } from "./status.ts";

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

/** How a filter that holds is named. */
export const NAMES: Readonly<Record<Filter, (value: string) => string>> = {
  q: (value) => `“${value}”`,
  status: (value) => STATUS_NAMES.get(value) ?? value,
  place: (value) => `in ${value}`,
  entity: (value) => value,
  outlet: (value) => `by ${value}`,
  from: (value) => `from ${value}`,
  to: (value) => `to ${value}`,
};
