import type { Extracted } from "./extract.ts";

export interface Verdict {
  /** Why the page is no article; null where it is one. */
  readonly why: string | null;
  /** The article goes on behind a wall. */
  readonly cutShort: boolean;
}

/** The shortest items of news have about 200 characters of prose; a page that says it is an article, and a notice, may have less. */
const FEWEST = 200;
const FEWEST_STATED = 100;
/** Below this a missing page, a consent wall or a robot check is taken at its title's word. */
const SHORT = 1200;

const MISSING =
  /\b(?:page (?:not|cannot be|could not be|can['’]t be) found|not found|page (?:does not|doesn['’]t|no longer) exists?|no longer available|page (?:is )?(?:missing|unavailable)|page (?:has been )?removed|oops)\b/i;
/** The number alone, or as an error's: a flight, a road and a toll may have it too. */
const STATUS =
  /(?:^|[|–—:•-])\s*(?:404|410)\s*(?:$|[|–—:•.!-])|\b(?:error|http|status|code)[\s:#-]{0,3}(?:404|410)\b|\b(?:404|410)[\s:|–—-]{1,3}(?:error|gone|page|file)\b/im;
const WALL =
  /\b(?:before you continue|your privacy choices|we value your privacy|cookie (?:consent|settings|preferences)|accept cookies|privacy (?:settings|manager|gate)|consent)\b/i;
const ROBOT =
  /\b(?:access denied|are you (?:a )?(?:robot|human)|just a moment|attention required|verify (?:that )?you are (?:a )?human|checking your browser|captcha|forbidden|request blocked|enable (?:javascript|cookies))\b/i;

const ARTICLE = /article|posting|report|news/i;

/** Whether a page holds an article. In doubt it does: what is read can be looked at, what is refused cannot. */
export function judge({ metadata, prose, text, linked, listsOnly }: Extracted): Verdict {
  const { given, types, headings, free } = metadata;
  const isStated =
    types.some((type) => ARTICLE.test(type)) && (given.published !== null || given.authors.length > 0);
  const signs = [given.title ?? "", ...headings.slice(0, 3), text.slice(0, 300)].join("\n");
  const refused = (why: string): Verdict => ({ why, cutShort: false });
  if (prose < SHORT && !isStated) {
    if (MISSING.test(signs) || STATUS.test(signs)) return refused("a page that says that it is missing");
    if (ROBOT.test(signs)) return refused("a check for robots, and no article");
    if (WALL.test(signs)) return refused("a consent page, and no article");
  }
  if (prose < (isStated || isNotice(metadata, text) ? FEWEST_STATED : FEWEST))
    return refused(free ? "no article on it" : "behind a wall, with no article on it");
  if (!isStated && (listsOnly || (linked > 0.7 && prose < SHORT)))
    return refused("a page of links, and no article");
  return { why: null, cutShort: !free && prose < SHORT };
}

const SENTENCE_ENDS = /[.!?]["'”’)]{0,2}(?=\s|$)/g;

/**
 * A headline, a date and two sentences: all that a press office has to say. A caption has one; what a service asks for
 * has no date.
 */
const isNotice = ({ given: { title, published } }: Extracted["metadata"], text: string): boolean =>
  title !== null && published !== null && (text.match(SENTENCE_ENDS)?.length ?? 0) >= 2;
