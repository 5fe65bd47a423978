import { address, askAhead } from "../api.ts";
import type { Params } from "../router.ts";
import { filterOf } from "./filters.ts";

/** So many cards are asked for at a time. */
export const PAGE = 100;

/** A page of the list that a filter leaves. */
export const pageOf = (filter: string, page: number): string =>
  address("/stories", {
    ...Object.fromEntries(new URLSearchParams(filter)),
    limit: PAGE,
    offset: page * PAGE,
  });

export const storiesAhead = (_: Params, query: URLSearchParams): void => askAhead(pageOf(filterOf(query), 0));
