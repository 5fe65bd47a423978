import { type Page, parsePage } from "../../../src/ingest/formats/html/page/parse.ts";
import type { Element, Node } from "../../../src/ingest/formats/html/page/tree.ts";
import { refill } from "./paragraphs.ts";

/** What stands around an article on a page, of a fictional town, in markup that says nothing of what it is. */
const HEADLINES = [
  "Ferry to Kallvik back in service after the storm",
  "Council of Lunda puts off the vote on the swimming hall",
  "Third bakery of the old town closes its doors",
  "Handball: Norrvik loses at home again",
  "Museum buys the lamps of the fallen bridge",
  "Rents in the harbour quarter rise for a fifth year",
];
const EXCERPTS = [
  "The crossing had been closed for nine days. The first boat left at six in the morning with forty cars.",
  "Members of three parties say that the costs have not been made plain, and ask for another report.",
  "The owner blames the price of flour. A cobbler will move into the rooms in the autumn.",
];
const REMARKS = [
  "I have lived on that street for thirty years and nobody has ever asked us what we think of it.",
  "Well said. My brother works at the ferry and he tells quite another story, believe me.",
  "They should have thought of this before they sold the old hall. Now it is too late and we all pay for it.",
  "Thank you for writing about this at last! I had begun to think that it was of no interest to anybody.",
];
const CONSENT = [
  "We and our 214 partners keep information on your device and read it, such as numbers of its own in cookies, in order to work with data about you.",
  "You may take back or change what you have agreed to at any time, and say no to what rests on legitimate interest, by following the link at the bottom of each page.",
  "We work with data for these ends: adverts and content made for you, the measuring of adverts and content, research into who reads us, and the building of services.",
];

const SECTIONS = [
  "Home",
  "Town",
  "County",
  "Sport",
  "Culture",
  "Money",
  "Letters",
  "Weather",
  "Archive",
  "Help",
];

const item = (words: string, i: number): string => `<li><a href="/${i}">${words}</a></li>`;
const card = (words: string, i: number): string =>
  `<div><div><a href="/${i}">${words}</a></div><div>${EXCERPTS[i % EXCERPTS.length]}</div></div>`;
const remark = (i: number): string =>
  `<div><div>reader_${String.fromCodePoint(97 + (i % 26))}${i}</div><div>${(i % 12) + 1} March 2031 at ${(i % 9) + 10}:4${i % 10}</div><div>${REMARKS[i % REMARKS.length]}</div></div>`;

const many = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join("");

const headline = (i: number): string => HEADLINES[i % HEADLINES.length]!;

const nodes = (html: string): Node[] => parsePage(`<div>${html}</div>`).document.body.childNodes;

/** A long menu before all else, and lists of links beside. */
export function withMenus(page: Page): Page {
  const { body } = page.document;
  const menu = many(60, (i) => item(`${SECTIONS[i % SECTIONS.length]} ${i}`, i));
  const list = many(25, (i) => item(headline(i), i));
  refill(body, [
    ...nodes(`<ul>${menu}</ul>`),
    ...body.childNodes,
    ...nodes(`<b>Most read</b><ul>${list}</ul>`),
  ]);
  return page;
}

/** A wall that asks for consent, before all else. */
export function withConsent(page: Page): Page {
  const { body } = page.document;
  refill(body, [...nodes(CONSENT.map((words) => `<p>${words}</p>`).join("")), ...body.childNodes]);
  return page;
}

/** Teasers of other stories between two paragraphs, in the middle and after the last. */
export function withTeasers(page: Page, gold: string): Page {
  const paragraphs = paragraphsOf(page, gold);
  const [middle, last] = [paragraphs[Math.floor(paragraphs.length / 2)], paragraphs.at(-1)];
  const box = (): Node[] => nodes(`<div>Also in the news</div>${many(3, (i) => card(headline(i), i))}`);
  for (const paragraph of new Set([middle, last])) if (paragraph !== undefined) putAfter(paragraph, box());
  return page;
}

/** Thirty readers' remarks right after the last paragraph. */
export function withRemarks(page: Page, gold: string): Page {
  const last = paragraphsOf(page, gold).at(-1);
  if (last !== undefined) putAfter(last, nodes(`<div>30 remarks</div>${many(30, remark)}`));
  return page;
}

/** The paragraphs of the page that are expected of its article. */
function paragraphsOf({ document }: Page, gold: string): Element[] {
  const expected = new Set(gold.split("\n").map(plainly));
  return document.body
    .getElementsByTagName("p")
    .filter(({ textContent }) => expected.has(plainly(textContent)));
}

const plainly = (words: string): string => words.replace(/\s+/g, " ").trim();

function putAfter(element: Element, added: readonly Node[]): void {
  const holder = element.parentElement!;
  refill(
    holder,
    holder.childNodes.flatMap((node) => (node === element ? [node, ...added] : [node])),
  );
}
