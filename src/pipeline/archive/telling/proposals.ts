import { fromOtherSide } from "../../../cluster/stories/score.ts";
import type { ReportId, StoryId } from "../../../model/span.ts";
import type { Archive } from "../archive.ts";
import { standing } from "./tell.ts";

/** A story that may be one with another: “here” of the reasons is the story that was asked about. */
export interface NearStory {
  readonly story: StoryId;
  readonly reasons: readonly string[];
}

/** Reports of a story that may be of another event; “here” of the reasons are they. */
export interface LoosePart {
  readonly reports: readonly ReportId[];
  readonly reasons: readonly string[];
}

export interface Asked {
  /** The likeliest first. */
  readonly near: readonly NearStory[];
  /** What fits least first. */
  readonly loose: readonly LoosePart[];
}

/**
 * What a person may be asked about a story now: what the machine found when it last looked, as far as the stories are still
 * so and nobody has answered it.
 */
export function askedAbout(archive: Archive, story: StoryId): Asked {
  const proposals = archive.store.proposals
    .of(story)
    .toSorted((a, b) => (b.decision.score ?? 0) - (a.decision.score ?? 0));
  if (proposals.length === 0) return { near: [], loose: [] };
  const near = new Map<StoryId, NearStory>();
  const loose: LoosePart[] = [];
  for (const proposal of proposals) {
    const { reasons } = proposal.decision;
    if (proposal.is === "split") {
      if (isLoose(archive, story, proposal.reports)) loose.unshift({ reports: proposal.reports, reasons });
      continue;
    }
    const [first, second] = proposal.stories.map((one) => standing(archive, one)) as [StoryId, StoryId];
    const other = first === story ? second : first;
    if (near.has(other) || !isOpen(archive, story, other)) continue;
    near.set(other, { story: other, reasons: first === story ? reasons : fromOtherSide(reasons) });
  }
  return { near: [...near.values()], loose };
}

/** The reports are still of the story, with others, and nobody has said so. */
function isLoose({ store: { stories } }: Archive, story: StoryId, reports: readonly ReportId[]): boolean {
  const members = new Map(stories.members(story).map((one) => [one.report, one.judgement]));
  return reports.length < members.size && reports.every((report) => members.get(report) === null);
}

/** Both stories are there, nobody has kept them apart, and nobody has taken a report out of one into the other. */
function isOpen(archive: Archive, one: StoryId, other: StoryId): boolean {
  const { judgements, stories } = archive.store;
  if (one === other) return false;
  const sides = [one, other].map((story) => stories.members(story));
  if (sides.some((members) => members.length === 0)) return false;
  const isPair = (some: readonly unknown[]): boolean => {
    const named = some.map((id) => standing(archive, id as StoryId));
    return named.includes(one) && named.includes(other);
  };
  if (judgements.standing().some(({ kind, subjects }) => kind === "apartStories" && isPair(subjects)))
    return false;
  const both = new Set([one, other]);
  return !sides
    .flat()
    .some(
      ({ report, story, judgement }) =>
        judgement !== null &&
        stories.history(report).some((before) => before.story !== story && both.has(before.story)),
    );
}
