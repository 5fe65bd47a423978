import { looselyNamed } from "../../records/loose-names.ts";
import { holdsText, wrapsText } from "../../records/record.ts";

/** An answer holds its records directly or so many objects further in. */
const DEEPEST = 2;

/**
 * The records that an object wraps, as services answer: `{"status": "ok", "articles": [{…}, …]}`, `{"response": {"results":
 * […]}}`, each perhaps one object further in (`{"hits": {"hits": [{"_source": {…}}]}}`), or by their ids (`{"a1": {…}, "a2":
 * {…}}`). Null where it holds a text itself, or nothing of the kind.
 */
export function recordsIn(value: unknown): readonly unknown[] | null {
  return listed(value, holdsText, 0) ?? listed(value, wrapsText, 0);
}

function listed(
  value: unknown,
  isRecord: (value: unknown) => boolean,
  depth: number,
): readonly unknown[] | null {
  if (typeof value !== "object" || value === null || Array.isArray(value) || depth > DEEPEST) return null;
  if (holdsText(value)) return null;
  const inside = Object.values(value);
  const list = inside.find((one) => Array.isArray(one) && one.some(isRecord)) as unknown[] | undefined;
  if (list !== undefined) return list;
  if (isById(value)) return inside;
  return inside.map((one) => listed(one, isRecord, depth + 1)).find((records) => records !== null) ?? null;
}

/** Two objects or more, and nothing else, that each hold a text, by keys that name no part of a record ("body"). */
function isById(value: object): boolean {
  const entries = Object.entries(value);
  const isKey = (key: string): boolean => /\d/.test(key) || looselyNamed(key) === null;
  return entries.length > 1 && entries.every(([key, one]) => isKey(key) && holdsText(one));
}
