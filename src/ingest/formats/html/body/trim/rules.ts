import { isPrompt } from "../../../../../text/lines/prompts.ts";
import { packagedLines } from "../../../../../text/packaged.ts";
import type { TextBlock } from "../blocks.ts";
import { endsAsSentence, type Placed, plainly, type TrimRule } from "./article.ts";
import { byline } from "./byline.ts";

/** Nothing but marks, or a bare number: a divider, the number of a picture; in tables they are figures. */
const divider: TrimRule = {
  id: "html/divider",
  drops: (placed) => !isFigure(placed) && /^[^\p{L}]{0,12}$/u.test(placed.block.words),
};

/** A cell of a table inside an article. */
const isFigure = ({ block, before }: Placed): boolean => block.kind === "cell" && before > 0;

/** The title again, at the head or as a heading of its own. */
const title: TrimRule = {
  id: "html/title",
  drops: ({ block, place }, { title: given, headings }) =>
    (place < 6 || block.kind === "heading") &&
    [given, ...headings].some((one) => one !== null && plainly(one) === plainly(block.words)),
};

/** What is left of a date when its figures and names are taken away: nothing. */
const DATE_WORDS =
  /\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|\b(?:published|posted|updated|modified|created|first|last|on|at|the|of|am|pm|a\.m|p\.m|noon|[a-z]{1,3}t|utc|gmt|z|st|nd|rd|th|ago|min(?:ute)?s?|hours?|hrs?|days?|read|reading|time|date|by)\b|[\d\s\p{P}\p{S}]+/giu;

/** "9.15 p.m." over a paragraph inside an article heads what came in then. */
const headsEntry = ({ block: { words }, before, next }: Placed): boolean =>
  before > 0 && next !== null && endsAsSentence(next.words) && CLOCK.test(words);

const CLOCK = /^(?:\d{1,2}[:.]\d{2}(?: ?[ap]\.? ?m\.?)?|\d{1,2} ?[ap]\.? ?m\.?)(?: [A-Z]{2,4})?$/i;

const date: TrimRule = {
  id: "html/date",
  drops: (placed) =>
    !isFigure(placed) &&
    !headsEntry(placed) &&
    placed.block.words.length < 90 &&
    /\d/.test(placed.block.words) &&
    placed.block.words.replace(/\d+/g, " ").replace(DATE_WORDS, "") === "",
};

const KEPT_NOTES =
  /^(?:correction|clarification|editor['’]?s?['’]? note|(?:--)?this (?:story|article) (?:was|has been) updated)/i;

const prompt: TrimRule = {
  id: "html/prompt",
  drops: ({ block }) => !KEPT_NOTES.test(block.words) && isPrompt(block.words),
};

/** A paragraph or item that is all link leads elsewhere, unless it ends as a sentence and is long. */
const link: TrimRule = {
  id: "html/link",
  drops: ({ block: { words, linked } }) =>
    linked > 0.8 * words.length && !(words.length > 150 && endsAsSentence(words)),
};

/** "© 2024 Lunda Post": the outlet's own; what names somebody else tells whose copy it is, and stays. */
const copyright: TrimRule = {
  id: "html/copyright",
  drops: ({ block: { words }, fromEnd }, { outlet }) =>
    fromEnd < 6 &&
    words.length < 400 &&
    /^(?:©|\(c\)|copyright\b)|all rights reserved\.?$/i.test(words) &&
    (outlet === null ? words.length < 60 : plainly(words).includes(plainly(outlet))),
};

/** "(Photo by Carl Dahl)" at the end, "Picture: …" at the beginning. */
const CREDITED =
  /\((?:photo|image|picture|pic|credit)s?\b[^()]{2,120}\)$|^(?:(?:photo(?:graph)?s?|images?|pictures?|pic|credits?|illustration)(?: credits?)?\s?(?:by\b|:|courtesy\b|via\b))/i;
/** Names of picture agencies alone, or at the end after a stroke or "via". */
const PICTURES =
  /^(?:Getty Images|Shutterstock|REUTERS|AP Photo|AP|PA|AFP|EPA|Alamy|iStock)$|(?:\/|\bvia )(?:Getty|AP|AFP|Reuters|REUTERS|Shutterstock|iStock|EPA|Alamy)\b[^.]{0,40}$|\b(?:AP Photo|Getty Images)\/?[^.]{0,40}$/;

/** A picture's line: it holds a credit, or stands in one paragraph with its picture. */
const caption: TrimRule = {
  id: "html/caption",
  drops: ({ block: { words, pictured, stressed } }) =>
    words.length < 300 &&
    (CREDITED.test(words) ||
      PICTURES.test(words) ||
      (pictured && (stressed > 0.8 * words.length || (words.length < 120 && !endsAsSentence(words))))),
};

const ENDS = packagedLines("lexicons/article-ends.txt");
const END_WORDS = new Set(ENDS.filter((line) => !line.endsWith("*")));
const END_STARTS = ENDS.filter((line) => line.endsWith("*")).map((line) => line.slice(0, -1));

/** Whether a block is one of the headings that stand where an article ends. */
export function isEndHeading({ words }: TextBlock): boolean {
  const plain = plainly(words)
    .replace(/^\d+ |\s*\(\d+\)$/g, "")
    .replace(/[:.…»>→]+$/, "")
    .trim();
  if (plain.length > 60) return false;
  return (
    END_WORDS.has(plain) || (!endsAsSentence(words) && END_STARTS.some((start) => plain.startsWith(start)))
  );
}

/** "Related", "More about": what such a heading was for has gone before it, or goes with it. */
const endHeading: TrimRule = {
  id: "html/end-heading",
  drops: ({ block, before }) => before > 0 && block.words.length < 40 && isEndHeading(block),
};

/** A short line before the first prose that ends no sentence; a heading may open an article that has several. */
const kicker: TrimRule = {
  id: "html/kicker",
  drops: ({ block, before, all, headingsAfter, next }) =>
    before === 0 &&
    all > 0 &&
    block.words.length < 60 &&
    !endsAsSentence(block.words) &&
    !(block.kind === "heading" && headingsAfter > 0 && next !== null && next.kind !== "heading"),
};

/** A heading with nothing of its own below it. */
const bareHeading: TrimRule = {
  id: "html/bare-heading",
  drops: ({ block, next }) => block.kind === "heading" && next === null,
};

export const RULES: readonly TrimRule[] = [
  divider,
  title,
  date,
  prompt,
  link,
  copyright,
  caption,
  byline,
  endHeading,
  kicker,
  bareHeading,
];
