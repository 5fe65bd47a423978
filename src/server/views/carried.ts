import type { Archive } from "../../pipeline/archive/archive.ts";
import type { Spot } from "../api/views/parts.ts";
import type { Drawn } from "./drawn.ts";

/** So many characters before and after tell apart words that stand in a text more than once. */
const AROUND = 40;

/**
 * A place as it is in the story now: where its article was revised, the same words in the text of today. Null: they are
 * no longer there, or the report is of another story.
 */
export function carried({ store }: Archive, { story, look }: Drawn, at: Spot): Spot | null {
  if (look.reports.has(at.report)) return at;
  const article = store.articles.revision(at.report)?.article;
  const before = store.articles.report(at.report);
  if (article === undefined || before === null) return null;
  const now = story.reports.find(({ id }) => store.articles.revision(id)?.article === article);
  if (now === undefined) return null;
  const words = before.text.slice(at.start, at.end);
  const [from, to] = [Math.max(0, at.start - AROUND), at.end + AROUND];
  const inContext = now.text.indexOf(before.text.slice(from, to));
  const start = inContext < 0 ? now.text.indexOf(words) : inContext + at.start - from;
  return start < 0 || words === "" ? null : { report: now.id, start, end: start + words.length };
}
