import { add, type Draft } from "./draft.ts";
import { endsLikeSurname, Is, isLocation, isTown, type Lexicon } from "./lexicon.ts";
import { bitsAt, type Line, phraseAt, touches } from "./lines.ts";

/** One kind of evidence for a name's type: adds its points to the draft. The table below is the whole model. */
type Feature = (name: Draft, line: Line, lexicon: Lexicon) => void;

/** Refiner: weighs what the name itself and the words beside it say of its type. */
export function weigh(name: Draft, line: Line, lexicon: Lexicon): void {
  for (const feature of FEATURES) feature(name, line, lexicon);
}

const length = (name: Draft): number => name.to - name.from;
const keyAt = (line: Line, at: number): string => line.keys[at] ?? "";

const listed: Feature = (name, line, lexicon) => {
  const found = phraseAt(line, name.from, name.to, lexicon, Is.organization | Is.people | isLocation);
  if (!found || found.length < length(name)) return;
  const { bits } = found;
  if (bits & Is.organization)
    add(name, "organization", bits & Is.common && found.length === 1 ? 3 : 5, "listed organization");
  if (bits & Is.people && !(bits & Is.country)) add(name, "group", 6, "listed people");
  if (bits & Is.country) add(name, "place", 6, "listed country");
  else if (bits & (Is.place | Is.state)) add(name, "place", 4, "listed place");
  else if (bits & isTown && found.length > 1)
    add(name, "place", bits & Is.smallTown ? 4 : 6, "town of several words");
  else if (bits & Is.largeTown) add(name, "place", 3.5, "large town");
  else if (bits & Is.region) add(name, "place", 2, "listed region");
  else if (bits & Is.town) add(name, "place", 2.5, "town");
  else if (bits & Is.smallTown)
    add(name, "place", bits & (Is.given | Is.surname | Is.common) ? 0.5 : 1.5, "small town");
};

/** "Media Research Center" is a body, "Lund Convention Center" a place. */
const POLICY =
  /^(?:research|policy|law|studies|strategic|security|control|democracy|rights|progress|justice|information|data|media|news|crisis|warning|hurricane|counterterrorism|operations|coordination|resource|advocacy)$/;

const headWords: Feature = (name, line) => {
  let end = name.to;
  for (let at = name.from + 1; at < name.to; at++)
    if (/^(?:of|for|on)$/.test(keyAt(line, at))) {
      end = at;
      add(name, "organization", keyAt(line, at) === "of" ? 1.5 : 4, "linked by of or for");
      break;
    }
  const bits = bitsAt(line, end - 1);
  const single = length(name) === 1;
  if (bits & Is.organizationHead) add(name, "organization", single ? 0.5 : 4, "head of a body");
  if (bits & Is.organization && !single && bits & Is.acronym) add(name, "organization", 4, "ends in a body");
  if (POLICY.test(keyAt(line, end - 2)) && /^(?:center|centre)$/.test(keyAt(line, end - 1)))
    add(name, "organization", 5, "center for a policy");
  if (bits & Is.placeHead && !single)
    add(name, "place", bits & Is.organizationHead ? 2 : 4, "head of a place");
};

/** "Rue Haute", "Mount Sava"; a person may be called Camp or Khan, so it takes a second word that is no surname. */
const placeFirst: Feature = (name, line) => {
  if (length(name) < 2 || !(bitsAt(line, name.from) & Is.placeFirst) || name.titled) return;
  const isPerson =
    bitsAt(line, name.from) & Is.given && bitsAt(line, name.to - 1) & (Is.surname | Is.rareSurname);
  add(name, "place", isPerson ? 2 : 4.5, "word that begins places");
};

const organizationFirst: Feature = (name, line) => {
  if (
    length(name) > 1 &&
    bitsAt(line, name.from) & Is.organizationFirst &&
    line.upper[name.from] &&
    !name.titled &&
    !/^(?:de|da|al|el|van|von|bin|la|le|di|abu|ben|del|der|den|du|dos|das|ter|st\.|e|y|i)$/.test(
      keyAt(line, name.from),
    )
  )
    add(name, "organization", 4, "word that begins bodies");
};

