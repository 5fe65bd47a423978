import { add, type Draft, draft } from "./draft.ts";
import { Is, isLocation, type Lexicon } from "./lexicon.ts";
import { bitsAt, type Line, phraseAt, touches } from "./lines.ts";
import { WORDS } from "./words.ts";

/**
 * Refiner: names that end in lower case. A body named after its country or town ("Russia's defense ministry",
 * "Ukrainian air force", "Boston police") and a place with its kind ("Kursk region", "Leeds arena").
 */
export function completeNames(
  line: Line,
  place: number,
  drafts: readonly Draft[],
  lexicon: Lexicon,
): Draft[] {
  for (const name of drafts) {
    leaveTitle(line, name, lexicon);
    takePlaceHead(line, name, lexicon);
  }
  const kept = [...drafts];
  for (let at = 1; at < line.tokens.length; at++) {
    if (!((line.bits[at] as number) & Is.body) && line.reach[at] === 1) continue;
    const body = phraseAt(line, at, at + 5, lexicon, Is.body);
    if (!body || isModifier(line, at + body.length)) continue;
    const owned = ownerOf(line, place, at, kept, lexicon);
    if (owned) at = takeBody(kept, owned, at, at + body.length) - 1;
  }
  return kept.length < 2 ? kept : kept.sort((a, b) => a.from - b.from);
}

/** "U.N. Human Rights commissioner": what the title goes on with in lower case belongs to it. */
function leaveTitle(line: Line, name: Draft, lexicon: Lexicon): void {
  for (let at = name.from + 1; at < name.to; at++) {
    const title = phraseAt(line, at, at + 4, lexicon, Is.title);
    if (title && at + title.length > name.to) name.to = at;
  }
}

function takePlaceHead(line: Line, name: Draft, lexicon: Lexicon): void {
  if (
    WORDS("lone-place-head").has(line.keys[name.to] ?? "") &&
    !name.titled &&
    !phraseAt(line, name.from, name.to, lexicon, isLocation | Is.people)
  ) {
    name.to++;
    add(name, "place", 6, "kind of place after it");
    return;
  }
  const head = phraseAt(line, name.to, name.to + 4, lexicon, Is.placeHeadLower);
  const known = phraseAt(line, name.from, name.to, lexicon, Is.country | Is.organization | Is.people);
  if (!head || (known && known.length === name.to - name.from)) return;
  const after = line.keys[name.to + head.length] ?? "";
  if (name.titled || WORDS("place-head-goes-on").has(after)) return;
  name.to += head.length;
  add(name, "place", 6, "kind of place after it");
}

/** "police officers", "army helicopter": the body only says which. A spokesman or chief of it leaves it a name. */
const isModifier = (line: Line, at: number): boolean => WORDS("body-modifies").has(line.keys[at] ?? "");

/** A country's police is no one body ("UK police", "Swedish police"); a town's is. */
const isNation = (line: Line, end: number, lexicon: Lexicon): boolean =>
  [1, 2, 3].some((length) => {
    const found = end >= length ? phraseAt(line, end - length, end, lexicon, Is.national | Is.country) : null;
    return found?.length === length;
  });

interface Owner {
  readonly name: Draft;
  readonly isNew: boolean;
}

/** Whose body begins at `at`: an adjective or place directly before it, or a possessive. */
function ownerOf(
  line: Line,
  place: number,
  at: number,
  drafts: readonly Draft[],
  lexicon: Lexicon,
): Owner | null {
  const before = isQualifier(line, at - 1) ? at - 1 : at;
  const possessive = /^['’]s?$/.test(line.tokens[before - 1]?.text ?? "");
  const end = possessive ? before - 1 : before;
  if (line.keys[at] === "police" && isNation(line, end, lexicon)) return null;
  const named = drafts.find((name) => name.to === end && isPlaceName(line, name, lexicon));
  if (named) return possessive || before === at || end === before ? { name: named, isNew: false } : null;
  if (possessive || end < 1 || !(bitsAt(line, end - 1) & Is.national) || !line.upper[end - 1]) return null;
  if (drafts.some((name) => name.from < end && end <= name.to)) return null;
  const first = end > 1 && WORDS("nation-first").has(line.keys[end - 2] as string) ? end - 2 : end - 1;
  return { name: draft(place, line.upper[first] ? first : end - 1, end), isNew: true };
}

const isQualifier = (line: Line, at: number): boolean => WORDS("body-qualifier").has(line.keys[at] ?? "");

function isPlaceName(line: Line, name: Draft, lexicon: Lexicon): boolean {
  if (name.titled) return false;
  if (name.scores.place > 0) return true;
  return phraseAt(line, name.from, name.to, lexicon, isLocation)?.length === name.to - name.from;
}

/** Joins owner and body; what lies between (a draft of the body's own capitals) goes. Returns where it ends. */
function takeBody(drafts: Draft[], owner: Owner, at: number, end: number): number {
  const { name } = owner;
  for (let place = drafts.length - 1; place >= 0; place--) {
    const other = drafts[place] as Draft;
    if (other === name || other.from < name.from || other.from >= end) continue;
    if (other.to > end) end = other.to;
    drafts.splice(place, 1);
  }
  name.to = Math.max(end, at + 1);
  if (owner.isNew) drafts.push(name);
  name.scores.place = 0;
  add(name, "organization", 8, "body of a country or place");
  return name.to;
}

/** Refiner: `Roberto "Stone Hands" Duarte` is one name; so is "J. (Tom) Lind". At most four words stand between. */
export function joinNicknames(line: Line, drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const name of drafts) {
    const first = kept.findLast((other) => isQuotedBetween(line, other.to, name.from));
    if (first && name.to - name.from === 1 && first.to - first.from <= 2) {
      kept.splice(kept.indexOf(first) + 1);
      first.to = name.to;
      add(first, "person", 4, "nickname inside");
    } else kept.push(name);
  }
  return kept;
}

const isQuotedBetween = (line: Line, from: number, to: number): boolean =>
  to - from >= 3 &&
  to - from <= 6 &&
  /^["“‘]$/.test(line.tokens[from]!.text) &&
  !touches(line, from) && // `chants of "Great" and "Lund"`: a mark that closes
  /^["”’]$/.test(line.tokens[to - 1]!.text);

/** Refiner: "Russia's Ministry of Defense", "Ukraine's State Emergency Service": a body without a name of its own. */
export function joinPossessives(line: Line, drafts: readonly Draft[], lexicon: Lexicon): Draft[] {
  const kept: Draft[] = [];
  for (const name of drafts) {
    const owner = kept.at(-1);
    const joined = owner && owner.to + 1 === name.from && /^['’]s?$/.test(line.tokens[owner.to]!.text);
    if (joined && isPlaceName(line, owner, lexicon) && isGenericBody(line, name, lexicon)) {
      owner.to = name.to;
      owner.scores.place = 0;
      add(owner, "organization", 8, "body of a country or place");
    } else kept.push(name);
  }
  return kept;
}

/** Common words only, with a head that says body: "State Emergency Service"; not "Revolutionary Guard", which is listed. */
function isGenericBody(line: Line, name: Draft, lexicon: Lexicon): boolean {
  const listed = phraseAt(line, name.from, name.to, lexicon, Is.organization);
  if (listed && listed.length === name.to - name.from) return false;
  let heads = 0;
  for (let at = name.from; at < name.to; at++) {
    const bits = bitsAt(line, at);
    if (!(bits & (Is.common | Is.organizationHead)) && line.tokens[at]!.text !== "-") return false;
    if (bits & (Is.organizationHead | Is.body)) heads++;
  }
  return heads > 0;
}
