import { add, type Draft } from "../draft.ts";
import { Is, isLocation, type Lexicon } from "../lexicon.ts";
import { bitsAt, type Line, phraseAt, touches } from "../lines.ts";
import { isFlight } from "../runs.ts";
import { WORDS } from "../words.ts";
import { isAcronymOf } from "./acronyms.ts";
import { type Feature, keyAt, length } from "./feature.ts";

const titled: Feature = (name) => {
  if (name.titled) add(name, "person", 6, "title before it");
};

/** "neighbor Omar Khuri", "spokeswoman Maria Lind"; not where the name goes on as a body. */
const roleBefore: Feature = (name, line) => {
  if (name.titled || name.from === 0 || line.upper[name.from - 1]) return;
  const bits = line.bits[name.from - 1] as number;
  if (bits & (Is.role | Is.title))
    add(
      name,
      "person",
      /^(?:group|partner|agent)$/.test(keyAt(line, name.from - 1)) ? 2 : 4,
      "role before it",
    );
};

/** "of Orsk, [Norland], who": it is whoever lives there that did something. */
function isHome(from: number, line: Line): boolean {
  if (keyAt(line, from - 1) !== "," || !line.upper[from - 2]) return false;
  const first = line.upper[from - 3] ? from - 3 : from - 2;
  return /^(?:of|from|in|at|near)$/.test(keyAt(line, first - 1));
}

/** ", 25," or ", the mayor of". */
const commaAfter: Feature = (name, line) => {
  if (keyAt(line, name.to) !== ",") return;
  if (/^\d{1,3}$/.test(keyAt(line, name.to + 1)) && /^[,.]$/.test(keyAt(line, name.to + 2)))
    add(name, "person", 4, "age");
  if (keyAt(line, name.to + 1) === "who" && !isHome(name.from, line)) add(name, "person", 3, "who");
  const from = name.to + 1;
  for (let at = from; at < from + 5 && at < line.tokens.length; at++) {
    const key = keyAt(line, at);
    if (/^[,.;]$/.test(key)) return;
    if (!line.upper[at] && (line.bits[at] as number) & (Is.role | Is.title)) {
      if (at === from || !line.upper[from] || key.length > 0) add(name, "person", 2, "role after it");
      return;
    }
  }
};