const personWords: Feature = (name, line) => {
  const first = bitsAt(line, name.from);
  const last = bitsAt(line, name.to - 1);
  const several = length(name) > 1;
  if (first & Is.given) add(name, "person", several ? 3 : 1.5, "given name");
  else if (first & Is.rareGiven) add(name, "person", several ? 2 : 0.5, "rare given name");
  if (last & Is.surname) add(name, "person", several ? 1.5 : 1, "surname");
  else if (last & Is.rareSurname) add(name, "person", 0.7, "rare surname");
  else if (endsLikeSurname(keyAt(line, name.to - 1))) add(name, "person", 1.5, "ending of a surname");
  if (several && hasInitial(line, name)) add(name, "person", 3, "initial");
  if (several && hasParticle(line, name) && name.scores.place + name.scores.organization < 3)
    add(name, "person", 2.5, "particle");
};

const hasInitial = (line: Line, name: Draft): boolean =>
  line.tokens.slice(name.from, name.to - 1).some(({ text }) => /^\p{Lu}\.$/u.test(text));

const hasParticle = (line: Line, name: Draft): boolean =>
  line.tokens.slice(name.from, name.to).some(({ text }, at) => {
    const key = keyAt(line, name.from + at);
    return (
      (line.bits[name.from + at]! & Is.particle) !== 0 && text === key && !/^(?:of|for|on|and)$/.test(key)
    );
  });

/** "Marks & Spencer". */
const ampersand: Feature = (name, line) => {
  if (line.tokens.slice(name.from, name.to).some(({ text }) => text === "&"))
    add(name, "organization", 4, "ampersand");
};

/** Two to four capitals that no list knows are a person more often than not. */
const unknownWords: Feature = (name, line) => {
  if (length(name) < 2 || length(name) > 4) return;
  for (let at = name.from; at < name.to; at++) {
    const bits = bitsAt(line, at);
    if (bits & (Is.organizationHead | Is.placeHead | Is.organization | Is.common) || !line.upper[at]) return;
  }
  add(name, "person", 1, "capitals only");
};

const acronym: Feature = (name, line) => {
  const { text } = line.tokens[name.from]!;
  if (
    length(name) !== 1 ||
    line.capitals !== "text" ||
    !/^(?:\p{Lu}{2,6}\d?|(?:\p{Lu}\.){2,})$/u.test(text) ||
    /^[IVX]+$/.test(text)
  )
    return;
  if (bitsAt(line, name.from) & (isLocation | Is.organization | Is.common)) return;
  add(name, "organization", 3, "capitals as of an acronym");
};

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

