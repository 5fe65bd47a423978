import { Is, type Lexicon } from "./lexicon.ts";
import { bitsAt, type Line, phraseAt, touches } from "./lines.ts";
import { WORDS } from "./words.ts";

/** A stretch of a line that capitals hold together: words `from` to `to` (not included). */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The capitalised runs of a line of prose, in order, each as long as it can be: "Bank of England", "Ursula von der Leyen". */
export function runsOf(line: Line, lexicon: Lexicon): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < line.tokens.length; ) {
    const from = at;
    if (!begins(line, at, lexicon)) {
      at++;
      continue;
    }
    at = endOfRun(line, at, lexicon);
    runs.push({ from, to: at });
  }
  return runs;
}

/** A capital, or the article of an Arabic name: "al-Assad". */
const begins = (line: Line, at: number, lexicon: Lexicon): boolean =>
  (isNameWord(line, at) ||
    articleAt(line, at) > 0 ||
    (phraseAt(line, at, at + 4, lexicon, Is.organization)?.length ?? 0) > 1) &&
  !isPartyLabel(line, at);

/** Nor a sum's currency: "US$8 million". */
const isNameWord = (line: Line, at: number): boolean =>
  line.upper[at] === true &&
  !(at > 0 && WORDS("no-name-goes-on").has(line.keys[at] as string)) &&
  !NO_NAMES.has(line.keys[at] as string) &&
  !line.tokens[at]!.text.endsWith("$") &&
  !isFlight(line, at);

/** "Lumavia Flight 804": the flight's number is no name of the carrier's. */
export const isFlight = (line: Line, at: number): boolean =>
  line.keys[at] === "flight" && /\d/.test(line.tokens[at + 1]?.text ?? "");

const NO_NAMES: ReadonlySet<string> = new Set(["i", "the", "a"]);

/** "(R-Utah)", "D-N.J.": neither the letter nor the state is told of. */
const isPartyLabel = (line: Line, at: number): boolean => {
  const { text } = line.tokens[at]!;
  if (PARTY_LETTERS.has(text)) return isDash(line, at + 1);
  return (
    (PARTY_LETTERS.has(text.charAt(0)) && LETTER_AND_STATE.test(text)) ||
    (at > 1 && isDash(line, at - 1) && touches(line, at) && PARTY_LETTERS.has(line.tokens[at - 2]!.text))
  );
};

const PARTY_LETTERS: ReadonlySet<string> = new Set(["R", "D", "I"]);
const LETTER_AND_STATE = /^[RDI][-–]\p{Lu}/u;

function isDash(line: Line, at: number): boolean {
  const text = line.tokens[at]?.text;
  return text === "-" || text === "–";
}

/** Length of "al-", "el-", "ul-" before a capital at `at`, else 0. */
function articleAt(line: Line, at: number): number {
  const hyphen = line.tokens[at + 1]?.text === "-" && touches(line, at + 1) && touches(line, at + 2);
  return hyphen && ARTICLES.has(line.keys[at] ?? "") && line.upper[at + 2] ? 2 : 0;
}

const ARTICLES: ReadonlySet<string> = new Set("al el ul ad ar as at ash an ibn bin".split(" "));

function endOfRun(line: Line, from: number, lexicon: Lexicon): number {
  let at = from + Math.max(1, articleAt(line, from));
  for (;;) {
    const phrase = namedPhrase(line, at - 1, lexicon);
    if (phrase > 1) {
      at += phrase - 1;
      continue;
    }
    const step = stepOver(line, from, at);
    if (step === 0) return at;
    at += step;
  }
}

/** Words of the listed name or capitalised title at `at`, which hold together whatever stands between them. */
function namedPhrase(line: Line, at: number, lexicon: Lexicon): number {
  const name = phraseAt(line, at, at + 12, lexicon, Is.organization | Is.country | Is.place);
  const title = phraseAt(line, at, at + 4, lexicon, Is.title);
  const isTitle = title !== null && line.upper[at] && line.upper[at + title.length - 1];
  return Math.max(name?.length ?? 0, isTitle ? title.length : 0);
}

/** How many words the run may grow by at `at`: 0 where it ends. */
function stepOver(line: Line, from: number, at: number): number {
  if (at >= line.tokens.length) return 0;
  if (isNameWord(line, at)) return 1;
  const article = articleAt(line, at);
  if (article > 0) return article + 1;
  return hyphenStep(line, at) || particleStep(line, at) || linkStep(line, from, at) || markStep(line, at);
}

/** What two parties to one thing may be: "Russia-Ukraine war", "Israel-Gaza border". */
const PARTY = Is.country | Is.adjective | Is.place;

