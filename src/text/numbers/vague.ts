import { FEW, INDEFINITE, joined, type Piece, PLURAL, reading, SCALE, type Step, skipOf } from "./pieces.ts";

/** "scores" is twenties in "scores of people" and "scores were hurt", not in "test scores". */
const SCORES_OF = /^(?:of|more|were|are|have|dead|killed|wounded|injured|missing|arrested)$/u;

/** "dozens", "tens of thousands", "several hundred", "a few dozen", "a couple of hundred", "many thousands". */
export function vagueAt(pieces: readonly Piece[], i: number): Step | null {
  let next = i;
  if (INDEFINITE.has(pieces[next]?.lower ?? "")) next++;
  const few = pieces[next]?.lower ?? "";
  const counted = FEW.has(few) && (next === i || joined(pieces[next]));
  if (!counted && next > i) return null;
  if (counted) next = skipOf(pieces, next + 1);
  let least = 1;
  let plural = false;
  const first = next;
  while (next === first || joined(pieces[next])) {
    const word = pieces[next]?.lower ?? "";
    const worth = PLURAL.get(word) ?? (counted ? SCALE.get(word) : undefined);
    if (worth === undefined || (word === "scores" && !SCORES_OF.test(pieces[next + 1]?.lower ?? ""))) break;
    least *= worth;
    plural ||= PLURAL.has(word);
    next = next + 1;
    if (pieces[next]?.lower === "of" && PLURAL.has(pieces[next + 1]?.lower ?? "")) next++;
  }
  if (next > first) {
    const couple = few === "couple" && !plural;
    return reading(pieces, i, next, { value: couple ? 2 * least : null, low: 2 * least, loose: true });
  }
  return few === "couple" && counted ? reading(pieces, i, first, { value: 2, low: 2, loose: true }) : null;
}
