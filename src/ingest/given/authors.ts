/**
 * Names of authors out of whatever holds them: a string ("By Ann Bell and Tom Roe"), an object with a name, a list of
 * either. Each once, in order. What is no name (an address, a handle, a number) is left out.
 *
 * @example authorsIn(["By Ann Bell and Tom Roe", { name: "Reuters" }]) // ["Ann Bell", "Tom Roe", "Reuters"]
 */
export function authorsIn(value: unknown): string[] {
  return [...new Set(named(value, 0).flatMap(split))].slice(0, MOST);
}

/** More are a list of staff, not the authors of a report. */
const MOST = 30;
/** A list in a list in an object is as deep as it gets. */
const DEEPEST = 4;

function named(value: unknown, depth: number): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null || depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.slice(0, MOST).flatMap((one) => named(one, depth + 1));
  return named((value as { name?: unknown }).name, depth + 1);
}

const split = (names: string): string[] =>
  names
    .slice(0, 1000)
    .replace(/\s+/g, " ")
    .replace(/^\s*by:?\s+/i, "")
    .split(/\s*[;|]\s*|,\s+|\s+(?:and|&)\s+/)
    .map((name) => name.replace(/^(?:and|by)\s+/i, "").trim())
    .filter(
      (name) => /\p{L}{2}/u.test(name) && !/^[@(]|:\/\/|@\S+\.|^www\./.test(name) && name.length <= 100,
    );
