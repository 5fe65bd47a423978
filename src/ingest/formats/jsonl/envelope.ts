import { holdsText } from "../../records/record.ts";

/** An answer holds its records directly or so many objects further in. */
const DEEPEST = 2;

/**
 * The records that an object wraps, as services answer: `{"status": "ok", "articles": [{…}, …]}`, `{"response": {"results":
 * […]}}`. Null where it holds a text itself, or no list of objects that do.
 */
export function recordsIn(value: unknown, depth = 0): readonly unknown[] | null {
  if (typeof value !== "object" || value === null || Array.isArray(value) || depth > DEEPEST) return null;
  if (holdsText(value)) return null;
  const inside = Object.values(value);
  const list = inside.find((one) => Array.isArray(one) && one.some(holdsText)) as unknown[] | undefined;
  if (list !== undefined) return list;
  return inside.map((one) => recordsIn(one, depth + 1)).find((records) => records !== null) ?? null;
}
