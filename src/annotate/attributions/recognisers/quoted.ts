import type { CueVerb } from "../cues.ts";
import { cueVerbs } from "../cues.ts";
import { isMinded } from "../draft.ts";
import { phraseAt } from "../extent.ts";
import type { Draft, Page, Phrase } from "../page.ts";
import { speakerOf } from "../speaker.ts";
import { isNameLike } from "../stretch.ts";
import type { Tree } from "../tree.ts";
import type { Place } from "./quotation-places.ts";
import { placeQuotations } from "./quotation-places.ts";

/**
 * Words between quotation marks with their speaker: the tag right behind or before them, else the tag of a neighbour in
 * the paragraph or of the same run, else the last speaker of the paragraph before. Short stretches in marks (titles,
 * nicknames, scare quotes) need a tag of their own.
 */
export function quoted(page: Page): Draft[] {
  const places = placeQuotations(page);
  const tags = tagsBySentence(page);
  const found: (Tag | null)[] = places.map(
    (place) => tagBehind(page, place, tags) ?? signature(page, place) ?? tagBefore(page, place, tags),
  );
  inherit(page, places, found, tags);
  return places.flatMap(({ quotation }, i) => {
    const tag = found[i];
    if (!tag) return [];
    const { cue, speaker, stance } = tag;
    return [
      {
        content: { start: quotation.start, end: quotation.end },
        cue,
        speaker,
        relays: [],
        stance,
        hedge: "none",
        attitude: false,
        verbatim: true,
        by: tag.by,
        anchor: tag.anchor,
      },
    ];
  });
}

type Tag = Pick<Draft, "cue" | "speaker" | "stance" | "by" | "anchor">;

type Tags = ReadonlyMap<number, readonly CueVerb[]>;

function tagsBySentence(page: Page): Tags {
  const tags = new Map<number, CueVerb[]>();
  for (const cue of cueVerbs(page)) {
    if (!cue.entry.frames.has("quote") || cue.passive) continue;
    const list = tags.get(cue.sentence);
    if (list) list.push(cue);
    else tags.set(cue.sentence, [cue]);
  }
  return tags;
}

const tagFrom = (cue: CueVerb, speaker: Phrase, by: string): Tag => ({
  cue: cue.span,
  speaker,
  stance: cue.entry.stance,
  by,
  anchor: { sentence: cue.sentence, token: cue.verb },
});

/** «"…," [she] [said]», «"…," [said] [Ann Lee]»: cue or speaker begins within a few characters. */
function tagBehind(page: Page, { quotation, last }: Place, tags: Tags): Tag | null {
  const after = page.sentences[last + 1];
  const sentences = after && after.start - quotation.end < 4 ? [last, last + 1] : [last];
  for (const sentence of sentences)
    for (const cue of tags.get(sentence) ?? []) {
      if (cue.span.start < quotation.end) continue;
      const speaker = speakerOf(cue);
      if (!speaker || speaker.start < quotation.end) continue;
      const between = page.text.slice(quotation.end, Math.min(cue.span.start, speaker.start));
      if (sentence !== last && !isTagAlone(page, cue)) continue;
      if (/^[\s,—–-]*$/.test(between)) return tagFrom(cue, speaker, "attributions/tag-behind");
    }
  return null;
}

/** «"…." — [Ada Nyberg, engineer]»: a quotation that begins its sentence and a dash, then a person's name and no verb. */
function signature(page: Page, { quotation, substantial }: Place): Tag | null {
  const dash = /^\s*(?:[—–―]|--?(?=\s))\s*/.exec(page.text.slice(quotation.end, quotation.end + 6))?.[0];
  if (!substantial || !dash || !/(?:^|[\n.!?:]\s*)$/.test(page.text.slice(0, quotation.start).slice(-8)))
    return null;
  const start = quotation.end + dash.length;
  const name = page.namesAt
    .meeting({ start, end: start + 1 })
    .find((n) => n.start === start && n.type === "person");
  const sentence = name ? page.sentences.findIndex((s) => s.start <= start && start < s.end) : -1;
  const tree = page.trees[sentence];
  if (!name || !tree) return null;
  const head = tree.tokens.findLastIndex((t) => t.end <= name.end);
  const rest = tree.tokens.slice(head + 1).filter((t) => t.start >= name.end);
  if (rest.length > LONGEST_SIGNATURE || rest.some(({ tag }) => /^(?:VB[DZP]|MD|``)$/.test(tag))) return null;
  const mark = quotation.end + dash.search(/\S/);
  return {
    cue: { start: mark, end: mark + dash.trim().length },
    speaker: { start, end: name.end, sentence, head },
    stance: "says",
    by: "attributions/signature",
    anchor: null,
  };
}

/** Tokens of what a signature may say of whoever signs. */
const LONGEST_SIGNATURE = 24;

