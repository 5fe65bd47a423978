import type { Note } from "../data.ts";
import { make } from "./dom.ts";
import type { Page } from "./page.ts";

/** A stretch of a report that is set off, with what it says when pointed at. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly title: string;
}

/** A paragraph with marks laid over it; where marks overlap, each piece carries the classes of all. */
export function marked(paragraph: HTMLElement, marks: readonly Mark[]): HTMLElement {
  const from = Number(paragraph.dataset.from);
  const text = paragraph.textContent ?? "";
  const to = from + text.length;
  const here = [...marks, ...asides(paragraph, from)].filter(({ start, end }) => start < to && end > from);
  const cuts = [
    ...new Set([from, to, ...here.flatMap(({ start, end }) => [Math.max(start, from), Math.min(end, to)])]),
  ].sort((a, b) => a - b);
  const copy = make("p", "", paragraph.className);
  if (paragraph.dataset.kind !== undefined) copy.dataset.kind = paragraph.dataset.kind;
  for (const [i, start] of cuts.slice(0, -1).entries())
    copy.append(stretch(text.slice(start - from, cuts[i + 1]! - from), start, here));
  return copy;
}

/** Stretches of a paragraph that the page itself sets apart (a caption inside a paragraph), as marks. */
export function asides(paragraph: HTMLElement, from: number): Mark[] {
  const marks: Mark[] = [];
  let at = from;
  for (const node of paragraph.childNodes) {
    const length = node.textContent?.length ?? 0;
    const kind = node instanceof HTMLElement ? node.className.replace(/\bs\b/, "").trim() : "";
    if (kind !== "") marks.push({ start: at, end: at + length, kind, title: kind });
    at += length;
  }
  return marks;
}

export function stretch(words: string, start: number, marks: readonly Mark[]): Node {
  const over = marks.filter((mark) => mark.start <= start && start < mark.end);
  if (over.length === 0) return document.createTextNode(words);
  const hit = over.some(({ kind }) => kind === "hit" || kind === "also");
  const element = make(hit ? "mark" : "span", words, over.map(({ kind }) => kind).join(" "));
  const titles = over.map(({ title }) => title).filter((title) => title !== "");
  if (titles.length > 0) element.title = titles.join("\n");
  return element;
}

/** What Variorum read off a report, where that is to be shown. */
export function noteMarks({ annotated, data }: Page, report: number): Mark[] {
  return annotated
    ? (data.notes[report] ?? []).map(([kind, start, end, title]: Note) => ({
        start,
        end,
        kind: `note-${kind}`,
        title,
      }))
    : [];
}
