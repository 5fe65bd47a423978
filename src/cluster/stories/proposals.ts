import type { StoryId } from "../../model/span.ts";
import type { StoryProposal } from "../../model/stories.ts";
import { groupsOf } from "../groups.ts";
import { agglomerate } from "./agglomerate.ts";
import { alikeAsWholes, alikeOnMean, allJoined, type Profile } from "./profile.ts";
import type { Rules } from "./rules.ts";
import {
  chance,
  type Days,
  distance,
  leeway,
  likeness,
  likenessToOthers,
  reasonsFor,
  STRANGERS,
  span,
} from "./score.ts";
import { daysOf, type Member, type Shelf, type StoryState } from "./shelf.ts";

/** A person is asked unbidden only where the score is this far from undecided. */
const CLEAR = 0.5;
/** Who looks at a story is shown what nearly joined it, below undecided by no more than this. */
const NEARLY = 0.5;
/** Fewer reports, or a smaller share of a story's, are no part of it that is worth asking about. */
const FEWEST = 2;
const LEAST_SHARE = 0.1;
/** A story is compared with the so many that are nearest. */
const COMPARED = 8;
/** Of a story's reports the so many last ones are looked at. */
const LOOKED_AT = 30;

/**
 * Pairs of stories that look like one, of which one has just had reports, by ids. They are likened by the mean over their
 * reports: as wholes, the many stories of one theme are all alike.
 */
export function mergesOf(touched: readonly StoryId[], held: Shelf, rules: Rules): readonly StoryProposal[] {
  const seen = new Set<string>();
  return touched.toSorted().flatMap((one) => {
    const story = held.stories.get(one)!;
    const near = held
      .near(story.profile)
      .slice(0, COMPARED)
      .filter((other) => other !== one)
      .toSorted();
    return near.flatMap((other) => {
      const [first, second] = [one, other].toSorted() as [StoryId, StoryId];
      if (seen.has(`${first} ${second}`)) return [];
      seen.add(`${first} ${second}`);
      const proposal = mergeOf(held.stories.get(first)!, held.stories.get(second)!, rules);
      return proposal === null ? [] : [proposal];
    });
  });
}

function mergeOf(one: StoryState, other: StoryState, rules: Rules): StoryProposal | null {
  const score = scored(one, other, alikeOnMean);
  if (score < -NEARLY || isApart(one, other, rules)) return null;
  return {
    is: "merge",
    stories: [one.id, other.id],
    decision: {
      verdict: "unsure",
      score: chance(score),
      by: "cluster/story-merge",
      reasons: reasonsFor(one.profile, other.profile, [one.days, other.days]),
    },
  };
}

/** A person has set a report of the one apart from one of the other. */
const isApart = (one: StoryState, other: StoryState, rules: Rules): boolean =>
  [...one.members].some((report) => rules.apartFrom(report).some((apart) => other.members.has(apart)));

/** Whether so much speaks for a proposal, and it is of so much, that a person is to be asked unbidden. */
export const isClear = (proposal: StoryProposal): boolean =>
  proposal.is === "merge" ? proposal.decision.score! >= chance(CLEAR) : proposal.reports.length >= FEWEST;

/** A story's reports that are looked at: the last ones, without copies. */
const lastOf = (id: StoryId, held: Shelf): readonly Member[] =>
  [...held.stories.get(id)!.members]
    .map((report) => held.members.get(report)!)
    .filter(({ copyOf }) => copyOf === null)
    .slice(-LOOKED_AT)
    .toSorted((a, b) => (a.report < b.report ? -1 : 1));

/** Parts of stories that are no longer like the rest, of those that no person has placed. */
export function splitsOf(touched: readonly StoryId[], held: Shelf, rules: Rules): readonly StoryProposal[] {
  return touched.toSorted().flatMap((id) => {
    const members = lastOf(id, held);
    if (members.length < 2 * FEWEST) return [];
    const parts = partsOf(members).toSorted((a, b) => b.length - a.length);
    const rest = parts[0] ?? [];
    return parts.slice(1).flatMap((part) => {
      const enough = part.length >= Math.max(FEWEST, LEAST_SHARE * members.length);
      const proposal = enough ? splitOf(id, part, together(rest), rules) : null;
      return proposal === null ? [] : [proposal];
    });
  });
}

/** Single reports that hardly fit their story, as far as no person has placed them: each is likened to the rest as a whole. */
export function straysOf(touched: readonly StoryId[], held: Shelf, rules: Rules): readonly StoryProposal[] {
  return touched.toSorted().flatMap((id) => {
    const members = lastOf(id, held);
    if (members.length <= FEWEST) return [];
    const all = together(members);
    return members.flatMap((member) => {
      const score = likenessToOthers(member.profile, all.profile) + leeway(1, members.length - 1);
      if (score > -CLEAR) return [];
      const others = together(members.filter((one) => one !== member));
      return splitOf(id, [member], others, rules) ?? [];
    });
  });
}

function splitOf(id: StoryId, part: readonly Member[], other: Together, rules: Rules): StoryProposal | null {
  const reports = part.map(({ report }) => report);
  if (reports.some((report) => rules.pinOf(report) !== null || rules.withOf(report).length > 0)) return null;
  // as wholes: the reports of a story that is followed over days are unlike on the mean, and belong together
  const one = together(part);
  const score = scored(one, other, alikeAsWholes);
  if (score > -CLEAR) return null;
  return {
    is: "split",
    story: id,
    reports,
    decision: {
      verdict: "unsure",
      score: chance(score),
      by: "cluster/story-split",
      reasons: reasonsFor(one.profile, other.profile, [one.days, other.days]),
    },
  };
}

interface Together {
  readonly profile: Profile;
  readonly days: Days;
}

const scored = (one: Together, other: Together, alikeIn: typeof alikeOnMean): number =>
  likeness(one.profile, other.profile, alikeIn) -
  distance(one.days, other.days) +
  leeway(one.profile.size, other.profile.size);

const together = (members: readonly Member[]): Together => ({
  profile: allJoined(members.map(({ profile }) => profile)),
  days: members.map(daysOf).reduce(span),
});

function partsOf(members: readonly Member[]): readonly (readonly Member[])[] {
  const groups = groupsOf(members.length);
  const scores = members.map(() => new Map<number, number>());
  const sizes = members.map(() => 1);
  members.forEach((one, at) => {
    for (let place = 0; place < at; place++) {
      const score = likeness(one.profile, members[place]!.profile);
      scores[at]!.set(place, score);
      scores[place]!.set(at, score);
    }
  });
  agglomerate({
    scores,
    sizes,
    strangers: STRANGERS,
    // a story that goes on for days is not parted by them
    against: (one, other) => -leeway(sizes[one]!, sizes[other]!),
    join(one, other) {
      groups.join(one, other);
      sizes[one]! += sizes[other]!;
    },
  });
  return groups.all().map((places) => places.map((place) => members[place]!));
}
