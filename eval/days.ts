import { openStream } from "../src/cluster/stories/stream.ts";
import type { ReportId, StoryId } from "../src/model/span.ts";
import type { Fingerprint, StoryProposal } from "../src/model/stories.ts";

export interface Streamed {
  /** The story of each report when it came. */
  readonly online: ReadonlyMap<ReportId, StoryId>;
  /** The same at the end, after the second look at the end of each day. */
  readonly settled: ReadonlyMap<ReportId, StoryId>;
  readonly proposals: readonly StoryProposal[];
}

/** Places reports into stories in the order of their days, those of one day as they are given, undated ones first. */
export function inOrderOfDays(prints: readonly Fingerprint[]): Streamed {
  const stream = openStream();
  const online = new Map<ReportId, StoryId>();
  const settled = new Map<ReportId, StoryId>();
  const proposals: StoryProposal[] = [];
  const settle = (): void => {
    const settlement = stream.settle();
    for (const { report, story } of settlement.moves) settled.set(report, story);
    proposals.push(...settlement.proposals);
  };
  let today: number | null = null;
  for (const print of prints.toSorted((a, b) => (a.day ?? 0) - (b.day ?? 0))) {
    if (today !== null && print.day !== today) settle();
    today = print.day;
    const { report, story } = stream.place(print);
    online.set(report, story);
    settled.set(report, story);
  }
  settle();
  return { online, settled, proposals };
}
