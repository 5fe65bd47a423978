import { type Amount, type Counted, type Scene, tokenBefore, tokenFrom } from "../draft.ts";
import { at, bare, isFree, type Reader } from "./reader.ts";

/** "53 of which", "about 500 are", "three others", "another 12": the thing counted was named before. */
export const antecedent: Reader = (scene, amount, earlier) => {
  const { text, tokens } = scene;
  const after = text.slice(amount.end, amount.end + 16);
  const before = text.slice(Math.max(0, amount.start - 16), amount.start);
  const pronoun = /^ of (?:whom|which|them|those|these)\b/u.exec(after);
  const isNamed = ({ basis, unit }: Counted): boolean => basis !== "unit" && unit !== "magnitude";
  // "of them" may point to the sentence before
  const named = earlier.findLast(isNamed) ?? (pronoun === null ? undefined : scene.before?.findLast(isNamed));
  const whom = / of whom\b/u.test(after) || /\bof whom,? $/u.test(before);
  const others = /^(?: of)? (?:others?|more)\b/u.exec(after);
  const people =
    whom || (others !== null && (named === undefined || earlier.some(({ unit }) => unit === "people")));
  const unit = people ? "people" : named?.unit;
  if (unit === undefined || unit === "magnitude") return null;
  const end = amount.end + (pronoun ?? others ?? [""])[0].length;
  const gapped = pronoun === null && others === null && isGapped(scene, amount);
  if (gapped && named !== undefined) return alike(scene, amount, named);
  if (pronoun === null && others === null && !(named !== undefined && isElliptic(scene, amount))) return null;
  if (
    /^ more\b/u.test(after) &&
    (/^ more than\b/u.test(after) || (named === undefined && !isFree(scene, amount)))
  )
    return null;
  const head = tokenBefore(tokens, amount.end);
  const fatal =
    pronoun === null ? null : /^(?: (?:were|was|are|is))? fatal\b/u.exec(text.slice(end, end + 12));
  if (fatal !== null)
    return bare(scene, amount, { end: end + fatal[0].length, words: "deaths", event: "die" });
  return {
    unit,
    words:
      (pronoun !== null || /^ who\b/u.test(after)) && named !== undefined && named.words !== ""
        ? named.words
        : text.slice(amount.end, end).replace(/^ (?:of )?/u, ""),
    head,
    first: head,
    last: tokenBefore(tokens, end),
    start: amount.start,
    end,
    event: null,
    basis: "bare",
  };
};

/** "Eighteen people were killed in Dassa and 12 | in Tomo": what happened to the ones happened to the others. */
function isGapped({ text, tokens, sentence }: Scene, amount: Amount): boolean {
  const before = text.slice(Math.max(sentence.start, amount.start - 6), amount.start);
  if (!/(?:, (?:and )?| and )$/u.test(before)) return false;
  const next = tokenFrom(tokens, amount.end);
  if (!/^(?:in|at|near|from|on|outside)$/u.test(at(tokens, next)?.text ?? "")) return false;
  for (let i = next + 1; i < tokens.length; i++) {
    const { tag, text: word } = at(tokens, i)!;
    if (/^(?:,|\.|:|CC)$/.test(tag) || /^[;,.]$/.test(word)) return true;
    if (/^(?:VB|MD)/.test(tag)) return false;
  }
  return true;
}

function alike({ tokens }: Scene, amount: Amount, named: Counted): Counted {
  const head = tokenBefore(tokens, amount.end);
  return { ...named, head, first: head, last: head, start: amount.start, end: amount.end, basis: "bare" };
}

/**
 * A number that stands alone before a verb or "who", in a sentence that has named what it counts: "of whom about 60 are
 * held", "including 12 who lived there".
 */
function isElliptic({ text, tokens }: Scene, amount: Amount): boolean {
  const next = at(tokens, tokenFrom(tokens, amount.end));
  const before = text.slice(Math.max(0, amount.start - 10), amount.start);
  if (
    next === undefined ||
    !/(?:^|[ ,])(?:and|whom|which|including|with|but|while|another|,)(?: also)?,? $/u.test(before)
  )
    return false;
  return (
    /^(?:VB[DPZN]|MD)$/.test(next.tag) ||
    (/\bincluding $/u.test(before) && /^who$/i.test(next.text)) ||
    (/\bincluding $/u.test(before) && /^(?:IN|VB.)$/.test(next.tag)) ||
    (/^ (?:in|from) /u.test(text.slice(amount.end, amount.end + 6)) && /\b(?:and|including) $/u.test(before))
  );
}
