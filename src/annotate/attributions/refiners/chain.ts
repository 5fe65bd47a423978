import { isAsSaying, passiveBefore } from "../as-saying.ts";
import { phraseAt } from "../extent.ts";
import { Grid, gridOf } from "../grid.ts";
import type { Draft, Page } from "../page.ts";
import { CARRYING, carrierOf, houseOf, isRelay, outletWithin, shownTo } from "../relays.ts";
import { speakingHead } from "../speaker.ts";
import { covers, join, overlap } from "../stretch.ts";
import type { Tree } from "../tree.ts";
import { citing, isCitation } from "./citing.ts";

/**
 * Who passes on what another says: «the ministry said …, according to TASS», «TASS reported, citing the ministry», «Lee
 * told the Post», «Lee, who spoke to the Post, said», «TASS reported the ministry as saying». The one who passes it on
 * becomes a relay of the one who says it.
 */
export function chain(drafts: readonly Draft[], page: Page): Draft[] {
  const chained = drafts.flatMap(
    (draft) =>
      citing(draft, page) ??
      toldTo(draft, page) ??
      spokeTo(draft, page) ??
      asSaying(draft, page) ??
      carried(draft, page) ??
      shown(draft, page) ?? [draft],
  );
  const originals = gridOf(chained.flatMap((d) => (d.relays.length && d.speaker ? [d.speaker] : [])));
  const cited = chained.filter(
    (d) => !isCitation(d, page) || !originals.meeting(d.content).some((o) => covers(d.content, o)),
  );
  const told = nested(accordingTo(cited, page), page).map((draft) => withOutlets(draft, page));
  return toldTogether(told.filter((d) => !isCarriage(d, told, page)));
}

/** Relays go by the names of outlets; whoever speaks for one has it as a relay. */
function withOutlets(draft: Draft, page: Page): Draft {
  const house = draft.speaker && houseOf(page, draft.speaker);
  const relays = draft.relays.map((relay) => outletWithin(page, relay));
  return relays.length === 0 && !house ? draft : { ...draft, relays: house ? [...relays, house] : relays };
}

/** «Lee said on [Norpress] …», «wrote in [the Post] …». */
function carried(draft: Draft, page: Page): Draft[] | null {
  const carrier = draft.relays.length > 0 ? null : carrierOf(draft, page);
  return carrier && [{ ...draft, relays: [{ ...carrier, hears: true }] }];
}

/** «the bulletin, seen by [the Post], said …», «according to an expert quoted by [CNN]». */
function shown(draft: Draft, page: Page): Draft[] | null {
  const reader = draft.speaker && draft.relays.length === 0 ? shownTo(page, draft.speaker) : null;
  return reader && [{ ...draft, relays: [{ ...reader, hears: true }] }];
}

/** "said in a statement [published by state media] that …": who published it passes it on, and says nothing of it. */
function isCarriage({ anchor, speaker }: Draft, drafts: readonly Draft[], { trees }: Page): boolean {
  const tree = anchor && trees[anchor.sentence];
  if (!tree || !speaker || !CARRYING.test(tree.lower(anchor.token))) return false;
  return drafts.some(
    (d) => d.anchor !== anchor && d.relays.some((r) => r.start === speaker.start && r.hears),
  );
}

/** «[Lee] told [the Post] that …, adding that …»: what one tells an outlet in one sentence it passes on all of. */
function toldTogether(drafts: readonly Draft[]): Draft[] {
  const heard = drafts.filter((d) => d.anchor && d.speaker && d.relays.some((r) => r.hears));
  if (heard.length === 0) return [...drafts];
  return drafts.map((draft) => {
    const { anchor, speaker, relays } = draft;
    if (!anchor || !speaker || relays.length > 0) return draft;
    const first = heard.find(
      (d) =>
        d.anchor!.sentence === anchor.sentence &&
        d.anchor!.token < anchor.token &&
        d.speaker!.head === speaker.head &&
        d.speaker!.sentence === speaker.sentence,
    );
    return first ? { ...draft, relays: first.relays } : draft;
  });
}

