import type { Span } from "../../model/span.ts";
import { type Draft, draft } from "./draft.ts";
import { Is, isLocation, type Lexicon } from "./lexicon.ts";
import { bitsAt, type Line, phraseAt } from "./lines.ts";
import { WORDS } from "./words.ts";

/** Whether the run ends in the head of a body or place; what follows "of" or "for" is left aside. */
export const endsAsBody = (line: Line, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const key = line.keys[at];
    if (at > from && (key === "of" || key === "for" || key === "on")) return endsAsBody(line, from, at);
  }
  const last = bitsAt(line, to - 1);
  return to > from && line.upper[to - 1] === true && (last & (Is.organizationHead | Is.placeHead)) !== 0;
};

/** What a listed name must be to win over a word that is no name ("Turkey" over nothing, "March" not over the month). */
const STRONG = Is.organization | Is.country | Is.place | Is.largeTown;

/** Cuts a capitalised run into names: around words that name nothing, around titles, after nationalities. */
export class Cutter {
  readonly #line: Line;
  readonly #place: number;
  readonly #lexicon: Lexicon;

  constructor(line: Line, place: number, lexicon: Lexicon) {
    this.#line = line;
    this.#place = place;
    this.#lexicon = lexicon;
  }

  names(from: number, to: number): Draft[] {
    if (to - from > 1 && this.#isEvent(from, to)) return [];
    if (from < to && this.#line.tokens[from]!.text === "-") return this.names(from + 1, to);
    if (from >= to) return [];
    return (
      this.#aroundNoName(from, to) ??
      this.#whole(from, to) ??
      this.#aroundTitle(from, to) ??
      this.#plain(from, to)
    );
  }

  #phrase(at: number, to: number, wanted: number): { readonly length: number; readonly bits: number } | null {
    return phraseAt(this.#line, at, to, this.#lexicon, wanted);
  }

  /** "Theodora Marsh Tuesday chaired": a day ends the name before it. Not the month of "April Ryan". */
  #aroundNoName(from: number, to: number): Draft[] | null {
    for (let at = from; at < to; at++) {
      if (bitsAt(this.#line, at) & Is.eventHead) return this.names(from, at);
      const found = this.#phrase(at, to, Is.notName);
      if (!found) {
        at += (this.#phrase(at, to, Is.organization | isLocation)?.length ?? 1) - 1;
        continue;
      }
      const known = this.#phrase(at, to, Is.organization | isLocation);
      const isOtherwise =
        known &&
        (known.length > found.length || (known.length === found.length && known.bits & STRONG) !== 0);
      if (isOtherwise) continue;
      if (
        found.length === 1 &&
        bitsAt(this.#line, at) & Is.given &&
        at + 1 < to &&
        !this.#line.tokens[at + 1]!.text.match(/^\d/)
      )
        continue;
      return [...this.names(from, at), ...this.names(at + found.length, to)];
    }
    return null;
  }

  /** "Jones Act", "Nobel Prize", "U.S. Open": no name of a person, body or place, unless it is listed as one. */
  #isEvent(from: number, to: number): boolean {
    if (!(bitsAt(this.#line, to - 1) & Is.eventTail)) return false;
    if (bitsAt(this.#line, from) & Is.given && bitsAt(this.#line, to - 1) & Is.surname && to - from === 2)
      return false;
    return this.#phrase(from, to, Is.organization | isLocation)?.length !== to - from;
  }

  /** The whole run is one entry of the lists. */
  #whole(from: number, to: number): Draft[] | null {
    const found = this.#phrase(from, to, Is.organization | isLocation);
    if (found && found.bits & Is.adjective && !(found.bits & (Is.country | Is.organization))) return null;
    return found && found.length === to - from ? [draft(this.#place, from, to)] : null;
  }

  #aroundTitle(from: number, to: number): Draft[] | null {
    for (let at = from; at < to; at++) {
      const known = this.#phrase(at, to, Is.organization | isLocation);
      const title = this.#phrase(at, to, Is.title);
      if (known && known.length > (title?.length ?? 0) && known.length > 1) {
        at += known.length - 1;
        continue;
      }
      if (
        !title ||
        this.#line.tokens[at + title.length]?.text === "-" ||
        this.#belongsToBody(at, title.length, to) ||
        this.#isBareEnd(from, at, to)
      )
        continue;
      return this.#atTitle(from, at, at + title.length, to);
    }
    return null;
  }

  /** "Hun Sen", "Lee Gen": a short form without its stop at the end is no title. */
  #isBareEnd(from: number, at: number, to: number): boolean {
    return (
      at === from + 1 &&
      !(bitsAt(this.#line, from) & isLocation) &&
      at === to - 1 &&
      WORDS("short-title").has(this.#line.keys[at] as string)
    );
  }

  #atTitle(from: number, at: number, after: number, to: number): Draft[] {
    const before = this.names(from, this.#endBeforeTitle(from, at));
    const rest = this.names(after, to);
    const holder = rest[0];
    if (holder && holder.from === after) {
      holder.titled = true;
      holder.roles.unshift(this.#role(from, after));
    }
    return [...before, ...rest];
  }

  /** Common words just before a title are part of the role: "Russian Human Rights Commissioner". Listed names are not. */
  #endBeforeTitle(from: number, at: number): number {
    let end = at;
    while (end > from && this.#isRoleWord(end - 1) && !this.#listedUpTo(from, end)) end--;
    return end;
  }

  #isRoleWord(at: number): boolean {
    const bits = bitsAt(this.#line, at);
    return (bits & Is.common) !== 0 && !(bits & (Is.organizationHead | Is.placeHead | isLocation));
  }

  /** A listed name ends just before `end`: "Federal Reserve Governor". */
  #listedUpTo(from: number, end: number): boolean {
    for (let at = from; at < end; at++)
      if (this.#phrase(at, end, Is.organization | isLocation)?.length === end - at) return true;
    return false;
  }

  #role(from: number, after: number): Span {
    const { tokens } = this.#line;
    return { start: tokens[from]!.start, end: tokens[after - 1]!.end };
  }

  /** "Justice Department" and "King County" are no titles with a person after them. */
  #belongsToBody(at: number, length: number, to: number): boolean {
    const after = at + length;
    if (after >= to) return false;
    const words = this.#line.keys.slice(at, after).join(" ");
    const isSaint = words === "saint"; // "Saint Marta Hospital"
    const person = !isSaint && bitsAt(this.#line, after) & (Is.given | Is.surname);
    if (/^(?:of|for)$/.test(this.#line.keys[after] as string)) return false;
    if (isSaint && to - after > 1 && bitsAt(this.#line, to - 1) & Is.placeHead) return true;
    return (
      WORDS("title-or-body").has(words) && endsAsBody(this.#line, after, to) && !(person && to - after > 1)
    );
  }

  #plain(from: number, to: number): Draft[] {
    const nation = this.#phrase(from, to, Is.adjective | Is.people);
    if (nation) return this.#afterNation(from, from + nation.length, to, nation.bits);
    if (to - from > 1 && bitsAt(this.#line, to - 1) & Is.people && this.#isPlural(from, to))
      return [...this.names(from, to - 1), draft(this.#place, to - 1, to)];
    const place = this.#phrase(from, to, Is.place | Is.largeTown);
    if (
      place &&
      place.length > 1 &&
      bitsAt(this.#line, from + place.length) & Is.given &&
      !endsAsBody(this.#line, from, to)
    )
      return [draft(this.#place, from, from + place.length), ...this.names(from + place.length, to)];
    const known = this.#phrase(from, to, Is.country | Is.organization);
    const rest = known ? from + known.length : to;
    if (known && rest < to && this.#standsAlone(from, rest, to, known.bits))
      return [draft(this.#place, from, rest), ...this.names(rest, to)];
    return [draft(this.#place, from, to)];
  }

  /** "Ukraine Crisis Talks": a country or body before a word that continues no name of it. */
  #standsAlone(from: number, rest: number, to: number, bits: number): boolean {
    if (endsAsBody(this.#line, from, to) || this.#line.tokens[rest]!.text === "-") return false;
    const single = bitsAt(this.#line, from);
    if (rest - from === 1 && this.#isPosting(from, rest)) return true;
    if (rest - from === 1 && single & (Is.given | Is.surname | Is.common)) return false;
    return (bits & (Is.country | Is.acronym)) !== 0 || rest - from > 1;
  }

  /** "ambassador to Israel David Lund": a country or body, and then a person. */
  #isPosting(from: number, rest: number): boolean {
    const bits = bitsAt(this.#line, from);
    if (!(bitsAt(this.#line, rest) & Is.given)) return false;
    const isPost =
      this.#line.keys[from - 1] === "to" && ((this.#line.bits[from - 2] ?? 0) & (Is.title | Is.role)) !== 0;
    return isPost || ((bits & Is.organization) !== 0 && !(bits & (Is.common | Is.given | Is.surname)));
  }

  /** A nationality belongs to the body after it ("Russian Foreign Ministry") and to no other name. */
  #afterNation(from: number, after: number, to: number, bits: number): Draft[] {
    const isPlace = (bits & Is.country) !== 0;
    if (after < to && endsAsBody(this.#line, after, to) && !this.#isListed(after, to))
      return [draft(this.#place, from, to)];
    const rest = this.names(after, to);
    if (isPlace) return [draft(this.#place, from, after), ...rest];
    if (after < to || !(bits & Is.people)) return rest;
    const group = draft(this.#place, from, after);
    return bits & Is.adjective && !this.#isPlural(from, after) ? [] : [group];
  }

  /** "the Chinese" is as often an adjective as a people. */
  #isPlural(from: number, after: number): boolean {
    return this.#line.keys[after - 1]!.endsWith("s") && from < after;
  }

  #isListed(from: number, to: number): boolean {
    const found = this.#phrase(from, to, Is.organization | isLocation);
    if (!found || found.length !== to - from) return false;
    return (found.bits & Is.acronym) !== 0 || (bitsAt(this.#line, from) & Is.adjective) !== 0;
  }
}
