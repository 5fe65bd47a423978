import { placeEvidence } from "../../../text/names/gazetteer.ts";
import { add, type Draft } from "../draft.ts";
import { endsLikeSurname, Is, isLocation, isTown } from "../lexicon.ts";
import { bitsAt, type Line, phraseAt } from "../lines.ts";
import { WORDS } from "../words.ts";
import { type Feature, keyAt, length } from "./feature.ts";

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

/** Places that only the gazetteer has: villages, counties, capes. A name that people bear too says less. */
const onTheMap: Feature = (name, line, lexicon) => {
  if (name.titled || name.weak || length(name) > 4) return;
  if (
    phraseAt(line, name.from, name.to, lexicon, Is.organization | Is.people | Is.adjective | isLocation)
      ?.length === length(name)
  )
    return;
  const [first, last] = [bitsAt(line, name.from), bitsAt(line, name.to - 1)];
  if (length(name) === 1 && first & (Is.common | Is.organizationHead | Is.placeHead)) return;
  const words = line.tokens.slice(name.from, name.to);
  const known = placeEvidence(words.map(({ text }) => text).join(" "));
  if (known === null) return;
  const isPerson = first & (Is.given | Is.rareGiven) && last & (Is.surname | Is.rareSurname);
  const isName = length(name) === 1 && first & (Is.given | Is.surname | Is.rareSurname | Is.rareGiven);
  add(name, "place", isPerson || isName ? 0.5 : 2.5, "on the map");
};

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
  if (WORDS("policy").has(keyAt(line, end - 2)) && /^(?:center|centre)$/.test(keyAt(line, end - 1)))
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
    !WORDS("particle-first").has(keyAt(line, name.from))
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
  if (several && hasInitial(line, name) && name.scores.place < 4) add(name, "person", 3, "initial");
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

/** What the words of a name say of its type. */
export const INSIDE: readonly Feature[] = [
  listed,
  onTheMap,
  headWords,
  placeFirst,
  organizationFirst,
  personWords,
  ampersand,
  unknownWords,
  acronym,
  month,
];
