import type { Span } from "../../../model/span.ts";
import type { CueVerb } from "../cues.ts";
import { anyVerbs } from "../cues.ts";
import type { Draft, Page } from "../page.ts";
import { complementIn } from "../recognisers/complement/complement.ts";
import { objectIn } from "../recognisers/objects/objects.ts";
import { speakerOf } from "../speaker.ts";
import type { Surroundings } from "./features.ts";
import { featuresOf } from "./features.ts";

/** What may be an attitude that a report tells, and all that is known for and against. */
export interface Candidate {
  readonly draft: Draft;
  /** Whether a rule proposed it by its lexicon. */
  readonly listed: boolean;
  readonly features: readonly string[];
}

/** The attitudes among the drafts that the lexicons of verbs, nouns and adjectives propose. */
export function listedAttitudes(drafts: readonly Draft[], page: Page): Candidate[] {
  const around = surroundings(drafts, page);
  return drafts.flatMap((draft) => {
    const isOfList = /\/(?:object|complement|noun|adjective)$/.test(draft.by);
    const features = draft.attitude && isOfList && featuresAt(page, draft, draft.by, around);
    return features ? [{ draft, listed: true, features }] : [];
  });
}

/** Verbs outside all drafts that somebody is the subject of and that take something: any may tell an attitude. */
export function unlistedAttitudes(drafts: readonly Draft[], page: Page): Candidate[] {
  const taken = new Uint8Array(page.text.length);
  for (const { content, cue } of drafts) {
    taken.fill(1, content.start, content.end);
    if (cue) taken.fill(1, cue.start, cue.end);
  }
  const around = surroundings(drafts, page);
  return anyVerbs(page).flatMap((cue) => {
    if (taken[cue.tree.token(cue.verb)!.start]) return [];
    const draft = draftOf(page, cue);
    const features = draft && featuresAt(page, draft, null, around);
    return features ? [{ draft, listed: false, features }] : [];
  });
}

function draftOf(page: Page, cue: CueVerb): Draft | null {
  const speaker = speakerOf(cue);
  const found = speaker && (complementIn(page, cue) ?? objectIn(page, cue));
  if (!found) return null;
  return {
    content: found.content,
    cue: found.cue,
    speaker,
    relays: [],
    stance: "says",
    hedge: "none",
    attitude: true,
    verbatim: false,
    by: "attributions/attitude",
    anchor: { sentence: cue.sentence, token: cue.verb },
  };
}

type Around = (draft: Draft) => Surroundings;

/** What the claims among the drafts tell of whoever speaks, of their sentences, and of the words within them. */
function surroundings(drafts: readonly Draft[], page: Page): Around {
  const spoken = new Map<string, number>();
  const told = new Map<number, number>();
  const within = new Uint8Array(page.text.length);
  const add = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { attitude, speaker, anchor, content } of drafts) {
    if (attitude) continue;
    within.fill(1, content.start, content.end);
    if (anchor) add(told, anchor.sentence);
    if (speaker) for (const word of wordsOf(page, speaker)) add(spoken, word);
  }
  return ({ anchor, speaker, cue }) => ({
    spoken: spoken.get(page.trees[speaker!.sentence]!.lower(speaker!.head)) ?? 0,
    told: told.get(anchor!.sentence) ?? 0,
    within: within[cue!.start] === 1,
  });
}

const wordsOf = ({ text }: Page, { start, end }: Span): string[] =>
  text
    .slice(start, end)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function featuresAt(page: Page, draft: Draft, listed: string | null, around: Around): string[] | null {
  const { anchor, speaker, content } = draft;
  if (!anchor || !speaker || speaker.sentence !== anchor.sentence) return null;
  const tree = page.trees[anchor.sentence]!;
  const words = page.text.slice(tree.sentence.start, tree.sentence.end);
  return featuresOf({
    tree,
    token: anchor.token,
    bearer: speaker.head,
    passive: tree.child(anchor.token, "aux:pass", "nsubj:pass", "obl:agent") >= 0,
    listed,
    capitalised: !/\p{Ll} \p{Ll}/u.test(words),
    quoting: /["“”]/.test(words),
    contentLength: content.end - content.start,
    bearerLength: speaker.end - speaker.start,
    around: around(draft),
  });
}
