import { type Amount, type Counted, type Scene, tokenBefore, tokenFrom, verbLemma } from "../draft.ts";
import { eventPhrase, eventWord, FATES } from "../lexicon.ts";
import { at, bare, isFree, type Reader, stepOver } from "./reader.ts";

/** "22 dead", "three arrested", "four in custody", "119 were wounded": the state of people stands after a bare number. */
export const fateAfter: Reader = (scene, amount) => {
  const { tokens } = scene;
  let i = tokenFrom(tokens, amount.end);
  i = stepOver(tokens, i, /^(?:more|others?)$/i);
  const near = fateIn(scene, amount, i);
  if (near !== null) return near;
  while (
    /^(?:are|were|was|is|have|has|had|been|being|be|still|also|feared|confirmed|reported|critically|seriously|badly|severely|later|now|reportedly|believed)$/i.test(
      at(tokens, i)?.text ?? "",
    )
  )
    i++;
  const far = fateIn(scene, amount, i);
  if (far !== null) return far;
  const state = at(tokens, i);
  if (state === undefined || state.start - amount.end > 40) return null;
  const word = eventWord(state.lemma, state.text);
  const verb = /^VB[DNG]$/.test(state.tag) && FATES.has(verbLemma(state));
  if (!verb && word?.people !== true) return null;
  return bare(scene, amount, {
    end: verb ? amount.end : state.end,
    words: verb ? "" : state.text,
    event: word?.event ?? verbLemma(state),
  });
};

/** "22 in custody", "22 were taken hostage": a phrase for what happened to people that starts at a token. */
function fateIn(scene: Scene, amount: Amount, i: number): Counted | null {
  const start = at(scene.tokens, i)?.start;
  const phrase = start === undefined ? null : eventPhrase(scene.text.slice(start, start + 40));
  if (start === undefined || phrase === null) return null;
  const end = start + phrase.length;
  // "150,000 had taken part" counts people, "22 in custody" those in custody
  const words = /^VB/.test(at(scene.tokens, i)!.tag) ? "" : scene.text.slice(start, end);
  return bare(scene, amount, { end, words, event: phrase.event });
}

/** "killing 22", "wounded at least 119", "killed himself and 22 others". */
export const fateBefore: Reader = (scene, amount) => {
  const verb = at(scene.tokens, tokenBefore(scene.tokens, amount.start));
  if (verb === undefined || !/^VB/.test(verb.tag) || !FATES.has(verbLemma(verb))) return null;
  return isFree(scene, amount)
    ? bare(scene, amount, { end: amount.end, words: "", event: verbLemma(verb) })
    : null;
};

/** "a 500-strong crowd". */
export const strong: Reader = (scene, amount) =>
  /^[-‐‑]strong\b/u.test(scene.text.slice(amount.end, amount.end + 8))
    ? bare(scene, amount, { end: amount.end + "-strong".length, words: "", event: null })
    : null;
