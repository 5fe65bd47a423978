import type { Token } from "../../model/syntax.ts";
import { type Amount, type Counted, type Scene, tokenBefore, tokenFrom, verbLemma } from "./draft.ts";
import { eventPhrase, eventWord, FATES, isPerson, UNCOUNTED } from "./lexicon.ts";
import { isTime, signBefore, unitAt } from "./units.ts";

/** A way to find what an amount counts. `earlier`: what the amounts before it in the sentence count, the nearest last. */
type Reader = (scene: Scene, amount: Amount, earlier: readonly Counted[]) => Counted | null;

/** Recogniser: what `amount` counts, by the first reader that can tell; null where none can: then it is no figure. */
export const countedThing: Reader = (scene, amount, earlier) => {
  for (const reader of READERS) {
    const counted = reader(scene, amount, earlier);
    if (counted !== null) return counted;
  }
  return null;
};

const at = (tokens: readonly Token[], i: number): Token | undefined => tokens[i];

/** "$20 million", "20 km", "1,000 square miles of land", "30 percent", "for three weeks". */
const measure: Reader = (scene, amount) => {
  const { text, tokens } = scene;
  const sign = signBefore(text, amount.number.start);
  const of = amount.vague && text.startsWith(" of ", amount.end) ? " of".length : 0;
  const named = sign === null ? unitAt(text, amount.end + of) : null;
  const unit = sign?.unit ?? named?.unit;
  if (unit === undefined || (named !== null && isFalseUnit(scene, amount, named.end))) return null;
  if (isTime(unit.unit) && !isSpan(scene, amount, named?.end ?? 0)) return null;
  const end = named?.end ?? amount.end;
  const start = named === null ? amount.number.start : amount.end;
  const last = tokenBefore(tokens, end);
  const topic = topicAfter(scene, end, sign !== null || /^[A-Z]{3}$/.test(unit.unit));
  const words = `${named === null ? unit.unit : text.slice(amount.end + of, named.end).replace(/^[\s-]+/u, "")}${topic}`;
  const money = unit.unit === "lb" && (amount.value ?? 0) >= 10_000 ? "GBP" : unit.unit;
  return {
    unit: money,
    words,
    head: last,
    first: tokenFrom(tokens, start),
    last,
    start: Math.min(amount.start, sign?.start ?? amount.start),
    end,
    event: null,
    basis: "unit",
  };
};

const NOMINAL = /^(?:DT|JJ|NN|NNS|NNP|NNPS|POS|PRP\$|HYPH|VBN)$/;

/**
 * What a measure measures: "of Russian territory"; of money also "in damage", "worth of grain" and the noun right after
 * ("a $10 million | donation"). Up to six words without a verb between; empty where there is none.
 */
function topicAfter({ text, tokens }: Scene, end: number, isMoney: boolean): string {
  const first = tokenFrom(tokens, end);
  const opener = at(tokens, first);
  const opens = isMoney
    ? /^(?:of|in|worth)$/u.test(opener?.text ?? "") || /^(?:NN|JJ)/.test(opener?.tag ?? "")
    : opener?.text === "of";
  if (!opens) return "";
  let last = -1;
  for (
    let i = /^NN/.test(opener?.tag ?? "") ? first : first + 1;
    i < Math.min(first + 7, tokens.length);
    i++
  ) {
    const { tag } = tokens[i] as Token;
    if (!NOMINAL.test(tag)) break;
    if (/^NN/.test(tag)) last = i;
  }
  return last < first ? "" : ` ${text.slice((tokens[first] as Token).start, (tokens[last] as Token).end)}`;
}

/** "5 F-16s", "12 m. votes", "two won": names of units that are something else here. */
function isFalseUnit({ text, tokens }: Scene, amount: Amount, end: number): boolean {
  const name = text.slice(amount.end, end).trim();
  if (name.length <= 2 && /^[\p{L}\d-]/u.test(text.slice(end))) return true;
  const attached = /^[°\d]|^[gt]\b/u.test(text.slice(amount.end));
  if (/^(?:C|F|in|l|g|t|T|h)$/u.test(name) && !attached) return true;
  const token = at(tokens, tokenBefore(tokens, end));
  if (name === "won") return token?.tag !== "NN" && (amount.value ?? 0) < 1000;
  return /^(?:min|real|rand|second)$/u.test(name) && amount.value !== 1 && amount.written === "words";
}

