import type { Token } from "../../../model/syntax.ts";
import { tokenBefore, tokenFrom, verbLemma } from "../draft.ts";
import { eventPhrase, eventWord, FATES } from "../lexicon.ts";
import { at, bare, isFree, type Reader, stepOver } from "./reader.ts";

/** "22 dead", "three arrested", "four in custody", "119 were wounded": the state of people stands after a bare number. */
export const fateAfter: Reader = (scene, amount) => {
  const { text, tokens } = scene;
  let i = tokenFrom(tokens, amount.end);
  i = stepOver(tokens, i, /^(?:more|others?)$/i);
  const phrase = eventPhrase(
    text.slice(at(tokens, i)?.start ?? text.length, (at(tokens, i)?.start ?? text.length) + 40),
  );
  if (phrase !== null) {
    const end = (tokens[i] as Token).start + phrase.length;
    return bare(scene, amount, {
      end,
      words: text.slice((tokens[i] as Token).start, end),
      event: phrase.event,
    });
  }
  while (
    /^(?:are|were|was|is|have|has|had|been|being|be|still|also|feared|confirmed|reported|critically|seriously|badly|severely|later|now|reportedly|believed)$/i.test(
      at(tokens, i)?.text ?? "",
    )
  )
    i++;
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
