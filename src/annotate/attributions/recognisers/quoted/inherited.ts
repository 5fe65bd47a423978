import type { CueVerb } from "../../cues.ts";
import { isMinded } from "../../draft.ts";
import type { Page } from "../../page.ts";
import { speakerOf } from "../../speaker.ts";
import { isNameLike } from "../../stretch.ts";
import { goesOnFor, isMidway } from "./midway.ts";
import type { Place } from "./places.ts";
import { type Tag, type Tags, tagFrom, verbsBySentence } from "./tags.ts";

/**
 * Quotations without a tag take that of the run, of the paragraph, of the paragraph before. Short stretches, and those within a
 * sentence that tells of its own, take only the nearest report of their own sentence; short ones none at all where they look
 * like a name.
 */
export function inherit(page: Page, places: readonly Place[], found: (Tag | null)[], tags: Tags): void {
  const own = [...found];
  let verbs: Tags | null = null;
  for (const [i, place] of places.entries()) {
    if (found[i]) continue;
    const midway = place.substantial && isMidway(page, place);
    if (midway) {
      verbs ??= verbsBySentence(page);
      const tag = inSentence(page, place, verbs, true);
      found[i] = tag ? as("in-sentence", tag) : as("continued", ofSameOne(page, places, found, own, i, tags));
    } else if (place.substantial)
      found[i] = as("continued", fromNeighbours(page, places, found, own, i, tags));
    else found[i] = as("in-sentence", inSentence(page, place, tags));
  }
}

const as = (by: string, tag: Tag | null): Tag | null => tag && { ...tag, by: `attributions/${by}` };

/** The tag of who spoke before, where a quotation within a sentence of its own goes on with it. */
function ofSameOne(
  page: Page,
  places: readonly Place[],
  found: Found,
  own: Found,
  i: number,
  tags: Tags,
): Tag | null {
  const { inner } = places[i]!.quotation;
  if (isNameLike(page.text.slice(inner.start, inner.end))) return null;
  const who = goesOnFor(page, places[i]!);
  if (who === "he") return inParagraph(places, found, own, i);
  return who === "anybody" ? fromNeighbours(page, places, found, own, i, tags) : null;
}

type Found = readonly (Tag | null)[];

/** So many quotations before and behind are looked at for a tag: time stays linear in a run that has none. */
const REACH = 100;

function fromNeighbours(
  page: Page,
  places: readonly Place[],
  found: Found,
  own: Found,
  i: number,
  tags: Tags,
): Tag | null {
  const place = places[i]!;
  const { run } = place.quotation;
  for (let k = i - 1; k >= i - REACH && places[k]?.quotation.run === run; k--) if (found[k]) return found[k]!;
  for (let k = i + 1; k <= i + REACH && places[k]?.quotation.run === run; k++) if (own[k]) return own[k]!;
  return (
    inParagraph(places, found, own, i) ??
    inSentence(page, place, tags) ??
    fromBefore(page, place, found[i - 1] ?? null, places[i - 1], tags)
  );
}

function inParagraph(places: readonly Place[], found: Found, own: Found, i: number): Tag | null {
  const { paragraph } = places[i]!;
  for (let k = i - 1; k >= i - REACH && places[k]?.paragraph === paragraph; k--)
    if (found[k] && places[k]!.substantial) return found[k]!;
  for (let k = i + 1; k <= i + REACH && places[k]?.paragraph === paragraph; k++)
    if (own[k] && places[k]!.substantial) return own[k]!;
  return null;
}

/** A paragraph that begins with a quotation and has no tag belongs to whoever spoke last in the paragraph before. */
function fromBefore(
  page: Page,
  place: Place,
  previous: Tag | null,
  previousPlace: Place | undefined,
  tags: Tags,
): Tag | null {
  if (previous && previousPlace && place.paragraph - previousPlace.paragraph <= 1) return previous;
  for (let s = place.first - 1; s >= 0 && place.paragraph - page.sentences[s]!.paragraph <= 1; s--)
    for (const cue of [...(tags.get(s) ?? [])].reverse()) {
      const speaker = speakerOf(cue);
      if (speaker) return tagFrom(cue, speaker, "attributions/continued");
    }
  return null;
}

/** The cue of the quotation's own sentence that stands nearest (midway: before it), its speaker outside the marks and no thing. */
function inSentence(
  page: Page,
  { quotation, first, last, substantial }: Place,
  tags: Tags,
  midway = false,
): Tag | null {
  const words = page.text.slice(quotation.inner.start, quotation.inner.end);
  if ((!substantial || midway) && isNameLike(words)) return null;
  const distance = ({ span }: CueVerb): number =>
    span.end <= quotation.start ? quotation.start - span.end : span.start - quotation.end + 20;
  const cues = [...new Set([first, last])]
    .flatMap((s) => tags.get(s) ?? [])
    .filter(({ span }) => !midway || span.end <= quotation.start)
    .sort((a, b) => distance(a) - distance(b));
  for (const cue of cues) {
    const speaker = speakerOf(cue);
    if (!speaker || (speaker.end > quotation.start && speaker.start < quotation.end)) continue;
    const isThing = !isMinded(page.trees[speaker.sentence]!, speaker.head);
    return isThing ? null : tagFrom(cue, speaker, "attributions/in-sentence");
  }
  return null;
}
