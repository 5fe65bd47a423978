import { type Element, isText } from "../page/tree.ts";
import { nodesBelow } from "../page/walk.ts";
import { type Foreign, isIn, type Known } from "./foreign.ts";
import { leadsElsewhere } from "./leads.ts";

/** A list has at least so many entries. */
const FEWEST_CARDS = 3;
/** Characters of a teaser: title, date, excerpt. What says more of its subject may be part of a list that is the article. */
const LONGEST_CARD = 500;

/**
 * Lists of teasers: elements in a row, alike by name, each with a heading that leads elsewhere and few words, or with a
 * link on a line of its own and an excerpt.
 */
export function teaserLists(body: Element, known: Known): Foreign[] {
  const headings = body
    .querySelectorAll("h2,h3,h4,h5,h6")
    .filter((heading) => leadsElsewhere(heading, known.site));
  const linked = linesOfLinks(body, known.site);
  return [
    ...cardsIn(headings, known),
    ...cardsIn(linked, known).filter(
      ({ element }) => saysMore(element) && element.querySelectorAll("h1,h2,h3,h4,h5,h6").length === 0,
    ),
  ];
}

/** Those elements around a head, one each, that stand in a row with others alike. */
function cardsIn(heads: readonly Element[], { title }: Known): Foreign[] {
  const counts = new Map<Element, number>();
  for (const head of heads)
    for (let around: Element | null = head; around !== null; around = around.parentElement)
      counts.set(around, (counts.get(around) ?? 0) + 1);
  const cards = new Map<Element, Element[]>();
  for (const head of heads) {
    const card = cardAround(head, counts);
    if (card === null || (title !== null && isIn(title, card))) continue;
    const list = card.parentElement!;
    const known = cards.get(list) ?? [];
    cards.set(list, known);
    if (known.length < MOST_CARDS) known.push(card);
  }
  return [...cards.values()].flatMap((list) =>
    list
      .filter((card) => list.filter((other) => isAlike(card, other)).length >= FEWEST_CARDS)
      .map((element) => ({ element, rule: "html/teaser" as const })),
  );
}

/** Of one list; each is compared with all. */
const MOST_CARDS = 100;

const isAlike = (one: Element, other: Element): boolean =>
  one.localName === other.localName && one.className === other.className;

/** The widest element around a head with no other head in it, and no more words than a teaser. */
function cardAround(head: Element, counts: ReadonlyMap<Element, number>): Element | null {
  let card: Element | null = null;
  let around = head.parentElement;
  while (
    around !== null &&
    around.localName !== "body" &&
    counts.get(around) === 1 &&
    around.textContent.trim().length <= LONGEST_CARD
  ) {
    card = around;
    around = around.parentElement;
  }
  return card;
}

/** Characters of a title that is a line of its own. */
const [SHORTEST_TITLE, LONGEST_TITLE] = [20, 200];
/** Characters of a teaser beside its title. */
const FEWEST_BESIDE = 40;

const LINES = new Set(["div", "p", "li", "dt", "td", "header", "section", "article"]);

/** Elements with nothing but a link in them that has the length of a title. */
function linesOfLinks(body: Element, site: string | null): Element[] {
  return body.getElementsByTagName("a").flatMap((link) => {
    const { length } = link.textContent.trim();
    const line = link.parentElement;
    const isLine =
      length >= SHORTEST_TITLE &&
      length <= LONGEST_TITLE &&
      line !== null &&
      LINES.has(line.localName) &&
      line.textContent.trim().length === length;
    return isLine && leadsElsewhere(line, site) ? [line] : [];
  });
}

/** Whether a teaser has words that are no link. */
function saysMore(card: Element): boolean {
  let beside = 0;
  for (const node of nodesBelow(card, ({ localName }) => localName !== "a"))
    if (isText(node)) beside += node.data.trim().length;
  return beside >= FEWEST_BESIDE;
}
