import type { Page } from "../page.ts";

/** LIMIT and OFFSET; without a page, all. */
export function bounds(page?: Page): [limit: number, offset: number] {
  if (!page) return [-1, 0];
  const { limit, offset = 0 } = page;
  if (!(Number.isSafeInteger(limit) && limit >= 1)) throw new RangeError(`limit ${limit} is not 1 or more`);
  if (!(Number.isSafeInteger(offset) && offset >= 0))
    throw new RangeError(`offset ${offset} is not 0 or more`);
  return [limit, offset];
}
