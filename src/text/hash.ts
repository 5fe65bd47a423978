/**
 * 32-bit FNV-1a hash of a text's UTF-16 code units, finished by murmur3's mixer so that all bits are usable
 * (http://www.isthe.com/chongo/tech/comp/fnv/). Stable for ever: weights and tables in data/ are keyed by it.
 */
export const hash32 = (text: string, seed = 0): number => hashEnd(hashOn(hashStart(seed), text));

/** The same piece by piece, for many texts that begin alike: `hashEnd(hashOn(hashOn(hashStart(), a), b))` is `hash32(a + b)`. */
export const hashStart = (seed = 0): number => (0x811c9dc5 ^ seed) >>> 0;

export function hashOn(state: number, text: string): number {
  let hash = state;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

export function hashEnd(state: number): number {
  let hash = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
