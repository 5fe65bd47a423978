import { tokenBefore, tokenFrom } from "../draft.ts";
import { at, bare, type Reader } from "./reader.ts";

/**
 * "Hundreds fled", "about 2,300 stayed on": a round number that acts by itself stands for people; right after a
 * sentence that counts nothing but things ("300 crates arrived. More than 90 were empty") for those.
 */
export const crowd: Reader = (scene, amount, earlier) => {
  const next = at(scene.tokens, tokenFrom(scene.tokens, amount.end));
  const previous = at(scene.tokens, tokenBefore(scene.tokens, amount.start));
  if (next === undefined || earlier.length > 0 || amount.value === 1) return null;
  if (
    amount.vague
      ? !/^(?:VB[DPN]|MD)$/.test(next.tag)
      : amount.bound === "exact" || !/^(?:are|were|have)$/.test(next.text)
  )
    return null;
  if (previous !== undefined && /^(?:in|by|to|for|of|from)$/i.test(previous.text)) return null;
  const crowded = bare(scene, amount, { end: amount.end, words: "", event: null });
  const [thing] = scene.before ?? [];
  const things =
    thing?.basis === "noun" &&
    thing.unit !== "people" &&
    scene.before?.every(({ unit }) => unit === thing.unit);
  return things ? { ...crowded, unit: thing.unit, words: thing.words } : crowded;
};