/** "for three weeks", "lasted 40 minutes", "18 years in prison" are figures; "six days ago", "over the past six days" are not. */
function isSpan({ text }: Scene, amount: Amount, end: number): boolean {
  const after = text.slice(end, end + 24);
  if (
    /^ (?:ago|later|earlier|before|after|prior|from|away|old|since|into|until|to go|left|hence|off|at a time)\b|^['’-]/u.test(
      after,
    )
  )
    return false;
  if (
    /^ (?:in (?:prison|jail|custody|office|power|captivity|a row)|behind bars|of (?:fighting|war|conflict|talks|imprisonment|detention|prison|mourning|quarantine))\b/u.test(
      after,
    )
  )
    return true;
  const before = text.slice(Math.max(0, amount.start - 28), amount.start);
  if (
    /\b(?:past|last|next|first|final|within|in|every|after|by|of|than|these|those|the|recent|previous) $/u.test(
      before,
    )
  )
    return /\b(?:sentence|term|total|minimum|maximum|period|delay|ceasefire|truce) of $/u.test(before);
  return (
    /\b(?:for|lasted|lasting|lasts|last|took|taking|takes|take|spent|spend|spending|serve|served|serving|sentenced to|to|nearly|another|an additional|remain|stayed|closed|suspended)(?: an?)? $/iu.test(
      before,
    ) ||
    (amount.bound === "atLeast" && /\bfor\b/u.test(before))
  );
}

/** "magnitude 7.8", "a 7.8-magnitude earthquake". */
const magnitude: Reader = ({ text, tokens }, amount) => {
  const left = /\bmagnitude(?:[- ]of)?[- ](?:about )?$/iu.exec(
    text.slice(Math.max(0, amount.number.start - 22), amount.number.start),
  );
  const right = /^[- ]magnitude\b/iu.exec(text.slice(amount.end, amount.end + 12));
  if (left === null && right === null) return null;
  const start = amount.start - (left?.[0].length ?? 0);
  const end = amount.end + (right?.[0].length ?? 0);
  const head = tokenBefore(tokens, end);
  return {
    unit: "magnitude",
    words: "magnitude",
    head,
    first: head,
    last: head,
    start,
    end,
    event: null,
    basis: "unit",
  };
};

/** Words that a counted noun may have between itself and its number. */
const PREMODIFIER = /^(?:JJ|JJR|JJS|NN|NNP|VBN|VBG|POS|HYPH|``|''|AFX|FW|NNS|NNPS)$/;
const NOUN = /^NNP?S?$/;
/** Singular in form, plural in sense. */
const INVARIANT =
  /^(?:people|police|personnel|staff|crew|aircraft|spacecraft|cattle|livestock|infantry|sheep|offspring|fewer|personnel|military|percent|servicemen|vehicles|kin|folk|youth|youths|brethren|dead)$/iu;

/** "14 Ukrainian drones", "nearly 700 border troops", "dozens of people", "two brothers", "500-strong". */
const noun: Reader = (scene, amount) => {
  const { text, tokens } = scene;
  let first = tokenFrom(tokens, amount.end);
  if (amount.vague || /couple|dozen|scores?$/iu.test(text.slice(amount.number.start, amount.end)))
    first = stepOver(tokens, first, /^of$/i);
  else if ((amount.value ?? 0) >= 3) first = stepOverPartitive(tokens, first);
  const open = first;
  first = stepOver(tokens, first, /^(?:more|further|additional|other|different|new|separate)$/i);
  const head = headOf(tokens, first) ?? headOf(tokens, open);
  if (head === null) return null;
  const token = tokens[head] as Token;
  if (/^others?$/i.test(token.text) || isState(tokens, open)) return null;
  if (
    !isCountable(token, amount) ||
    (isTime(`${token.lemma.toLowerCase()}s`) && !isSpan(scene, amount, token.end))
  )
    return null;
  const word = eventWord(token.lemma, token.text);
  const person = word?.people === true || isPerson(token.lemma, token.text);
  const from = (tokens[open] as Token).start;
  const words = text.slice(from, token.end);
  return {
    unit: person ? "people" : token.text.toLowerCase(),
    words,
    head,
    first: open,
    last: head,
    start: amount.start,
    end: token.end,
    event: word?.event ?? null,
    basis: "noun",
  };
};

