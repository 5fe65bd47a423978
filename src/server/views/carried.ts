import type { Archive } from "../../pipeline/archive/archive.ts";
import { relocate } from "../../text/compare/relocate.ts";
import type { Spot } from "../api/views/parts.ts";
import type { Drawn } from "./drawing.ts";

/**
 * A place as it is in the story now: where its article was revised, the same words in the text of today. Null: they are
 * no longer there, or the report is of another story. A place without words is the report as a whole.
 */
export function carried({ store }: Archive, { story, look }: Drawn, at: Spot): Spot | null {
  if (look.reports.has(at.report)) return at;
  const article = store.articles.revision(at.report)?.article;
  const before = store.articles.report(at.report);
  if (article === undefined || before === null) return null;
  const now = story.reports.find(({ id }) => store.articles.revision(id)?.article === article);
  if (now === undefined) return null;
  if (at.start === at.end) return { report: now.id, start: 0, end: 0 };
  const span = at.start < Math.min(at.end, before.text.length) ? relocate(now.text, before.text, at) : null;
  return span === null ? null : { report: now.id, ...span };
}
