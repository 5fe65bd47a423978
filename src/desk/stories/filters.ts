import type { Filter } from "../../server/api/addresses.ts";
import { STATUS_NAMES } from "./status.ts";

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