/** «[Lee] told [the Post]»: the paper passes it on. Whether it is the report's own outlet is for others to see. */
function toldTo(draft: Draft, page: Page): Draft[] | null {
  const tree = draft.anchor && page.trees[draft.anchor.sentence];
  if (!tree || !draft.anchor || !/^(?:tell|inform)$/.test(tree.token(draft.anchor.token)?.lemma ?? ""))
    return null;
  const hearer = tree.child(draft.anchor.token, "iobj", "obj");
  if (hearer < draft.anchor.token) return null;
  const phrase = phraseAt(tree, draft.anchor.sentence, hearer, -1);
  return isRelay(page, phrase) ? [{ ...draft, relays: [{ ...phrase, hears: true }] }] : null;
}

/** «the dam holds, [TASS] quoted [the engineer] as saying»: the engineer says it. */
function asSaying(draft: Draft, page: Page): Draft[] | null {
  const { speaker, anchor } = draft;
  const tree = anchor && page.trees[anchor.sentence];
  if (!tree || !speaker || !isAsSaying(tree, anchor.token)) return null;
  const passive = passiveBefore(tree, anchor.token - 2);
  if (passive >= 0) return withAgent(draft, tree, passive);
  const quoting = quotingBefore(tree, anchor.token);
  const object = tree.child(quoting, "obj", "iobj");
  if (object < 0 || object === speaker.head) return null;
  const isOfQuoted = object < speaker.head && speaker.head < anchor.token;
  const head = isOfQuoted ? speakingHead(tree, quoting) : speaker.head;
  if (head === null || (object < head && head < anchor.token)) return null;
  const relay = isOfQuoted ? phraseAt(tree, anchor.sentence, head, quoting) : speaker;
  const whole = phraseAt(tree, anchor.sentence, object, quoting);
  const original = { ...whole, end: Math.min(whole.end, tree.token(anchor.token - 2)!.end) };
  return [{ ...draft, speaker: original, relays: [...draft.relays, relay] }];
}

/** "[quoted] a clerk, who asked not to be named, as saying": the verb of quoting before, or what the participle hangs on. */
function quotingBefore(tree: Tree, saying: number): number {
  for (let i = saying - 2; i > 0 && i > saying - LONGEST_QUOTED; i--)
    if (/^(?:quote|cite)$/.test(tree.token(i)!.lemma) && tree.isVerb(i)) return i;
  return -1;
}

/** So many tokens stand at most between a verb of quoting and "as saying". */
const LONGEST_QUOTED = 24;

/** «[Lee] was quoted by [TASS] as saying», «[Lee] was quoted as saying by [TASS]»: the agency passes it on. */
function withAgent(draft: Draft, tree: Tree, passive: number): Draft[] {
  const { sentence } = draft.anchor!;
  const by = tree.tokens.findIndex(
    (t, i) => i > passive && i < draft.anchor!.token + 3 && t.text === "by" && tree.isNominal(tree.head(i)),
  );
  return [
    by < 0 ? draft : { ...draft, relays: [...draft.relays, phraseAt(tree, sentence, tree.head(by), by)] },
  ];
}

/** «an official who spoke to [the Post] said», «Lee said in an interview with [the Post]», «speaking to [the Post], Lee said». */
function spokeTo(draft: Draft, page: Page): Draft[] | null {
  const { speaker, anchor } = draft;
  if (!speaker || draft.relays.length > 0) return null;
  const tree = page.trees[speaker.sentence];
  if (!tree) return null;
  const verb = anchor?.sentence === speaker.sentence ? anchor.token : -1;
  const talks = [
    ...tree
      .children(speaker.head)
      .filter((c) => /^acl/.test(tree.relation(c)) && TALKING.test(tree.lower(c))),
    ...(verb < 0 ? [] : tree.children(verb)).filter(
      (c) =>
        (tree.relation(c) === "advcl" && TALKING.test(tree.lower(c))) ||
        (/^obl/.test(tree.relation(c)) && TALK.test(tree.lower(c))),
    ),
  ];
  for (const talk of talks)
    for (const c of tree.children(talk)) {
      const case_ = tree.child(c, "case");
      if (
        !/^(?:obl|nmod)/.test(tree.relation(c)) ||
        !/^(?:to|with)$/.test(case_ < 0 ? "" : tree.lower(case_))
      )
        continue;
      const phrase = phraseAt(tree, speaker.sentence, c, case_);
      if (isRelay(page, phrase)) return [{ ...draft, relays: [{ ...phrase, hears: true }] }];
    }
  return null;
}