/** "Coca-Cola", "Geun-hye", "Guinea-Bissau"; not "US-led", nor the two parties of "Russia-Ukraine". */
function hyphenStep(line: Line, at: number): number {
  if (line.tokens[at]?.text !== "-" || !touches(line, at) || !touches(line, at + 1)) return 0;
  const [left, right] = [bitsAt(line, at - 1), bitsAt(line, at + 1)];
  if (isInnerLink(line, at + 1)) return 4;
  if (line.upper[at + 1]) return left & PARTY && right & PARTY ? 0 : 2;
  return right & Is.syllable && !(left & (Is.country | Is.adjective)) && line.upper[at - 2] ? 2 : 0;
}

/** "Ata-ur-Rehman", "Stratford-upon-Avon": a small word between hyphens. */
const isInnerLink = (line: Line, at: number): boolean =>
  WORDS("hyphenated-inside").has(line.tokens[at]?.text ?? "") &&
  line.tokens[at + 1]?.text === "-" &&
  touches(line, at + 1) &&
  touches(line, at + 2) &&
  line.upper[at + 2] === true;

/** "Ursula von der Leyen", "Bill de Blasio": one or two particles between capitals. */
function particleStep(line: Line, at: number): number {
  const apart = !(bitsAt(line, at - 1) & (Is.country | Is.organization | Is.title));
  if (!apart || !isParticle(line, at)) return 0;
  if (line.upper[at + 1]) return 2;
  return isParticle(line, at + 1) && line.upper[at + 2] ? 3 : 0;
}

const isParticle = (line: Line, at: number): boolean =>
  ((line.bits[at] ?? 0) & Is.particle) !== 0 &&
  !/^(?:as|at|do|e|i|y|a|la|le|ten|den|ad|des)$/.test(line.keys[at] as string);

/** "Institute for the Study of Rivers": only where what stands before is the head of a body or of a place. */
function linkStep(line: Line, from: number, at: number): number {
  const key = line.keys[at] as string;
  if (key !== "of" && key !== "for" && key !== "on" && key !== "and" && key !== "against") return 0;
  const next = line.keys[at + 1] === "the" ? at + 2 : at + 1;
  if (!line.upper[next] || bitsAt(line, next) & (Is.title | Is.notName)) return 0;
  const bits = bitsAt(line, at - 1);
  if (key === "and")
    return isPlainNoun(line, at - 1) &&
      isPlainNoun(line, next) &&
      (linksBefore(line, from, at) || headFollows(line, next))
      ? 2
      : 0;
  if (/^(?:inc|corp|co|ltd|plc|llc)\.?$/.test(line.keys[at - 1] as string)) return 0;
  const inside = linksBefore(line, from, at);
  const isCenter =
    key !== "of" && /^(?:center|centre|school|college|campaign)$/.test(line.keys[at - 1] as string);
  const isHead =
    (bits & (Is.organizationHead | Is.body)) !== 0 ||
    isCenter ||
    (key === "of" && (bits & Is.placeHead) !== 0);
  const open = isHead || inside;
  return open && !(bits & Is.title && !(bits & Is.organizationHead)) ? next - at + 1 : 0;
}

/** "Health and Human Services", not "Syria and Iraq". */
const isPlainNoun = (line: Line, at: number): boolean =>
  (bitsAt(line, at) & Is.common) !== 0 && !(bitsAt(line, at) & (Is.country | Is.title));

/** "Roads and Inland Harbours Board": the words after "and" end in the head that both halves share. */
function headFollows(line: Line, at: number): boolean {
  let end = at;
  while (line.upper[end]) end++;
  return end > at + 1 && WORDS("shared-head").has(line.keys[end - 1] as string);
}

function linksBefore(line: Line, from: number, at: number): boolean {
  for (let back = at - 1; back > from; back--)
    if (/^(?:of|for|on)$/.test(line.keys[back] as string)) return true;
  return false;
}

/** "Marks & Spencer", "J. K. Rowling" needs nothing, "People's Party": the possessive inside a name of a body. */
function markStep(line: Line, at: number): number {
  const text = line.tokens[at]?.text;
  if (text === "&" && line.upper[at + 1]) return 2;
  const possessive = text === "'s" || text === "’s" || ((text === "'" || text === "’") && touches(line, at));
  if (!possessive || !line.upper[at + 1]) return 0;
  const isSaint =
    /^(?:st\.?|saint)$/.test(line.keys[at - 2] ?? "") && (bitsAt(line, at + 1) & Is.placeHead) !== 0;
  if (isSaint) return 2;
  return WORDS("owner-inside").has(line.keys[at - 1] as string) ? 2 : 0;
}