/** A sentence of its own that is only a tag, as where a full stop stands within the marks: «"…." [he] [asked] softly.» */
function isTagAlone(page: Page, { tree, verb, lemma }: CueVerb): boolean {
  if (/^\p{Ll}/u.test(page.text.slice(tree.sentence.start))) return true;
  const plain = /^(?:say|tell|ask|add|write|reply|continue|explain)$/.test(lemma);
  return tree.child(verb, "ccomp", "xcomp", "obj") < 0 && tree.tokens.length - verb < (plain ? 12 : 4);
}

/** «[Lee] [said]: "…"», «[Lee] [told] reporters on Friday, "…"», «[Lee]: "…"». */
function tagBefore(page: Page, place: Place, tags: Tags): Tag | null {
  const { quotation, first } = place;
  const cues = (tags.get(first) ?? []).filter((cue) => cue.span.end <= quotation.start);
  for (const cue of cues.reverse()) {
    const speaker = speakerOf(cue);
    const between = page.text.slice(cue.span.end, quotation.start);
    const near =
      /^[\s,:—–-]*$/.test(between) ||
      (place.substantial && /[,:]\s*$/.test(between) && !/[.;!?]\s/.test(between));
    if (speaker && near && speaker.start < quotation.start)
      return tagFrom(cue, speaker, "attributions/tag-before");
  }
  return place.substantial ? colonTag(page, place) : null;
}

/**
 * A colon before the marks, in the same sentence or at the end of the one before: «[Lee]: "…"», «[The letter] [put it]
 * this way: "…"». Who is named first in the sentence speaks.
 */
function colonTag(page: Page, { quotation, first }: Place): Tag | null {
  for (const sentence of [first, first - 1]) {
    const tree = page.trees[sentence];
    if (!tree) continue;
    const lead = page.text.slice(tree.sentence.start, quotation.start);
    if (!/:\s*$/.test(lead) || /["“”]/.test(lead)) continue;
    const colon = tree.tokens.findLastIndex((t) => t.text === ":" && t.end <= quotation.start);
    const root = tree.tokens.findIndex((t) => t.head < 0);
    const subject = tree.child(root, "nsubj");
    const head = subject >= 0 && subject < colon ? subject : nounBefore(tree, colon);
    if (head < 0) continue;
    const speaker = phraseAt(tree, sentence, head, subject >= 0 ? root : colon);
    const cue = subject >= 0 && root < colon ? tree.span(root, colon) : tree.span(colon, colon);
    return { cue, speaker, stance: "says", by: "attributions/colon", anchor: null };
  }
  return null;
}

/** The noun that ends before the colon, or the one that it describes: "[Our reporter] in Lund: …". -1 where there is none. */
function nounBefore(tree: Tree, colon: number): number {
  if (!tree.isNominal(colon - 1)) return -1;
  let head = colon - 1;
  while (
    /^(?:nmod|obl)$/.test(tree.relation(head)) &&
    tree.head(head) >= 0 &&
    tree.head(head) < head &&
    /^(?:in|at|near)$/.test(tree.lower(tree.child(head, "case"))) &&
    tree.isNominal(tree.head(head))
  )
    head = tree.head(head);
  return head;
}

/**
 * Quotations without a tag take that of the run, of the paragraph, of the paragraph before. Short stretches take only the
 * nearest report of their own sentence, and none at all where they look like a name.
 */
function inherit(page: Page, places: readonly Place[], found: (Tag | null)[], tags: Tags): void {
  const own = [...found];
  for (const [i, place] of places.entries()) {
    if (found[i]) continue;
    const tag = place.substantial
      ? fromNeighbours(page, places, found, own, i, tags)
      : inSentence(page, place, tags);
    found[i] = tag && {
      ...tag,
      by: place.substantial ? "attributions/continued" : "attributions/in-sentence",
    };
  }
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

/** The cue of the quotation's own sentence that stands nearest, its speaker outside the marks and no thing. */
function inSentence(page: Page, { quotation, first, last, substantial }: Place, tags: Tags): Tag | null {
  const words = page.text.slice(quotation.inner.start, quotation.inner.end);
  if (!substantial && isNameLike(words)) return null;
  const distance = ({ span }: CueVerb): number =>
    span.end <= quotation.start ? quotation.start - span.end : span.start - quotation.end + 20;
  const cues = [...new Set([first, last])]
    .flatMap((s) => tags.get(s) ?? [])
    .sort((a, b) => distance(a) - distance(b));
  for (const cue of cues) {
    const speaker = speakerOf(cue);
    if (!speaker || (speaker.end > quotation.start && speaker.start < quotation.end)) continue;
    const isThing = !isMinded(page.trees[speaker.sentence]!, speaker.head);
    return isThing ? null : tagFrom(cue, speaker, "attributions/in-sentence");
  }
  return null;
}
