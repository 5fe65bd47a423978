import type { Evidence, Span } from "../model/span.ts";
import type { StoryReport } from "../model/story.ts";
import { shortened } from "./clause.ts";
import type { BareStory } from "./lookup.ts";

const TITLE_LENGTH = 110;
/** So much of each report says what it is about; in UTF-16 code units. */
const HEAD_LENGTH = 600;

/** Titles that name a format, ask, quote, or give one voice's view rather than tell: they stand for a story only if all do. */
const COVERAGE =
  /\?|\b(?:live|updates?|what (?:we|you|to) know|explain(?:ed|er)|opinion|analysis|watch|video|photos?|briefing|here'?s|why|how|says?|said|tells?)\b|^[“"‘'].*[”"’']$/i;

const wordsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, 6)),
  );

const headlineOf = (report: StoryReport): Span | null => {
  const block = report.blocks.find(({ kind }) => kind === "title");
  if (block !== undefined) return block;
  const body = report.blocks.find(({ kind }) => kind === "body");
  const sentence = report.sentences.find(([start]) => body !== undefined && start >= body.start);
  return sentence === undefined ? null : { start: sentence[0], end: sentence[1] };
};

/** How well a report's headline stands for all: its words' share in the others' heads, less for a format or a sprawl. */
const centrality = (headline: string, isTitle: boolean, heads: readonly ReadonlySet<string>[]): number => {
  const words = wordsOf(headline);
  if (words.size === 0) return 0;
  let shared = 0;
  for (const word of words) shared += Math.max(0, heads.filter((head) => head.has(word)).length - 1);
  const score = shared / (words.size + 3) / Math.max(1, heads.length - 1);
  return (
    score *
    (COVERAGE.test(headline) ? 0.5 : 1) *
    (isTitle ? 1 : 0.5) *
    (headline.length > TITLE_LENGTH ? 0.7 : 1)
  );
};

/**
 * The words of one of the reports that stand for the story: the title whose words the other reports share most, or a
 * first sentence where no report has a title. The same for any order of the reports. Without any words: "Untitled".
 */
export const chooseTitle = (
  story: Pick<BareStory, "reports">,
): { title: string; titleEvidence: Evidence | null } => {
  const heads = story.reports.map(({ text }) => wordsOf(text.slice(0, HEAD_LENGTH)));
  let best: { score: number; evidence: Evidence } | null = null;
  for (const report of story.reports) {
    const at = headlineOf(report);
    if (at === null) continue;
    const quoted = report.text.slice(at.start, at.end);
    const score = centrality(
      quoted,
      report.blocks.some(({ kind }) => kind === "title"),
      heads,
    );
    const evidence: Evidence = { report: report.id, start: at.start, end: at.end, quoted };
    if (best === null || score > best.score || (score === best.score && report.id < best.evidence.report))
      best = { score, evidence };
  }
  return best === null
    ? { title: "Untitled", titleEvidence: null }
    : { title: shortened(best.evidence.quoted, TITLE_LENGTH), titleEvidence: best.evidence };
};