/** "130 dead, the ministry said": a state of people, not a word before a noun. */
function isState(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  return (
    !/^NNS?$/.test(token.tag) &&
    eventWord(token.lemma, token.text)?.people === true &&
    !/^(?:NN|JJ)/.test(at(tokens, i + 1)?.tag ?? "")
  );
}

const stepOver = (tokens: readonly Token[], i: number, words: RegExp): number =>
  words.test(at(tokens, i)?.text ?? "") && i + 1 < tokens.length ? i + 1 : i;

/** "185 of the wounded", "53 of those drones". */
function stepOverPartitive(tokens: readonly Token[], i: number): number {
  const of =
    at(tokens, i)?.text === "of" &&
    /^(?:the|these|those|its|their|his|her|our)$/.test(at(tokens, i + 1)?.text ?? "");
  return of && at(tokens, i + 2) !== undefined ? i + 2 : i;
}

/** The last noun of the run of words that starts at `first`; a plural ends the run unless a common noun follows it. */
function headOf(tokens: readonly Token[], first: number): number | null {
  let head: number | null = null;
  for (let i = first; i < Math.min(first + 9, tokens.length); i++) {
    const { tag, text } = tokens[i] as Token;
    const next = at(tokens, i + 1)?.tag ?? "";
    if (tag === "RB" || tag === "," || tag === "CC") {
      if (head !== null || !/^(?:JJ|VBN|VBG)/.test(next) || i === first) break;
      continue;
    }
    const compound =
      i > first && (at(tokens, i - 1)?.tag === "HYPH" || (tag === "CD" && /\p{L}/u.test(text)));
    if ((!PREMODIFIER.test(tag) && !compound) || /^(?:more|than)$/i.test(text)) break;
    if (NOUN.test(tag)) head = i;
    if (/^NNP?S$/.test(tag) && !/^(?:NN|NNS|HYPH|POS)$/.test(next)) break;
    if (tag === "NN" && /^(?:NNP|VBN|VBG|JJ)/.test(next) && INVARIANT.test(text)) break;
  }
  return head;
}

/** Plurals, words that are plural in sense, and the singular after "one"; no abstract nouns. */
function isCountable({ tag, lemma, text }: Token, amount: Amount): boolean {
  if (UNCOUNTED.has(lemma.toLowerCase()) || UNCOUNTED.has(text.toLowerCase())) return false;
  if (amount.value === 1) return tag === "NN";
  if (/^NNP?S$/.test(tag)) return tag === "NNS" || isPerson(lemma, text) || amount.written !== "words";
  return (
    INVARIANT.test(text) ||
    (tag === "NN" && text.endsWith("s") && !/(?:ss|is|us)$/u.test(text)) ||
    (tag === "NNP" && isPerson(lemma, text) && text.endsWith("s"))
  );
}