/** ", 25," or ", the mayor of". */
const commaAfter: Feature = (name, line) => {
  if (keyAt(line, name.to) !== ",") return;
  if (/^\d{1,3}$/.test(keyAt(line, name.to + 1)) && /^[,.]$/.test(keyAt(line, name.to + 2)))
    add(name, "person", 4, "age");
  if (keyAt(line, name.to + 1) === "who") add(name, "person", 3, "who");
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
  if (SAID.test(next) || (/^(?:said|says)$/.test(before) && /^[.,;"”]$/.test(next)))
    add(name, "person", 1.5, "speaks");
  if (/^(?:he|she|his|her)$/.test(keyAt(line, name.to + 1)) && next === ",")
    add(name, "person", 0.5, "pronoun after it");
};

const SAID =
  /^(?:said|says|told|added|wrote|tweeted|recalled|replied|joked|testified|asked|insisted|argued|explained|thinks|thought|believes|smiled|laughed|died|grew)$/;

const LOCATIVE =
  /^(?:in|near|outside|across|throughout|around|inside|toward|towards|northwest|northeast|southwest|southeast)$/;

const prepositionBefore: Feature = (name, line) => {
  const before = keyAt(line, name.from - 1);
  const two = `${keyAt(line, name.from - 2)} ${before}`;
  if (LOCATIVE.test(before)) add(name, "place", 2.5, "preposition of place");
  else if (/^(?:from|at|to|into|through|over)$/.test(before)) add(name, "place", 0.8, "preposition");
  if (
    /^(?:north|south|east|west|city|town|village|province|region|outskirts|suburb|suburbs|district|port|island|capital|streets|miles|kilometers|kilometres|km) (?:of|from|in)$/.test(
      two,
    )
  )
    add(name, "place", 4, "named as a place");
  if (
    /^(?:city|town|village|region|province|capital|suburb|downtown|central|southern|northern|eastern|western|mainland|rural|neighboring|neighbouring|nearby)$/.test(
      before,
    )
  )
    add(name, "place", 3, "kind of place before it");
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

const nounAfter: Feature = (name, line) => {
  const next = keyAt(line, name.to);
  if (
    /^(?:residents?|airport|suburbs?|neighborhood|neighbourhood|streets?|outskirts|metro|area|bureau|border|village|town|city|mosque|church|cathedral|hospital|checkpoint|port|prison|camp|base|harbor|harbour|beach|river|bridge|highway|stadium|hotel|nightclub|club|mall|cemetery|square|neighbourhoods?|countryside)$/.test(
      next,
    )
  )
    add(name, "place", 2, "noun of places after it");
  if (next === "-" && touches(line, name.to) && /^(?:based|born|area)$/.test(keyAt(line, name.to + 1)))
    add(name, "place", 2.5, "based there");
  if (
    /^(?:spokesman|spokeswoman|spokesperson|militants?|fighters?|gunmen|lawmakers?|shares|employees|subsidiary|activists?|news|television|newspaper|magazine|website|headquarters|party|coalition)$/.test(
      next,
    )
  )
    add(name, "organization", 2, "noun of bodies after it");
};

const articleBefore: Feature = (name, line) => {
  if (keyAt(line, name.from - 1) !== "the") return;
  const bits = bitsAt(line, name.from);
  if (length(name) === 1 && bits & Is.surname && !(bits & (Is.common | isLocation))) return; // "the Lund campaign"
  add(name, "person", -2, "article before it");
  add(name, "organization", 1, "article before it");
};

/** "International Atomic Energy Agency (IAEA)". */
const bracketed: Feature = (name, line) => {
  if (length(name) < 2 || keyAt(line, name.to) !== "(" || keyAt(line, name.to + 2) !== ")") return;
  const inside = line.tokens[name.to + 1]!.text;
  if (/^\p{Lu}{2,7}s?$/u.test(inside) && isAcronymOf(inside, line.keys.slice(name.from, name.to)))
    add(name, "organization", 4, "acronym after it");
};

/** Whether the letters are the first letters of the words, small words aside. */
export function isAcronymOf(acronym: string, words: readonly string[]): boolean {
  const letters = acronym.toLowerCase().replaceAll(".", "");
  const all = words.filter((word) => /^[\p{L}\d]/u.test(word)).map((word) => word[0]);
  const heavy = words
    .filter((word) => /^[\p{L}\d]/u.test(word) && !/^(?:of|the|for|and|on|in|to|de|la)$/.test(word))
    .map((word) => word[0]);
  return heavy.join("") === letters || all.join("") === letters;
}

/** "May 13", "since May": a month, unless the report has a person of that name. */
const month: Feature = (name, line) => {
  if (length(name) !== 1 || !/^(?:may|march|august|june|april)$/.test(keyAt(line, name.from))) return;
  const next = keyAt(line, name.to);
  const before = keyAt(line, name.from - 1);
  if (name.titled) return;
  const isDate =
    /^\d/.test(next) ||
    /^(?:\d+(?:st|nd|rd|th)?|in|since|last|next|this|until|till|by|early|late|mid|every|-)$/.test(before);
  const points = isDate ? -8 : /^(?:of|from|before|after|during)$/.test(before) ? -4 : -2.5;
  for (const type of ["person", "place"] as const) add(name, type, points, "month");
};

/** Capitals on plain words, without anything that says body, place or person, are an emphasis or a term. */
const plainWords: Feature = (name, line) => {
  for (let at = name.from; at < name.to; at++) if (!(bitsAt(line, at) & Is.common)) return;
  if (Math.max(...Object.values(name.scores)) < 3) name.weak = true;
};

const FEATURES: readonly Feature[] = [
  listed,
  headWords,
  placeFirst,
  organizationFirst,
  personWords,
  unknownWords,
  ampersand,
  acronym,
  titled,
  roleBefore,
  commaAfter,
  speaks,
  prepositionBefore,
  holderAfter,
  nounAfter,
  articleBefore,
  bracketed,
  month,
  plainWords,
];
