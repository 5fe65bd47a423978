import type { NameMention } from "../../model/annotations.ts";
import { isOutlet, soundsLikeOutlet } from "../../text/names/outlets.ts";
import type { Draft, Page, Phrase } from "./page.ts";
import { runStart } from "./runs.ts";
import type { Tree } from "./tree.ts";
import { isPress } from "./voices/outlets.ts";

/** Whether a name is an agency's or outlet's, by the list or by its words. */
export const namesOutlet = ({ type, text }: NameMention): boolean =>
  isOutlet(text) || (type === "organization" && soundsLikeOutlet(text));

/** Whether a phrase names an agency or outlet, or is a word for the press. */
export function isRelay(page: Page, phrase: Phrase | null): boolean {
  if (!phrase || isPoll(page, phrase)) return false;
  const names = page.namesAt.meeting(phrase);
  return names.some(namesOutlet) || isPress(page.text.slice(phrase.start, phrase.end));
}

/** "a Lund Post poll" is a source of its own. */
const isPoll = (page: Page, { sentence, head }: Phrase): boolean =>
  /^(?:poll|polling|survey|study|average|result|figure|data|record)s?$/.test(
    page.trees[sentence]?.lower(head) ?? "",
  );

/** «told Norpress's [Ada Nyberg]», «the state broadcaster [Lund Radio]»: of a phrase that names an outlet, the outlet's name. */
export function outletWithin(page: Page, phrase: Phrase): Phrase {
  const name = page.namesAt.meeting(phrase).find(namesOutlet);
  const tree = page.trees[phrase.sentence];
  const head = name && tree ? tree.tokens.findLastIndex((t) => t.end <= name.end) : -1;
  return name === undefined || head < 0 ? phrase : { ...phrase, start: name.start, end: name.end, head };
}

/** «[Norpress]'s Ada Nyberg», «[Norpress] correspondent Ada Nyberg»: the outlet that a journalist speaks for, or null. */
export function houseOf(page: Page, phrase: Phrase): Phrase | null {
  const house = outletWithin(page, phrase);
  if (house === phrase) return null;
  const person = page.namesAt.meeting(phrase).find((n) => n.type === "person" && n.start > house.end);
  const between = person && page.text.slice(house.end, person.start);
  return between !== undefined && OF_THE_HOUSE.test(between) ? house : null;
}