/** "22 dead", "three arrested", "four in custody", "119 were wounded": the state of people stands after a bare number. */
const fateAfter: Reader = (scene, amount) => {
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
const fateBefore: Reader = (scene, amount) => {
  const verb = at(scene.tokens, tokenBefore(scene.tokens, amount.start));
  if (verb === undefined || !/^VB/.test(verb.tag) || !FATES.has(verbLemma(verb))) return null;
  return isFree(scene, amount)
    ? bare(scene, amount, { end: amount.end, words: "", event: verbLemma(verb) })
    : null;
};

const TOLL =
  /\b(?:(?:death|casualty) )?(?:toll|number|total|tally|count|population|crowd)\b(?: of (?:the )?((?:\p{L}+ ){0,3}))?[^,;.]{0,40}?\b(?:to|at|is|was|were|reached|stands at|stood at|hit|as|passed|past|of) (?:(?:more than|at least|about|nearly|over|around) )?$/iu;

/** "put the number of injured at 64", "the death toll rose to 40". */
const toll: Reader = (scene, amount) => {
  const { text, sentence } = scene;
  const left = text.slice(Math.max(sentence.start, amount.number.start - 110), amount.number.start);
  const match = TOLL.exec(left);
  if (match === null || !isFree(scene, amount)) return null;
  const named = (match[1] ?? "").trim().split(" ");
  if (/\b(?:population|crowd)\b/iu.test(match[0]))
    return bare(scene, amount, { end: amount.end, words: "", event: null });
  if (/\bdeath toll\b/iu.test(match[0]))
    return bare(scene, amount, { end: amount.end, words: "", event: "die" });
  for (const word of named) {
    const event = eventWord(word.replace(/s$/u, ""), word);
    if (event?.people === true)
      return bare(scene, amount, { end: amount.end, words: word, event: event.event });
    if (isPerson(word.replace(/s$/u, ""), word))
      return bare(scene, amount, { end: amount.end, words: word, event: null });
  }
  const thing = named.find((word) => /\p{L}{3,}s$/u.test(word));
  return thing === undefined
    ? null
    : {
        ...bare(scene, amount, { end: amount.end, words: thing, event: null }),
        unit: thing.toLowerCase(),
      };
};

/** "53 of which", "about 500 are", "three others", "another 12": the thing counted was named before. */
const antecedent: Reader = (scene, amount, earlier) => {
  const { text, tokens } = scene;
  const after = text.slice(amount.end, amount.end + 16);
  const before = text.slice(Math.max(0, amount.start - 16), amount.start);
  const named = earlier.findLast(({ basis, unit }) => basis !== "unit" && unit !== "magnitude");
  const pronoun = /^ of (?:whom|which|them|those|these)\b/u.exec(after);
  const whom = / of whom\b/u.test(after) || /\bof whom,? $/u.test(before);
  const others = /^(?: of)? (?:others?|more)\b/u.exec(after);
  const people =
    whom || (others !== null && (named === undefined || earlier.some(({ unit }) => unit === "people")));
  const unit = people ? "people" : named?.unit;
  if (unit === undefined || unit === "magnitude") return null;
  const end = amount.end + (pronoun ?? others ?? [""])[0].length;
  if (pronoun === null && others === null && !(named !== undefined && isElliptic(scene, amount))) return null;
  if (
    /^ more\b/u.test(after) &&
    (/^ more than\b/u.test(after) || (named === undefined && !isFree(scene, amount)))
  )
    return null;
  const head = tokenBefore(tokens, amount.end);
  return {
    unit,
    words: text.slice(amount.end, end).replace(/^ (?:of )?/u, ""),
    head,
    first: head,
    last: tokenBefore(tokens, end),
    start: amount.start,
    end,
    event: null,
    basis: "bare",
  };
};

/**
 * "Hundreds fled", "about 2,300 stayed on": a round number that acts by itself stands for people; right after a
 * sentence that counts nothing but things ("300 crates arrived. More than 90 were empty") for those.
 */
const crowd: Reader = (scene, amount, earlier) => {
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

/** A number that stands alone before a verb, in a sentence that has named what it counts: "of whom about 60 are held". */
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
    (/\bincluding $/u.test(before) && /^(?:IN|VB.)$/.test(next.tag)) ||
    (/^ (?:in|from) /u.test(text.slice(amount.end, amount.end + 6)) && /\b(?:and|including) $/u.test(before))
  );
}

/** No noun of its own follows the number. */
function isFree({ tokens }: Scene, amount: Amount): boolean {
  const next = at(tokens, tokenFrom(tokens, amount.end));
  return (
    next === undefined || !/^(?:NN|JJ|VBG|\$|HYPH|CD)/.test(next.tag) || /^(?:more|others?)$/i.test(next.text)
  );
}

function bare(
  { tokens }: Scene,
  amount: Amount,
  { end, words, event }: { end: number; words: string; event: string | null },
): Counted {
  const head = tokenBefore(tokens, amount.end);
  return {
    unit: "people",
    words: words === "" ? "people" : words,
    head,
    first: head,
    last: tokenBefore(tokens, end),
    start: amount.start,
    end,
    event,
    basis: "bare",
  };
}

/** "a 500-strong crowd". */
const strong: Reader = (scene, amount) =>
  /^[-‐‑]strong\b/u.test(scene.text.slice(amount.end, amount.end + 8))
    ? bare(scene, amount, { end: amount.end + "-strong".length, words: "", event: null })
    : null;

const READERS: readonly Reader[] = [
  magnitude,
  measure,
  strong,
  noun,
  fateAfter,
  fateBefore,
  toll,
  antecedent,
  crowd,
];
