/** How long a line's words may be before they are cut to a clause; in UTF-16 code units. */
export const CLAUSE_LENGTH = 150;

/** Words that run over by no more than this share are left whole: a cut would cost more than it saves. */
const SLACK = 1.25;

/** Shorter than this a cut leaves a stump. */
const STUMP = 45;

/** Where a sentence may end early without changing what its beginning says, best first. The cut falls before the match. */
const SEAMS: readonly RegExp[] = [
  /; |: | — | – /g,
  /, (?:while|although|though|whereas|after|before|as|amid|which|who|where|with|but|and|in what|according)\b/g,
  / (?:while|although|amid|because)\b/g,
  /, /g,
  / (?:after|before|as|since|until|when|where)\b/g,
  / (?:and|but|in|on|at|for|from|with|by|to)\b/g,
];

/** A mark that closes a sentence; not the stop of an abbreviation ("U.S.", "a.m.", "Jr."). */
const LAST_STOP = /[,;:]$|(?<![.\s]\p{L}{1,2})\.$/u;

const SPACES = /\s+/g;

/**
 * A report's words made short enough for a line of the brief (a quarter over the limit is let pass): cut at the last seam
 * between clauses that leaves enough, never reworded. White space is folded to single spaces; a closing full stop and an
 * opening "that" (it belongs to the words that say who says it) are dropped; a cut is marked with "…". A quotation that
 * is cut is closed with the mark of the report's own opening.
 *
 * @example shortened("The board said it would meet, while others waited for the results of the long inquiry", 40)
 * // "The board said it would meet…"
 */
export const shortened = (words: string, limit = CLAUSE_LENGTH): string => {
  const whole = words
    .replace(SPACES, " ")
    .trim()
    .replace(LAST_STOP, "")
    .replace(/,([”"’'])$/u, "$1")
    .replace(/^that (?=[\p{L}\p{N}"“‘'$£€])/u, "");
  if (whole.length <= limit * SLACK) return closed(whole);
  const end = seamBefore(whole, limit);
  return closed(`${whole.slice(0, end).replace(/[\s,;:–—-]+$/u, "")}…`);
};

/** A place inside words that must stay when they are cut: the figure that a line is about. */
interface Kept {
  readonly start: number;
  readonly end: number;
}

/** Where a clause may begin late: after a comma, a dash or a word that joins. */
const OPENINGS =
  /[,;:–—] |\b(?:and|but) (?=\p{Ll})|\b(?:that|as|after|while|with|where|when|have|has|had|to) |\b(?=(?:who|which) )/gu;
/** So many characters before what is kept may stay where nothing opens: the verb that it hangs on. */
const BEFORE = 40;

/**
 * Like `shortened`, but what is `kept` (offsets in `words`) stays: where a cut at the end would lose it, the beginning
 * is cut instead, at the last opening that leaves it room.
 *
 * @example shortenedAround("Although nobody had been told, and the gates were shut, some 400 people came", { start: 56, end: 64 }, 30)
 * // "… some 400 people came"
 */
export const shortenedAround = (words: string, kept: Kept, limit = CLAUSE_LENGTH): string => {
  const plain = shortened(words, limit);
  const shown = words.slice(0, kept.end).replace(SPACES, " ").trim().length;
  if (!plain.includes("…") || shown <= plain.indexOf("…")) return plain;
  const starts = [...words.slice(0, kept.start).matchAll(OPENINGS)].map(
    ({ index, 0: opening }) => index + opening.length,
  );
  const start =
    starts.find((at) => kept.end - at <= limit * 0.75) ??
    starts.at(-1) ??
    wordFrom(words, kept.start - BEFORE);
  return `… ${shortened(words.slice(start), limit)}`;
};

/** The start of the first word at `at` or later. */
const wordFrom = (words: string, at: number): number => (at <= 0 ? 0 : words.indexOf(" ", at - 1) + 1);

/** The best seam in the second half of what fits; the best in the first half where the second has none at all. */
const seamBefore = (whole: string, limit: number): number => {
  const stump = Math.min(STUMP, limit / 2);
  for (const least of [Math.max(stump, limit * 0.55), stump])
    for (const seam of SEAMS) {
      const cuts = [...whole.slice(0, limit).matchAll(seam)].map(({ index }) => index);
      const last = cuts.findLast((at) => at >= least && !insideNumber(whole, at));
      if (last !== undefined) return last;
    }
  const space = whole.lastIndexOf(" ", limit);
  return space > stump ? space : wholeCharacters(whole, limit);
};

const insideNumber = (whole: string, at: number): boolean =>
  /\d$/.test(whole.slice(0, at)) && /^, ?\d/.test(whole.slice(at));

/** A cut never parts the two halves of one character. */
const wholeCharacters = (whole: string, at: number): number =>
  /[\ud800-\udbff]/.test(whole[at - 1] ?? "") ? at - 1 : at;

const CLOSING: Readonly<Record<string, string>> = { "“": "”", "«": "»" };

/** A mark that closes what nothing here opens: it belongs to words before. */
const UNOPENED = /^[^"]*"$/;

const closed = (words: string): string => {
  for (const [open, close] of Object.entries(CLOSING))
    if (words.lastIndexOf(open) > words.lastIndexOf(close)) return words + close;
  if ((words.match(/"/g)?.length ?? 0) % 2 === 0) return words;
  return UNOPENED.test(words) ? words.slice(0, -1).replace(LAST_STOP, "") : `${words}"`;
};
