import type { Evidence, Span } from "../model/span.ts";
import type { StoryReport } from "../model/story.ts";
import { shortened } from "./clause.ts";
import { gist, headsOf } from "./gist.ts";
import type { BareStory } from "./lookup.ts";

const TITLE_LENGTH = 110;

/** Titles that name a format, ask, quote, or give one voice's view rather than tell: they stand for a story only if all do. */
const COVERAGE =
  /\?|\b(?:live|updates?|what (?:we|you|to) know|explain(?:ed|er)|opinion|analysis|watch|video|photos?|briefing|here'?s|why|how|says?|said|tells?)\b|^[“"‘'].*[”"’']$/i;

const headlineOf = (report: StoryReport): Span | null => {
  const block = report.blocks.find(({ kind }) => kind === "title");
  if (block !== undefined) return block;
  const body = report.blocks.find(({ kind }) => kind === "body");
  const sentence = report.sentences.find(([start]) => body !== undefined && start >= body.start);
  return sentence === undefined ? null : { start: sentence[0], end: sentence[1] };
};

/** In how many of the reports' heads each word stands. */
interface Heads {
  readonly count: number;
  readonly with: ReadonlyMap<string, number>;
}

function counted(heads: readonly ReadonlySet<string>[]): Heads {
  return { count: heads.length, with: timesIn(heads) };
}

/** In how many of some sets each member stands. */
function timesIn<T>(sets: readonly ReadonlySet<T>[]): ReadonlyMap<T, number> {
  const times = new Map<T, number>();
  for (const set of sets) for (const member of set) times.set(member, (times.get(member) ?? 0) + 1);
  return times;
}

/** How well a report's headline stands for all: its words' share in the others' heads, less for a format or a sprawl. */
const centrality = (headline: string, isTitle: boolean, heads: Heads): number => {
  if (heads.count === 0) return 0;
  const words = gist(headline);
  if (words.size === 0) return 0;
  let shared = 0;
  for (const word of words) shared += Math.max(0, (heads.with.get(word) ?? 0) - 1);
  const score = shared / (words.size + 3) / (heads.count - 1);
  return (
    score *
    (COVERAGE.test(headline) ? 0.5 : 1) *
    (isTitle ? 1 : 0.5) *
    (headline.length > TITLE_LENGTH ? 0.7 : 1)
  );
};

/** How a report weighs that carries nothing of what others carry, beside 1 for one that carries it all. */
const CARRIED_BASE = 0.3;

/** By report, the share of the claims of several reports that it carries: a comment on the news carries few. */
const carriedBy = ({ claims }: Pick<BareStory, "claims">): ((report: string) => number) => {
  const shared = claims
    .map(({ assertions }) => new Set(assertions.map(({ report }) => report)))
    .filter(({ size }) => size > 1);
  const carried = timesIn(shared);
  return (report) => (carried.get(report) ?? 0) / Math.max(1, shared.length);
};

/**
 * The words of one of the reports that stand for the story: the title whose words the other reports share most, of a report
 * that carries much of what several carry, or a
 * first sentence where no report has a title. The same for any order of the reports. Without any words: "Untitled".
 */
export const chooseTitle = (
  story: Pick<BareStory, "reports" | "claims">,
): { title: string; titleEvidence: Evidence | null } => {
  const heads = counted(headsOf(story.reports));
  const carried = carriedBy(story);
  let best: { score: number; evidence: Evidence } | null = null;
  for (const report of story.reports) {
    const at = headlineOf(report);
    if (at === null) continue;
    const quoted = report.text.slice(at.start, at.end);
    const isTitle = report.blocks.some(({ kind }) => kind === "title");
    const score = centrality(quoted, isTitle, heads) * (CARRIED_BASE + carried(report.id));
    const evidence: Evidence = { report: report.id, start: at.start, end: at.end, quoted };
    if (best === null || score > best.score || (score === best.score && report.id < best.evidence.report))
      best = { score, evidence };
  }
  return best === null
    ? { title: "Untitled", titleEvidence: null }
    : { title: shortened(best.evidence.quoted, TITLE_LENGTH), titleEvidence: best.evidence };
};
