import { type CueVerb, cueVerbs } from "../../cues.ts";
import { phraseAt } from "../../extent.ts";
import { isPerson } from "../../nouns-that-speak.ts";
import type { Draft, Page, Phrase } from "../../page.ts";
import { speakerOf } from "../../speaker.ts";
import { isNameLike } from "../../stretch.ts";
import type { Tree } from "../../tree.ts";
import type { Place } from "./places.ts";

/** What says whose a quotation is, wherever it stands: "[she] [said]". */
export type Tag = Pick<Draft, "cue" | "speaker" | "stance" | "by" | "anchor">;

/** The verbs that can tell whose a quotation is, by the place of their sentence, in text order. */
export type Tags = ReadonlyMap<number, readonly CueVerb[]>;

/** The verbs of a report that go with quotations, none in the passive. */
export const tagsBySentence = (page: Page): Tags =>
  bySentence(page, ({ entry }) => entry.frames.has("quote"));

/** All verbs of a report that tell what somebody says or thinks, none in the passive: "condemned", "called for". */
export const verbsBySentence = (page: Page): Tags => bySentence(page, () => true);

function bySentence(page: Page, goesWith: (cue: CueVerb) => boolean): Tags {
  const tags = new Map<number, CueVerb[]>();
  for (const cue of cueVerbs(page)) {
    if (cue.passive || !goesWith(cue)) continue;
    const list = tags.get(cue.sentence);
    if (list) list.push(cue);
    else tags.set(cue.sentence, [cue]);
  }
  return tags;
}

export const tagFrom = (cue: CueVerb, speaker: Phrase, by: string): Tag => ({
  cue: cue.span,
  speaker,
  stance: cue.entry.stance,
  by,
  anchor: { sentence: cue.sentence, token: cue.verb },
});

/** «"…," [she] [said]», «"…," [said] [Ann Lee]»: cue or speaker begins within a few characters. */
export function tagBehind(page: Page, { quotation, last }: Place, tags: Tags): Tag | null {
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
export function signature(page: Page, { quotation, substantial }: Place): Tag | null {
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

/**
 * A sentence of its own that is only a tag, as where a full stop stands within the marks: «"…." [he] [asked] softly.» Who
 * "declined to comment" behind the words of another has said nothing.
 */
function isTagAlone(page: Page, { tree, verb, lemma, asserted }: CueVerb): boolean {
  if (!asserted) return false;
  if (/^\p{Ll}/u.test(page.text.slice(tree.sentence.start))) return true;
  const plain = /^(?:say|tell|ask|add|write|reply|continue|explain)$/.test(lemma);
  return tree.child(verb, "ccomp", "xcomp", "obj") < 0 && tree.tokens.length - verb < (plain ? 12 : 4);
}

/** «[Lee] [said]: "…"», «[Lee] [told] reporters on Friday, "…"», «[Lee]: "…"». */
export function tagBefore(page: Page, place: Place, tags: Tags): Tag | null {
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

/** "Her latest book: “The Long Winter of Norland”": what is named, and nothing that is said. */
const isTitle = (page: Page, { quotation: { inner } }: Place): boolean =>
  /\s/.test(page.text.slice(inner.start, inner.end).trim()) &&
  isNameLike(page.text.slice(inner.start, inner.end));

/**
 * A colon before the marks, in the same sentence or at the end of the one before: «[Lee]: "…"», «[The letter] [put it]
 * this way: "…"». Who is named first in the sentence speaks.
 */
function colonTag(page: Page, place: Place): Tag | null {
  const { quotation, first } = place;
  for (const sentence of [first, first - 1]) {
    const tree = page.trees[sentence];
    if (!tree) continue;
    const lead = page.text.slice(tree.sentence.start, quotation.start);
    if (!/:\s*$/.test(lead) || /["“”]/.test(lead)) continue;
    const colon = tree.tokens.findLastIndex((t) => t.text === ":" && t.end <= quotation.start);
    const root = tree.tokens.findIndex((t) => t.head < 0);
    const subject = tree.child(root, "nsubj");
    const head = subject >= 0 && subject < colon ? subject : nounBefore(tree, colon);
    if (
      head < 0 ||
      (/^NNS?$/.test(tree.tag(head)) && !isPerson(tree.token(head)!.lemma) && isTitle(page, place))
    )
      continue;
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
