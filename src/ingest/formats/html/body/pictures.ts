import { type Element, isElement, isText } from "../page/tree.ts";
import { nodesBelow } from "../page/walk.ts";
import { type Foreign, isIn, type Known } from "./foreign.ts";

/** A picture's text has no more characters. */
const LONGEST = 300;
/** Characters of prose between two pictures of an article; in a gallery, or a list of steps, there are fewer. */
const APART = 100;
/** With this share of them so close, pictures are the article. */
const MOST_CLOSE = 0.67;
/** Shorter pieces of text are labels. */
const PROSE = 40;

/**
 * Captions that nothing marks: the short text that shares an element with a picture and with nothing else. A paragraph
 * that holds a picture is none, nor is a teaser; where most stand next to each other they are the article.
 */
export function captions(body: Element, { title }: Known): Foreign[] {
  const frames = new Set<Element>();
  for (const image of body.getElementsByTagName("img")) {
    const frame = frameOf(image);
    if (frame !== null && !(title !== null && isIn(title, frame)) && !isLinked(frame)) frames.add(frame);
  }
  return neighbours(body, frames) >= MOST_CLOSE * frames.size
    ? []
    : [...frames].map((element) => ({ element, rule: "html/caption" }));
}

const RUNNING = new Set(["p", "li", "td", "th", "blockquote", "dd"]);

/** The widest element around a picture with a caption's worth of text; null where the picture stands in running text. */
function frameOf(image: Element): Element | null {
  let frame: Element | null = null;
  let around = image.parentElement;
  for (; around !== null && around.localName !== "body"; around = around.parentElement) {
    if (around.textContent.length > 2 * LONGEST) break;
    const { length } = around.textContent.trim();
    if (length === 0) continue;
    if (length > LONGEST || isSummary(around) || RUNNING.has(around.localName) || holdsParts(around)) break;
    frame = around;
  }
  return frame;
}

/** A paragraph longer than captions are, most of them: a summary beside its picture. */
const isSummary = (element: Element): boolean =>
  element.getElementsByTagName("p").some(({ textContent }) => textContent.trim().length >= SUMMARY);

const SUMMARY = 150;

const holdsParts = (element: Element): boolean =>
  element.querySelectorAll("h1,h2,h3,h4,h5,h6,ul,ol,table").length > 0;

const isLinked = (frame: Element): boolean =>
  frame.getElementsByTagName("a").some(({ textContent }) => textContent.trim().length >= SHORTEST_TITLE);

/** Characters of a link that leads to another story, and not to a larger picture. */
const SHORTEST_TITLE = 25;

/** How many frames have next to no prose between them and the one before. */
function neighbours(body: Element, frames: ReadonlySet<Element>): number {
  let count = 0;
  let prose = Number.POSITIVE_INFINITY;
  for (const node of nodesBelow(body, (element) => !frames.has(element))) {
    if (isElement(node) && frames.has(node)) {
      if (prose < APART) count++;
      prose = 0;
    } else if (isText(node) && node.data.trim().length >= PROSE) prose += node.data.length;
  }
  return count;
}