const OF_THE_HOUSE =
  /^(?:['’]s?(?: [\p{L}-]+){0,4}|(?: [\p{L}-]+){0,2} (?:correspondent|reporter|journalist|editor|columnist|anchor)) $/u;

/**
 * «Lee said on [Norpress]», «wrote in [the Post]», «said in an interview with [the Post]», «In remarks to [the Post], Lee said»: the
 * outlet that a preposition ties to the tag, before its subject or behind its verb. Null where there is none.
 */
export function carrierOf({ speaker, anchor, content }: Draft, page: Page): Phrase | null {
  const tree = anchor && page.trees[anchor.sentence];
  if (!tree || !speaker || speaker.sentence !== anchor.sentence) return null;
  const isSaid = (at: number): boolean => {
    const { start } = tree.token(at)!;
    return (content.start <= start && start < content.end) || page.quoted(start);
  };
  const first = tree.tokens.findIndex((t) => t.start >= speaker.start);
  const from = first <= anchor.token ? anchor.token : speaker.head;
  for (let at = from + 1; at < tree.tokens.length && !isSaid(at) && !endsTag(tree, at); at++) {
    const outlet = outletAt(page, tree, anchor.sentence, at);
    if (!outlet) continue;
    if (
      first > anchor.token ? isShown(tree, outlet) : isCarried(tree, outlet) || isTold(tree, anchor.token, at)
    )
      return outlet;
  }
  if (!OPENING.test(`${tree.lower(0)} ${tree.lower(1)} ${tree.lower(2)}`)) return null;
  for (let at = 0; at < Math.min(first, anchor.token) && !isSaid(at) && !endsTag(tree, at); at++) {
    const outlet = outletAt(page, tree, anchor.sentence, at);
    if (outlet && isCarried(tree, outlet)) return outlet;
  }
  return null;
}

/**
 * «the bulletin, seen by [the Post]», «a report that was obtained by [the Post]», «an expert quoted by [CNN]»: the outlet that had a
 * source before it or heard it, within the source's own words. Null where there is none.
 */
export function shownTo(page: Page, { start, end, sentence, head }: Phrase): Phrase | null {
  const tree = page.trees[sentence];
  if (!tree) return null;
  let isCarrying = false;
  for (let at = head + 1; at < tree.tokens.length && tree.token(at)!.start < end; at++) {
    isCarrying ||= tree.tag(at) === "VBN" && CARRYING.test(tree.lower(at));
    const outlet = isCarrying && tree.token(at)!.start >= start ? outletAt(page, tree, sentence, at) : null;
    if (outlet && isShown(tree, outlet)) return outlet;
  }
  return null;
}

/** "seen by [the Post]", "aired on [state television]": behind the participle of what an outlet does with what others say. */
function isShown(tree: Tree, { start }: Phrase): boolean {
  const first = tree.tokens.findIndex((t) => t.start >= start);
  const before = prepositionBefore(tree, first);
  return /^(?:by|on|in)$/.test(tree.lower(before)) && CARRYING.test(tree.lower(before - 1));
}

/** What an outlet does with what others say, as participles. */
export const CARRYING =
  /^(?:seen|obtained|reviewed|viewed|read|heard|quoted|cited|interviewed|published|carried|aired|broadcast|released|posted|shared|distributed|contacted|reached)$/;

/** A finite verb, or a mark that sets something else off. */
const endsTag = (tree: Tree, at: number): boolean => /^(?:VB[DZP]|MD|:|``)$/.test(tree.tag(at));

const OPENING =
  /^(?:(?:in|during|on) (?:an?|his|her|their|its|remarks|comments|the) |(?:speaking|talking|writing|appearing) )/;

function outletAt(page: Page, tree: Tree, sentence: number, at: number): Phrase | null {
  const { start, end } = tree.token(at)!;
  const name = page.namesAt.meeting({ start, end }).find((n) => n.start === start && namesOutlet(n));
  if (!name) return pressAt(tree, sentence, at);
  const head = tree.tokens.findLastIndex((t) => t.end <= name.end);
  return { start: name.start, end: name.end, sentence, head };
}

/** "[Norvik state television]", "[local media]": the words for the press that end at a token and that no name holds. */
function pressAt(tree: Tree, sentence: number, at: number): Phrase | null {
  if (!/^NNS?$/.test(tree.tag(at)) || !PRESS_NOUN.test(tree.lower(at)) || /^(?:NN|DT)/.test(tree.tag(at + 1)))
    return null;
  if (tree.lower(at - 1) === "social") return null;
  const from = runStart(tree, at);
  return from === at ? null : { ...tree.span(from, at), sentence, head: at };
}

const PRESS_NOUN = /^(?:media|television|tv|radio|broadcasters?|newspapers?|agency|agencies)$/;

/** The place of the preposition with nothing between it and the outlet but words of the outlet's own phrase. */
function prepositionBefore(tree: Tree, at: number): number {
  let before = at - 1;
  while (before > 0 && /^(?:DT|JJ|PRP\$|POS|NN|HYPH)$/.test(tree.tag(before)) && at - before < 6) before--;
  return /^(?:IN|TO|RP)$/.test(tree.tag(before)) ? before : -1;
}

/** Behind "on", "to", "with", "in" or "by". */
function isCarried(tree: Tree, { start }: Phrase): boolean {
  const before = prepositionBefore(
    tree,
    tree.tokens.findIndex((t) => t.start >= start),
  );
  return /^(?:on|to|with|in|by|via)$/.test(tree.lower(before)) && !ELSEWHERE.test(tree.lower(before - 1));
}

/** "told [Norpress]'s “Lund This Week”". */
const isTold = (tree: Tree, verb: number, at: number): boolean =>
  /^(?:tell|inform)$/.test(tree.token(verb)!.lemma) &&
  (at === verb + 1 || (at === verb + 2 && tree.tag(verb + 1) === "DT"));

/** "in response [to the Post]", "according [to the Post]". */
const ELSEWHERE =
  /^(?:response|responding|responded|reply|replying|reaction|reacting|according|due|thanks|contrast|addition|referring|refer|reference|sued?|lawsuit|attacks?|threats?|invest\w+|owned|hired|employed|worked|works|job|role|host|anchor|contributor|analyst|correspondent|reporter)$/;
