import { packagedLines } from "../packaged.ts";

const LINES = packagedLines("lexicons/prompts.txt");

const entries = (place: string): string[] =>
  LINES.filter((line) => line.startsWith(`${place} `)).map((line) => line.slice(place.length + 1));

const WHOLE: ReadonlySet<string> = new Set(entries("whole"));
/** By their first two letters. */
const START: ReadonlyMap<string, readonly string[]> = Map.groupBy(entries("start"), (entry) =>
  entry.slice(0, 2),
);
const END = entries("end").map((entry) => ` ${entry}`);
const WITHIN = new RegExp(
  entries("within")
    .map((entry) => entry.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
    .join("|"),
);

/** No prompt is longer, in characters. */
const LONGEST = 300;

/** "… the mayor said. Read more" is prose with a link at its end. */
const FULL_STOP = /\.["”’']?$/;

/** "Follow Ann Bell on Twitter". */
const FOLLOW =
  /^(?:please )?(?:follow|like|find|join|get) .{1,80} on (?:twitter|facebook|instagram|linkedin|google|x|youtube|threads|bluesky)\b/i;

/** What blogs put under each entry of their feed: "The post Bridge falls appeared first on Lunda Post." */
const APPEARED = /^the post .{1,250} (?:appeared first|first appeared) on .{2,80}$/i;

/** How long ago a page was changed: "Updated 2 hours ago". */
const AGO =
  /^(?:(?:last |first )?(?:updated|published|posted|modified):? )?(?:\d{1,2}|an?) (?:second|sec|minute|min|hour|hr|day|week|month|year)s? ago$/;

/** What a post got: numbers and what they count. A line of nothing else is a counter ("👍 214 👁 12.3K edited 18:44", "1.2K views"). */
const COUNTS = /\d[\d.,:]*[km]?|views?|likes?|shares?|comments?|replies|reposts?|edited/g;
/** A line of nothing but numbers is a row of a table. */
const COUNTED = /\p{L}{4}|\p{Extended_Pictographic}(?<!\p{N})/u;
const LONGEST_COUNTER = 60;

const isCounter = (plain: string): boolean =>
  plain.length < LONGEST_COUNTER &&
  COUNTED.test(plain) &&
  (AGO.test(plain) || !/[\p{L}\p{N}]/u.test(plain.replace(COUNTS, "")));

/** A bar of four links or more: "Home | News | Sport | Weather". */
const BAR = /^\p{Lu}[\p{L}&’' -]{0,40}(?:[|•·›»] ?\p{Lu}[\p{L}&’' -]{0,40}){3,}$/u;

/** A link to another story whose label is glued to it: "More:Bridge falls in Lund". */
const LABELLED = /^[\p{L}’' ]{3,40}:\p{Lu}/u;

/**
 * Whether a paragraph asks its reader to read, share, comment, subscribe or watch, marks an advert or a time of update:
 * see data/lexicons/prompts.txt.
 *
 * @example isPrompt("Read more: Bridge falls in Lund") // true
 */
export function isPrompt(words: string): boolean {
  if (words.length > LONGEST) return false;
  const plain = plainly(words);
  if (WHOLE.has(plain) || /^[^\p{L}\p{N}]+$/u.test(plain)) return true;
  if (isCounter(plain) || FOLLOW.test(plain) || APPEARED.test(plain) || BAR.test(words)) return true;
  if (WITHIN.test(plain)) return true;
  if (endsInPrompt(plain) && !FULL_STOP.test(words.slice(0, -10))) return true;
  if (LABELLED.test(words) && !/[.!?…]["”’'»)\]]{0,3}$/.test(words)) return true;
  return beginsWithPrompt(plain);
}

function endsInPrompt(plain: string): boolean {
  for (const entry of END) if (plain.endsWith(entry)) return true;
  return false;
}

function beginsWithPrompt(plain: string): boolean {
  for (const entry of START.get(plain.slice(0, 2)) ?? []) if (startsWithWord(plain, entry)) return true;
  return false;
}

/** "more:" may be glued to what follows; other entries end where a word ends. */
const startsWithWord = (plain: string, entry: string): boolean =>
  plain.startsWith(entry) && (/[^\p{L}]$/u.test(entry) || !/^\p{L}/u.test(plain.slice(entry.length)));

/** White space that is not one blank already: most texts have none, and nothing is made anew. */
const NOT_ONE_BLANK = / \s+|[^\S ]\s*/g;

const plainly = (words: string): string =>
  words.replace(NOT_ONE_BLANK, " ").replace(/[‘’`]/g, "'").replace(/[“”]/g, '"').trim().toLowerCase();