const speaks: Feature = (name, line) => {
  const next = keyAt(line, name.to);
  const before = keyAt(line, name.from - 1);
  if (WORDS("speaks").has(next) || (/^(?:said|says)$/.test(before) && /^[.,;"”]$/.test(next)))
    add(name, "person", 1.5, "speaks");
  if (/^(?:he|she|his|her)$/.test(keyAt(line, name.to + 1)) && next === ",")
    add(name, "person", 0.5, "pronoun after it");
};

const prepositionBefore: Feature = (name, line) => {
  const before = keyAt(line, name.from - 1);
  if (WORDS("locative").has(before)) add(name, "place", 2.5, "preposition of place");
  else if (/^(?:from|at|to|into|through|over)$/.test(before)) add(name, "place", 0.8, "preposition");
  if (WORDS("place-kind-of").has(keyAt(line, name.from - 2)) && /^(?:of|from|in)$/.test(before))
    add(name, "place", 4, "named as a place");
  if (WORDS("place-kind-before").has(before)) add(name, "place", 3, "kind of place before it");
};

/** "Phillip Lund of Gaston", "Mr Lund, from Cherry Hinton": where somebody lives. */
const homeOf: Feature = (name, line) => {
  const link = keyAt(line, name.from - 1);
  if ((link !== "of" && link !== "from") || name.titled) return;
  const before = keyAt(line, name.from - 2) === "," ? name.from - 3 : name.from - 2;
  if (before < 1 || !line.upper[before] || !line.upper[before - 1]) return;
  const isPerson =
    bitsAt(line, before) & (Is.surname | Is.rareSurname) || bitsAt(line, before - 1) & Is.given;
  if (isPerson && !(bitsAt(line, before) & Is.organizationHead)) add(name, "place", 2.5, "home of somebody");
};

/** "Dayton, Ohio": a place, a comma and the place that holds it. */
const holderAfter: Feature = (name, line, lexicon) => {
  if (keyAt(line, name.to) !== "," || length(name) > 3) return;
  const holder = phraseAt(line, name.to + 1, name.to + 4, lexicon, Is.country | Is.state | Is.region);
  if (!holder || !line.upper[name.to + 1]) return;
  const after = keyAt(line, name.to + 1 + holder.length);
  if (holder.bits & (Is.country | Is.state) && !/^(?:and|or|,)$/.test(after === "," ? "" : after))
    add(name, "place", 3.5, "holder after it");
};

/** "A Leeds newspaper" is a newspaper of that town. */
const isPaperOfTown = (name: Draft, line: Line, lexicon: Lexicon): boolean =>
  WORDS("outlet-kind").has(keyAt(line, name.to)) &&
  phraseAt(line, name.from, name.to, lexicon, Is.largeTown | Is.country)?.length === length(name);

const nounAfter: Feature = (name, line, lexicon) => {
  const next = keyAt(line, name.to);
  if (isPaperOfTown(name, line, lexicon)) return;
  if (WORDS("resident").has(next) && !line.upper[name.to])
    add(name, "place", keyAt(line, name.from - 1) === "the" ? 1 : 2.5, "people of a place after it");
  if (WORDS("place-noun-after").has(next)) add(name, "place", 2, "noun of places after it");
  if (next === "-" && touches(line, name.to) && /^(?:based|born|area)$/.test(keyAt(line, name.to + 1)))
    add(name, "place", 2.5, "based there");
  if (WORDS("body-noun-after").has(next)) add(name, "organization", 2, "noun of bodies after it");
};

/** "told Al Nahr television"; a "radio show" is somebody's, "Lund television" that of a town. */
const outlet: Feature = (name, line, lexicon) => {
  if (!WORDS("outlet-noun-after").has(keyAt(line, name.to)) || line.upper[name.to] || name.titled) return;
  if (length(name) === 1 && /^(?:state|local|national|public)$/.test(keyAt(line, name.from)))
    return add(name, "organization", -6, "word for any outlet");
  if (length(name) > 3 || /^(?:NN|HYPH|POS|JJ)/.test(line.tokens[name.to + 1]?.tag ?? "")) return;
  if (phraseAt(line, name.from, name.to, lexicon, isLocation | Is.people)?.length === length(name)) return;
  add(name, "organization", 4, "kind of outlet after it");
};

/** "shares of Lunda", "bank Lunda", "Lunda, a large Danish bank", "Lunda's board", "Lunda said it would sell". */
const firm: Feature = (name, line, lexicon) => {
  if (name.titled || name.weak || isPaperOfTown(name, line, lexicon)) return;
  const before = keyAt(line, name.from - 1);
  const owned = /^['’]s$/.test(keyAt(line, name.to)) ? name.to + 1 : name.to;
  if (WORDS("firm").has(before) && !line.upper[name.from - 1])
    add(name, "organization", 3, "kind of firm before it");
  if (WORDS("firm-noun-after").has(keyAt(line, owned)) && !line.upper[owned])
    add(name, "organization", 2, "noun of firms after it");
  if (/^(?:in|of|with|for)$/.test(before) && WORDS("firm-before").has(keyAt(line, name.from - 2)))
    add(name, "organization", 2, "dealings with firms before it");
  if (/^(?:said|says)$/.test(keyAt(line, name.to)) && keyAt(line, name.to + 1) === "it")
    add(name, "organization", 4, "speaks of itself as it");
  if (
    keyAt(line, name.to) === "," &&
    /^(?:a|an|the|one)$/.test(keyAt(line, name.to + 1)) &&
    isFirmAhead(line, name.to + 2)
  )
    add(name, "organization", 3, "kind of firm after it");
};

/**
 * "a Danish newspaper, Kolbra, wrote", "the state power company, Sempower, said": a body told by its kind; not "the
 * editor of the newspaper, Lund, wrote".
 */
const toldByKind: Feature = (name, line) => {
  if (name.titled || (line.upper[name.from] && bitsAt(line, name.from) & Is.given)) return;
  if (keyAt(line, name.from - 1) !== "," || keyAt(line, name.to) !== ",") return;
  let at = name.from - 2;
  const kind = KINDS.find(([list]) => WORDS(list).has(keyAt(line, at)))?.[1];
  if (kind === undefined || line.upper[at]) return;
  if (kind === "firm" && bitsAt(line, name.from) & Is.surname) return; // "the crane operator, Berg,"
  while (at > 0 && /^(?:JJ|NN|VBN|HYPH|POS|RB|``|'')/.test(line.tokens[at]!.tag)) at--;
  if (/^(?:DT|PRP\$)$/.test(line.tokens[at]!.tag)) at--;
  if (/^(?:of|at|for|from)$/.test(keyAt(line, at))) return;
  add(name, "organization", kind === "outlet" ? 6 : 5, `kind of ${kind} before it`);
  add(name, "person", -2, `kind of ${kind} before it`);
};

const KINDS = [
  ["outlet-kind", "outlet"],
  ["firm", "firm"],
] as const;

/** "Lumavia flight 804", "a Lumavia airliner": who flies it, where it is no country. */
const carrier: Feature = (name, line, lexicon) => {
  if (name.titled || phraseAt(line, name.from, name.to, lexicon, isLocation | Is.people)) return;
  if (bitsAt(line, name.from - 1) & isLocation) return; // "Norway | Air"
  const owned = /^['’]s$/.test(keyAt(line, name.to)) ? name.to + 1 : name.to;
  if (isFlight(line, owned) || /^(?:jetliner|airliner)$/.test(keyAt(line, owned)))
    add(name, "organization", 4, "its flight after it");
};

/** The noun phrase from `at` on has a kind of firm for its head. */
function isFirmAhead(line: Line, at: number): boolean {
  for (let next = at; next < at + 7 && next < line.tokens.length; next++) {
    const { tag } = line.tokens[next]!;
    if (WORDS("firm").has(keyAt(line, next)) && !/^NN/.test(line.tokens[next + 1]?.tag ?? "")) return true;
    if (!/^(?:JJ|NN|VBN|VBG|HYPH|CD|POS)/.test(tag)) return false;
  }
  return false;
}

const articleBefore: Feature = (name, line) => {
  if (keyAt(line, name.from - 1) !== "the") return;
  const bits = bitsAt(line, name.from);
  if (length(name) === 1 && bits & Is.surname && !(bits & (Is.common | isLocation))) return; // "the Lund campaign"
  add(name, "person", -2, "article before it");
  add(name, "organization", 1, "article before it");
};

/** "International Atomic Energy Agency (IAEA)", "IAEA (International Atomic Energy Agency)". */
const bracketed: Feature = (name, line) => {
  const letters = line.tokens[name.from - 2]?.text ?? "";
  if (length(name) > 1 && keyAt(line, name.from - 1) === "(" && /^\p{Lu}{2,7}$/u.test(letters))
    if (isAcronymOf(letters, line.keys.slice(name.from, name.to)))
      add(name, "organization", 4, "acronym before it");
  if (length(name) < 2 || keyAt(line, name.to) !== "(" || keyAt(line, name.to + 2) !== ")") return;
  const inside = line.tokens[name.to + 1]!.text;
  if (/^\p{Lu}{2,7}s?$/u.test(inside) && isAcronymOf(inside, line.keys.slice(name.from, name.to)))
    add(name, "organization", 4, "acronym after it");
};

/** What the words beside a name say of its type. */
export const BESIDE: readonly Feature[] = [
  titled,
  roleBefore,
  commaAfter,
  speaks,
  prepositionBefore,
  homeOf,
  holderAfter,
  nounAfter,
  outlet,
  toldByKind,
  carrier,
  firm,
  articleBefore,
  bracketed,
];
