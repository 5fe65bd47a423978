import type { Span } from "../../model/span.ts";
import type { Draft } from "./draft.ts";
import { Is, type Lexicon } from "./lexicon.ts";
import { type Line, phraseAt } from "./lines.ts";
import { WORDS } from "./words.ts";

/** An apposition longer than this (in words) is more than a role. */
const LONGEST_ROLE = 16;

/** Refiner: the roles beside a person's name, before it ("Kyiv's top commander") and after a comma ("head of the agency"). */
export function addRoles(name: Draft, line: Line, lexicon: Lexicon): void {
  const before = name.titled ? widened(name, line) : roleBefore(name, line, lexicon);
  if (before) name.roles[name.titled ? 0 : name.roles.length] = before;
  if (name.titled && isHonorific(line, name)) name.roles.shift();
  const after = roleAfter(name, line, lexicon);
  if (after) name.roles.push(after);
}

/** "Mr." is an address and no role. */
const isHonorific = (line: Line, name: Draft): boolean => {
  const role = name.roles[0];
  return (
    role !== undefined &&
    role.end === line.tokens[name.from - 1]?.end &&
    role.start === line.tokens[name.from - 1]?.start &&
    WORDS("honorific").has(line.keys[name.from - 1]!)
  );
};

const span = (line: Line, from: number, to: number): Span => ({
  start: line.tokens[from]!.start,
  end: line.tokens[to - 1]!.end,
});

const isRole = (line: Line, at: number): boolean => ((line.bits[at] ?? 0) & (Is.role | Is.title)) !== 0;

/** Lower-case words that the title goes on with to the left: "acting Kursk governor". */
function widened(name: Draft, line: Line): Span | null {
  const role = name.roles[0];
  if (!role) return null;
  const at = line.tokens.findIndex((token) => token.start === role.start);
  return span(line, startOfRole(line, at), name.from);
}

function roleBefore(name: Draft, line: Line, lexicon: Lexicon): Span | null {
  const comma = line.keys[name.from - 1] === ",";
  const end = comma ? name.from - 1 : name.from;
  if (end < 1) return null;
  let from = end - 1;
  if (!isRole(line, from)) {
    const chief = end >= 3 ? phraseAt(line, end - 3, end, lexicon, Is.title) : null;
    if (chief?.length !== 3) return null;
    from = end - 3;
  }
  if (comma && !closesApposition(line, name.to)) return null;
  return span(line, startOfRole(line, from), end);
}

/** "the general, Ivan Holub, said" or "…, said on Monday". */
const closesApposition = (line: Line, at: number): boolean =>
  /^[,.;–—]$/.test(line.keys[at] ?? ".") || /^(?:VB|MD)/.test(line.tokens[at]?.tag ?? "");

/** Leftward over the words of a noun phrase: adjectives, nouns, names, a possessive; not its article. */
function startOfRole(line: Line, from: number): number {
  let at = from;
  while (at > 0 && from - at < 8 && continuesLeft(line, at - 1)) at--;
  while (at < from && /^(?:['’]s?|-|year|month|week|old)$/.test(line.tokens[at]!.text)) at++;
  return at;
}

function continuesLeft(line: Line, at: number): boolean {
  const { text, tag } = line.tokens[at]!;
  if (/^['’]s?$/.test(text) || text === "-") return true;
  if (!/^\p{L}/u.test(text) || WORDS("role-stop").has(line.keys[at]!)) return false;
  if (/^VB[GN]$/.test(tag) && !WORDS("role-participle").has(line.keys[at]!)) return false;
  return /^(?:NN|JJ|VBG|VBN)/.test(tag) && !(at === 0 && !/^NNP|^JJ|^NN/.test(tag));
}

function roleAfter(name: Draft, line: Line, lexicon: Lexicon): Span | null {
  if (!/^[,–—]$|^\($/.test(line.keys[name.to] ?? "")) return null;
  let from = name.to + 1;
  if (/^\d{1,3}$/.test(line.keys[from] ?? "") && line.keys[from + 1] === ",") from += 2;
  if (/^(?:the|a|an|his|her|its|their)$/.test(line.keys[from] ?? "")) from++;
  const head = headOfRole(line, from, lexicon);
  if (head < 0) return null;
  const end = endOfRole(line, head + 1);
  if (/^(?:VB|MD)/.test(line.tokens[end]?.tag ?? "")) return null;
  if (line.keys.slice(from, end).some((key) => /^["“]$/.test(key))) return span(line, from, head + 1);
  return end - from > LONGEST_ROLE ? span(line, from, head + 1) : span(line, from, end);
}

/** The role noun must come before anything that is no noun phrase: "Ukrainian minister for …", not "the day the minister". */
function headOfRole(line: Line, from: number, lexicon: Lexicon): number {
  let found = -1;
  for (let at = from; at < from + 7 && at < line.tokens.length; at++) {
    const { text, tag } = line.tokens[at]!;
    if (isRole(line, at)) found = at;
    const title = found < 0 ? phraseAt(line, at, at + 4, lexicon, Is.title) : null;
    if (title && title.length > 1) return at + title.length - 1;
    if (found === at) continue;
    if (found >= 0) return line.upper[at] ? -1 : found;
    const isNominal = /^(?:NN|JJ|VBN|VBG|POS|HYPH|CD)/.test(tag) || text === "-" || /^['’]s?$/.test(text);
    if (!isNominal || WORDS("role-stop").has(line.keys[at]!)) return -1;
  }
  return found;
}

/** Up to the next comma, dash, bracket, verb or relative pronoun. */
function endOfRole(line: Line, from: number): number {
  let at = from;
  while (
    at < line.tokens.length &&
    !/^[,.;:–—()"”]$/.test(line.keys[at]!) &&
    !WORDS("role-end").has(line.keys[at]!) &&
    !/^(?:VBD|VBZ|VBP|MD|WP|WDT)$/.test(line.tokens[at]!.tag)
  )
    at++;
  return at;
}