const TALKING = /^(?:spoke|speaking|spoken|talked|talking)$/;
const TALK = /^(?:interviews?|statements?|comments?|remarks?|emails?|e-mails?|messages?)$/;

/** Two reports of one content, of which one is "according to": they make one with two voices. */
function accordingTo(drafts: readonly Draft[], page: Page): Draft[] {
  const dropped = new Set<Draft>();
  const outer = new Grid<Draft>();
  for (const d of drafts) if (d.by === "attributions/according-to" && d.speaker) outer.add(d.content, d);
  const joined = drafts.map((draft) => {
    if (draft.by === "attributions/according-to" || !draft.cue || !draft.speaker) return draft;
    const reach = join(join(draft.content, draft.cue), draft.speaker);
    const over = outer
      .meeting(draft.cue)
      .find(
        ({ content }) =>
          covers(content, draft.cue!) && overlap(content, reach) >= 0.6 * (content.end - content.start),
      );
    if (!over?.speaker) return draft;
    if (draft.attitude || !(isRelay(page, over.speaker) || isRelay(page, draft.speaker))) return draft;
    if (draft.stance === "says") dropped.add(over);
    const swapped = isRelay(page, draft.speaker) && !isRelay(page, over.speaker);
    return swapped
      ? { ...draft, speaker: over.speaker, relays: [...draft.relays, draft.speaker] }
      : { ...draft, relays: [over.speaker, ...draft.relays] };
  });
  return joined.filter((d) => !dropped.has(d));
}

/** A report within what another says: who says the outer one passes on the inner. */
function nested(drafts: readonly Draft[], page: Page): Draft[] {
  const near = new Grid<Draft>();
  for (const draft of drafts) near.add(draft.content, draft);
  return drafts.flatMap((draft) => {
    const over = near
      .meeting(draft.cue ?? draft.content)
      .filter(
        (o) =>
          o !== draft &&
          o.speaker &&
          draft.cue &&
          covers(o.content, draft.cue) &&
          covers(o.content, draft.content) &&
          o.cue?.start !== draft.cue.start,
      )
      .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0];
    if (!over?.speaker) return [draft];
    if (!draft.speaker || !(isOwnReport(draft, page) || isToldOf(draft, over, page))) return [];
    return [{ ...draft, relays: [...over.relays, over.speaker, ...draft.relays] }];
  });
}

/** «[Lee has denied it], a clerk said»: a verb whose subject stands within what is told, wherever the parser hung that. */
function isToldOf({ anchor, speaker, cue }: Draft, over: Draft, page: Page): boolean {
  const tree = anchor && page.trees[anchor.sentence];
  if (!tree || !speaker || !cue || speaker.end > cue.start || !covers(over.content, speaker)) return false;
  const tag = tree.tag(anchor.token);
  if (tag === "VBG") return tree.tag(anchor.token - 1) === "," && /inverted|according-to$/.test(over.by);
  return (
    /^VB[DZP]$/.test(tag) ||
    (tag === "VBN" && /^(?:has|have|had)\b/i.test(page.text.slice(cue.start, cue.end)))
  );
}

/** Inside what another says only a finite verb with a subject of its own, or a noun with an owner, is a report. */
function isOwnReport({ anchor, by }: Draft, page: Page): boolean {
  const tree = anchor && page.trees[anchor.sentence];
  if (!anchor || !tree?.isVerb(anchor.token)) return by !== "attributions/complement";
  return (
    tree.child(anchor.token, "nsubj", "nsubj:pass") >= 0 ||
    tree.relation(anchor.token) === "conj" ||
    tree.tag(anchor.token - 1) === "PRP"
  );
}
