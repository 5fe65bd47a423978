import { isMinded } from "../draft.ts";
import { phraseAt } from "../extent.ts";
import type { VerbCue } from "../lexicon.ts";
import { ADJECTIVES, VERBS } from "../lexicon.ts";
import type { Draft, Page } from "../page.ts";
import { trim } from "../stretch.ts";
import type { Tree } from "../tree.ts";

/** «[The mayor] [is confident] [that the bridge will hold]», «[villagers] [critical of] [the plan]». */
export function adjectives(page: Page): Draft[] {
  const drafts: Draft[] = [];
  page.trees.forEach((tree, sentence) => {
    tree.tokens.forEach((token, at) => {
      if (!DESCRIBING.test(token.tag)) return;
      const entry = ADJECTIVES.get(tree.lower(at));
      const draft = entry && !page.quoted(token.start) ? draftAt(page, tree, sentence, at, entry) : null;
      if (draft) drafts.push(draft);
    });
  });
  return drafts;
}

/** Tags of adjectives, of participles used as such, of adverbs. */
const DESCRIBING = /^(?:JJ|VB[DN]|RB)/;

function draftAt(page: Page, tree: Tree, sentence: number, at: number, entry: VerbCue): Draft | null {
  const frame = frameOf(tree, at, entry);
  const subject = frame && subjectOf(tree, at);
  if (!frame || subject === null || !isMinded(tree, subject)) return null;
  const content = trim(page.text, tree.span(frame.from, frame.to));
  const copula = tree.child(at, "cop", "aux:pass");
  const from = copula >= 0 && copula < at ? copula : at;
  return (
    content && {
      content,
      cue: tree.span(from, frame.marker),
      speaker: phraseAt(tree, sentence, subject, subject < from ? from : -1),
      relays: [],
      stance: entry.stance,
      hedge: "none",
      attitude: frame.strength === 2 || from === at,
      verbatim: false,
      by: "attributions/adjective",
      anchor: { sentence, token: at },
    }
  );
}

interface Complement {
  readonly from: number;
  readonly to: number;
  /** The last token of the cue: the preposition, or the adjective itself. */
  readonly marker: number;
  readonly strength: 1 | 2;
}

/** The clause, infinitive or prepositional phrase right behind the adjective. */
function frameOf(tree: Tree, at: number, { frames, prepositions }: VerbCue): Complement | null {
  for (const c of tree.children(at)) {
    const first = tree.first(c);
    if (first <= at || first > at + 3) continue;
    if (isReport(tree, tree.tag(first) === "," ? first + 1 : first)) continue;
    const strength = /^(?:ccomp|xcomp|advcl|csubj)$/.test(tree.relation(c))
      ? frames.get(tree.lower(first) === "to" || tree.lower(first) === "not" ? "to" : "clause")
      : undefined;
    const marker = tree.child(c, "case", "mark");
    const governed = marker > at ? prepositions.get(tree.lower(marker)) : undefined;
    if (governed && tree.last(c) > marker)
      return { from: marker + 1, to: tree.last(c), marker, strength: governed };
    if (strength) return { from: first, to: tree.last(c), marker: at, strength };
  }
  return null;
}

/** "was more hopeful, [saying …]": what is said is the participle's. */
const isReport = (tree: Tree, i: number): boolean =>
  tree.tag(i) === "VBG" && (VERBS.get(tree.token(i)!.lemma)?.frames.has("quote") ?? false);

/** What the adjective is said of: its subject, that of a clause it is joined to, or the noun that it stands behind. */
function subjectOf(tree: Tree, at: number): number | null {
  for (let up = at, steps = 0; up >= 0 && steps < 4; up = tree.head(up), steps++) {
    const subject = tree.child(up, "nsubj", "nsubj:pass");
    if (subject >= 0 && subject !== at)
      return tree.lower(subject) === "it" || tree.lower(subject) === "there" ? null : subject;
    if (/^(?:acl.*|amod)$/.test(tree.relation(up))) return tree.head(up) < at ? tree.head(up) : null;
    if (!/^(?:conj|advcl|xcomp)$/.test(tree.relation(up))) return null;
  }
  return null;
}
