import { Cutter, endsAsBody } from "./cutter.ts";
import type { Draft } from "./draft.ts";
import { isAcronymOf } from "./evidence/acronyms.ts";
import { Is, isLocation, type Lexicon } from "./lexicon.ts";
import { bitsAt, type Line, phraseAt } from "./lines.ts";
import type { Run } from "./runs.ts";
import { WORDS } from "./words.ts";

/**
 * The names inside a capitalised run: titles and nationalities before a person are cut off (and kept as a role), days
 * and other capitalised words that name nothing are cut out, and a body or place keeps all of its words.
 * "Ukrainian President Ivan Holub" gives one name with the role "Ukrainian President".
 */
export function segmentRun(line: Line, place: number, run: Run, lexicon: Lexicon): Draft[] {
  const cut = new Cutter(line, place, lexicon);
  const from = withoutStart(line, run, lexicon);
  return cut.names(from, withoutEnd(line, from, beforeRepeat(line, from, run.to), lexicon));
}

/** The first word of a sentence has its capital from its place; it stays only where it belongs to the name. */
function withoutStart(line: Line, run: Run, lexicon: Lexicon): number {
  const { from, to } = run;
  if (!opensSentence(line, from)) return from;
  const bits = bitsAt(line, from);
  const named = phraseAt(
    line,
    from,
    to,
    lexicon,
    isLocation | Is.organization | Is.adjective | Is.people | Is.notName | Is.title,
  );
  if (
    named &&
    (named.length > 1 || !(bits & Is.common) || named.bits & (Is.country | Is.adjective | Is.title))
  )
    return from;
  if (isRoleStart(line, from, to)) return from + 1;
  if (isAcronymBefore(line, from, to)) return from;
  if (isPlainStart(line, from, to)) return from + 1;
  if (!(bits & Is.common) || to === from + 1 || bits & (Is.organizationFirst | Is.placeFirst)) return from;
  const next = bitsAt(line, from + 1);
  if (bits & Is.given && !(next & (isLocation | Is.adjective | Is.people | Is.notName | Is.title)))
    return from;
  return endsAsBody(line, from, to) && !isFunctionWord(line, from) ? from : from + 1;
}

/** Pages glue links into the text ("Joe Lund Joe LundGOP leader", "Lund Joseph LundNew poll"): the run ends before them. */
function beforeRepeat(line: Line, from: number, to: number): number {
  for (let at = from + 1; at < Math.min(to, from + 6); at++)
    for (let back = from; back < at; back++) {
      const [first, again] = [line.tokens[back]!.text, line.tokens[at]!.text];
      if (first.length < 3 || !again.startsWith(first)) continue;
      if (again === first && at - back > 1) return at;
      if (/^\p{Lu}\p{Ll}/u.test(again.slice(first.length))) return back + 1;
    }
  return to;
}

/** A caption runs into the next sentence: "a raid in Lund Residents fled". */
function withoutEnd(line: Line, from: number, to: number, lexicon: Lexicon): number {
  for (let at = from; at < to - 1; at++)
    if (phraseAt(line, at, to, lexicon, Is.organization | isLocation | Is.people)?.length === to - at)
      return to;
  const bits = bitsAt(line, to - 1);
  const isPlain =
    bits & Is.common &&
    !(
      bits &
      (Is.organizationHead | Is.placeHead | Is.title | Is.people | isLocation | Is.surname | Is.organization)
    );
  const isLinked = line.keys.slice(from, to).some((key) => key === "of" || key === "for");
  return to - from > 1 && isPlain && !isLinked && line.tokens[to - 1]!.tag === "NNS" ? to - 1 : to;
}

/** "Survivor Ada Nyberg": what somebody is, in a capital for its place alone. Not "Foster Ada Nyberg". */
const isRoleStart = (line: Line, from: number, to: number): boolean =>
  (bitsAt(line, from) & Is.role) !== 0 &&
  !(bitsAt(line, from) & (Is.given | Is.surname | isLocation)) &&
  (bitsAt(line, from + 1) & Is.given) !== 0 &&
  to - from > 2 &&
  !endsAsBody(line, from, to);

/** "NFA (Northern Fisheries Agency)": the letters before the bracket say where the name within begins. */
const isAcronymBefore = (line: Line, from: number, to: number): boolean =>
  line.tokens[from - 1]?.text === "(" &&
  /^\p{Lu}{2,7}$/u.test(line.tokens[from - 2]?.text ?? "") &&
  isAcronymOf(line.tokens[from - 2]!.text, line.keys.slice(from, to));

/** "Staunch Abelites", "Discerning Lund's motive": the tagger reads the first word as no name, and no list knows it as one. */
function isPlainStart(line: Line, from: number, to: number): boolean {
  const isNamed =
    bitsAt(line, from) &
    (Is.given |
      Is.surname |
      Is.rareGiven |
      Is.rareSurname |
      Is.organizationHead |
      Is.placeHead |
      Is.title |
      isLocation);
  const { tag } = line.tokens[from]!;
  const isPlain =
    /^(?:JJ[RS]?|VB[GNDZP]?|RB[RS]?|NNS)$/.test(tag) ||
    (tag === "NN" && /-\p{Ll}/u.test(line.tokens[from]!.text));
  return !isNamed && to > from + 1 && isPlain && line.tokens[from + 1]!.text !== "-";
}

/** After a full stop, or after an opening quotation mark, bracket, dash or colon. */
export function opensSentence(line: Line, at: number): boolean {
  return at === 0 || /^["“‘'([:—–•*]$/.test(line.tokens[at - 1]?.text ?? "");
}

const isFunctionWord = (line: Line, at: number): boolean => {
  const tag = line.tokens[at]?.tag ?? "";
  return (
    /^(?:IN|DT|CC|PRP|PRP\$|W[A-Z$]+|RB|MD|TO|EX|CD|VB[DGNPZ]?|UH)$/.test(tag) ||
    WORDS("sentence-function").has(line.keys[at] as string)
  );
};
