import type { StoryStream } from "../../../cluster/stories/stream.ts";
import type { StoryId } from "../../../model/span.ts";
import type { StoryProposal } from "../../../model/stories.ts";
import type { Archive } from "../archive.ts";
import { put } from "./keep.ts";

export interface Settled {
  /** Stories that got or lost a report. */
  readonly moved: readonly StoryId[];
  /** What a person might decide: stories that look like one, reports that have drifted out of theirs. */
  readonly proposals: readonly StoryProposal[];
}

/** Looks once more, all at once, at the reports that came since the last time: their order no longer matters. */
export function settleStories(
  { store, windows, now }: Archive,
  streams: readonly StoryStream[] = windows.streams(),
): Settled {
  const moved = new Set<StoryId>();
  const proposals: StoryProposal[] = [];
  for (const stream of streams) {
    const settlement = stream.settle();
    windows.settled(stream);
    const seeds = settlement.moves.map(({ report }) => report);
    for (const move of settlement.moves) {
      const before = store.stories.of(move.report);
      if (before !== null) moved.add(before.story);
      moved.add(put(store, move, seeds, now()));
    }
    store.proposals.renew(settlement.looked.stories, settlement.looked.open);
    proposals.push(...settlement.proposals);
  }
  return { moved: [...moved], proposals };
}
