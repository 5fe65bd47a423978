import { isoDay } from "../../../../text/calendar.ts";
import { datedLine } from "../../../../text/lines/dated-line.ts";
import { authorsIn } from "../../../given/authors.ts";
import { blocksOf } from "../body/blocks.ts";
import { plainly } from "../body/trim/article.ts";
import type { Element } from "../page/tree.ts";
import { isName } from "./names.ts";

/** What the lines around a page's headline say, on pages that mark neither date nor author. */
export interface HeadLines {
  /** The day of publication, ISO 8601. */
  readonly published: string | null;
  readonly authors: readonly string[];
}

/** Lines after the headline that are looked at, at most; prose begins with the first line of this many characters. */
const MOST = 10;
const PROSE = 90;

/**
 * Reads the lines from the one before the headline to the first prose: "Posted: 12 March 2031", "By Eva Falk". A line
 * that calls its date that of publication counts below the article too, if no other does: readers' remarks have many.
 */
export function headLines(body: Element, title: string | null): HeadLines {
  const blocks = blocksOf(body);
  const wanted = title === null ? null : plainly(title);
  const isTitle = ({ words }: { readonly words: string }): boolean => plainly(words) === wanted;
  const heading = blocks.findIndex((block) => block.kind === "heading" && isTitle(block));
  const at = heading < 0 ? blocks.findIndex(isTitle) : heading;
  const linesOf = (from: number, to: number): string[] =>
    blocks.slice(from, to).flatMap(({ words }) => words.split("\n"));
  if (at < 0) return { published: onlyLabelled(linesOf(0, blocks.length)), authors: [] };
  const after = linesOf(at + 1, blocks.length);
  const prose = after.slice(0, MOST).findIndex((line) => line.length >= PROSE && dayOf(line) === null);
  const head = [...linesOf(Math.max(0, at - 1), at), ...after.slice(0, prose < 0 ? MOST : prose)];
  const days = head.map(dayOf).filter((day) => day !== null);
  return {
    published: days.length > 0 ? isoDay(Math.min(...days)) : onlyLabelled(after),
    authors: head.flatMap(signedBy).slice(0, 6),
  };
}

/** What bars and dashes part in a line: "Eva Falk | Published: March 12, 2031 | 3 min read". */
const partsOf = (line: string): string[] =>
  line.split(/\s*[|•·»]\s*|\s+[–—-]\s+/).filter((part) => part !== "");

function dayOf(line: string): number | null {
  if (line.length > 200 || !/\d{4}/.test(line)) return null;
  const days = [line, ...partsOf(line)].map(datedLine).filter((dated) => dated !== null);
  return days.length === 0 ? null : Math.min(...days.map(({ day }) => day));
}

function onlyLabelled(lines: readonly string[]): string | null {
  const dated = lines.map((line) => (/publi|posted/i.test(line) ? datedLine(line) : null));
  const [first, ...others] = dated.filter((line) => line?.labelled === true && line.name === null);
  return first === undefined || others.length > 0 ? null : isoDay(first!.day);
}

const BY = /^(?:(?:written|posted|reported|words|story|text) )?by:?\s+(.{3,100})$/i;
/** What an author does, where it stands beside the name. */
const ROLE = /\b(?:writer|reporter|correspondent|editor|contributor|columnist|staff|producer)\b/i;

const signedBy = (line: string): string[] =>
  partsOf(line).flatMap((part) =>
    authorsIn(BY.exec(part)?.[1] ?? []).filter((name) => isName(name) && !ROLE.test(name)),
  );
