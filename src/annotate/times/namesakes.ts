import type { Item } from "./item.ts";
import type { Candidate } from "./rule.ts";

/** "Theresa May", "Mrs May", "Tim Winter": a name or title before a word that is a month or season, too. */
const PERSON = /(?<!\p{L})(\p{Lu}\p{Ll}+\.?) (May|June|April|August|Winter|Summer)(?!,? \d|\p{L})/gu;

/** Words with a capital before a month that are no name. */
const NO_NAME =
  /^(?:In|On|By|Since|Until|Till|From|Before|After|During|Through|Between|Last|Next|This|That|Early|Late|Mid|The|A|And|Or|But|Every|Each|Of|For|It|He|She|They|We|You|I|Who|What|There|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Months and seasons that are somebody's name in a text. */
export function namesakesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, before, name] of text.matchAll(PERSON))
    if (!NO_NAME.test(before!)) found.add(name!.toLowerCase());
  return found;
}

const BEFORE_MONTH = /^(?:in|since|until|till|by|early|late|mid|last|this|next|every|each|throughout)$/;
const EDGE = /^(?:end|beginning|start|middle|month|rest|half|week|part)$/;

/** A bare month where somebody of the text has its name: only what can be no person stays, "in May", "the end of May". */
export function isNamesake(
  { first, last }: Candidate,
  items: readonly Item[],
  names: ReadonlySet<string>,
): boolean {
  const item = items[last]!;
  if (first !== last || !names.has(item.lower)) return false;
  if (item.kind === "season") return item.capital;
  const [previous, before] = [items[first - 1], items[first - 2]];
  if (items[last + 1]?.lower === "'s") return true;
  const isListed = before?.kind === "month" && /^(?:and|or|to|-|–|,)$/.test(previous?.lower ?? "");
  const isEdge = previous?.lower === "of" && EDGE.test(before?.lower ?? "");
  return !(isListed || isEdge || BEFORE_MONTH.test(previous?.lower ?? ""));
}
