import type { ReportId, StoryId } from "../../model/span.ts";
import type { Fingerprint } from "../../model/stories.ts";
import type { Day } from "../../text/calendar.ts";
import { type Candidates, candidates } from "./candidates.ts";
import type { Tallies } from "./families.ts";
import { emptyProfile, joined, type Profile } from "./profile.ts";
import { type Days, span } from "./score.ts";

/** A report that is not yet forgotten. */
export interface Member {
  readonly report: ReportId;
  readonly day: Day | null;
  readonly profile: Profile;
  readonly story: StoryId;
  readonly copyOf: ReportId | null;
  /** What the next second look places it by, since it came; null after that: most that are held are settled. */
  readonly fresh: Fresh | null;
}

export interface Fresh {
  readonly fingerprint: Fingerprint;
  readonly counts: Tallies;
}

/** A story of the window. */
export interface StoryState {
  readonly id: StoryId;
  readonly members: ReadonlySet<ReportId>;
  readonly profile: Profile;
  readonly days: Days;
  /** As it was after the last second look; null for a story that has begun since. */
  readonly before: { readonly profile: Profile; readonly days: Days } | null;
}

/** Within so many days what a story was about counts for half beside what is new: it follows its event. */
const HALF_LIFE = 7;

/** The days of one report. */
export const daysOf = ({ day }: Pick<Member, "day">): Days =>
  day === null ? null : { first: day, last: day };

/** Adds a report to what a story is about. */
export function grown(
  story: { readonly profile: Profile; readonly days: Days },
  profile: Profile,
  days: Days,
): { readonly profile: Profile; readonly days: Days } {
  const later = story.days === null || days === null ? 0 : Math.max(0, days.last - story.days.last);
  return {
    profile: joined(story.profile, profile, 0.5 ** (later / HALF_LIFE)),
    days: span(story.days, days),
  };
}

/** The reports and stories of the window, found by id and by likeness. Copies are members that weigh nothing. */
export interface Shelf {
  readonly members: ReadonlyMap<ReportId, Member>;
  readonly stories: ReadonlyMap<StoryId, StoryState>;
  readonly near: Candidates<StoryId>["near"];
  put(member: Member): void;
  /** Takes a report out; a story without reports is gone. What it brought to the story fades with time. */
  take(report: ReportId): void;
  /** Sets anew what a story is about, as its second look has it. */
  settle(story: StoryId, state: { readonly profile: Profile; readonly days: Days }): void;
  /** Takes out what was published before a day, and the oldest beyond so many reports. Gives what it took out. */
  forget(before: Day | null, most: number): readonly Member[];
}

/** An empty shelf. */
export function shelf(): Shelf {
  const members = new Map<ReportId, Member>();
  const stories = new Map<StoryId, StoryState>();
  const index = candidates<StoryId>((a, b) => (a < b ? -1 : 1));
  const take = (report: ReportId): void => {
    const member = members.get(report);
    if (member === undefined) return;
    members.delete(report);
    const story = stories.get(member.story)!;
    const left = new Set(story.members);
    left.delete(report);
    if (left.size > 0) stories.set(story.id, { ...story, members: left });
    else {
      stories.delete(story.id);
      index.remove(story.id);
    }
  };
  return {
    members,
    stories,
    near: index.near,
    take,
    put(member) {
      const { report } = member;
      members.set(report, member);
      const empty = {
        id: member.story,
        members: new Set<ReportId>(),
        profile: emptyProfile(),
        days: null,
        before: null,
      };
      const story = stories.get(member.story) ?? empty;
      const all = new Set(story.members).add(report);
      if (member.copyOf !== null) return void stories.set(story.id, { ...story, members: all });
      const state = grown(story, member.profile, daysOf(member));
      stories.set(story.id, {
        ...story,
        ...state,
        members: all,
        before: member.fresh === null ? state : story.before,
      });
      index.add(story.id, member.profile);
    },
    settle(id, state) {
      const story = stories.get(id)!;
      stories.set(id, { ...story, ...state, before: state });
      for (const report of story.members) members.set(report, { ...members.get(report)!, fresh: null });
    },
    forget(before, most) {
      const old = [...members.values()].filter(
        ({ day }, at) => members.size - at > most || (before !== null && day !== null && day < before),
      );
      for (const { report } of old) take(report);
      return old;
    },
  };
}
