import type { Decision } from "../../model/decision.ts";
import { id } from "../../model/ids.ts";
import type { ReportId, StoryId } from "../../model/span.ts";
import {
  FINGERPRINT_VERSION,
  type Fingerprint,
  type Placement,
  type Settlement,
  type StoryRule,
} from "../../model/stories.ts";
import type { Day } from "../../text/calendar.ts";
import { copiesOf } from "./copies.ts";
import { type Profile, profileOf } from "./profile.ts";
import { storyRules } from "./rules.ts";
import { chance, distance, likeness, reasonsFor } from "./score.ts";
import { secondLook } from "./settle.ts";
import { daysOf, type StoryState, shelf } from "./shelf.ts";
import { streamWeights } from "./weights.ts";

export interface StreamOptions {
  readonly rules?: readonly StoryRule[];
  /** A report is remembered until one comes that was published so many days later. */
  readonly days?: number;
  /** So many reports are remembered at most, the last to come. */
  readonly most?: number;
  /** A closer look, by who has the texts, at two reports that seem to be one text. */
  readonly confirmCopy?: (one: ReportId, other: ReportId) => boolean;
}

/**
 * Reports come one after another; each is put into the story that it tells of, or opens one. The work for a report does
 * not grow with their number: what it is compared with comes from an index of rare things, within a window of time.
 */
export interface StoryStream {
  /** Places a report that comes. One that is there already stays where it is. */
  place(fingerprint: Fingerprint): Placement;
  /** Puts a report where it is known to be, as when a stream is taken up again. */
  restore(fingerprint: Fingerprint, story: StoryId): void;
  /** To be called at the end of a day: looks at what came since the last time once more, all at once. */
  settle(): Settlement;
  /** A person's decision, which is carried out at once. */
  decide(rule: StoryRule): readonly Placement[];
  /** The stories of the window with the reports that are still remembered, by id. */
  stories(): readonly { readonly id: StoryId; readonly reports: readonly ReportId[] }[];
}

export function openStream(options: StreamOptions = {}): StoryStream {
  const { days = 14, most = 20_000, confirmCopy = () => true } = options;
  const weights = streamWeights();
  const rules = storyRules(options.rules ?? []);
  const copies = copiesOf(confirmCopy);
  const held = shelf();
  let today = -Infinity;

  const forget = (before: Day | null, keep: number): void => {
    for (const { fingerprint } of held.forget(before, keep)) copies.remove(fingerprint);
  };

  const comeIn = (fingerprint: Fingerprint): Profile => {
    if (fingerprint.version !== FINGERPRINT_VERSION)
      throw new RangeError(
        `a fingerprint of ${fingerprint.version}, not ${FINGERPRINT_VERSION}: make it again`,
      );
    weights.learn(fingerprint);
    if (fingerprint.day !== null && fingerprint.day > today) {
      today = fingerprint.day;
      forget(today - days, Infinity);
    }
    if (held.members.size >= most) forget(null, most - Math.ceil(most / 100));
    return profileOf(fingerprint, weights);
  };

  /** Stories that hold a report which a person has set apart from this one. */
  const barred = (report: ReportId): ReadonlySet<StoryId> =>
    new Set(rules.apartFrom(report).flatMap((other) => held.members.get(other)?.story ?? []));

  const decided = (report: ReportId): { readonly story: StoryId; readonly reason: string } | null => {
    const pin = rules.pinOf(report);
    if (pin !== null) return { story: pin, reason: "a person has said so" };
    const partner = rules.withOf(report).find((other) => held.members.has(other));
    if (partner === undefined) return null;
    return { story: held.members.get(partner)!.story, reason: `a person has put it with ${partner}` };
  };

  const choose = (fingerprint: Fingerprint, profile: Profile): Omit<Placement, "report"> => {
    const { report } = fingerprint;
    const known = decided(report);
    if (known !== null) return { story: known.story, copyOf: null, decision: byPerson(known.reason) };
    const bars = barred(report);
    const original = copies.find(fingerprint);
    if (original !== null && !bars.has(held.members.get(original)!.story))
      return { story: held.members.get(original)!.story, copyOf: original, decision: copyDecision(original) };
    const near = nearest(
      fingerprint,
      profile,
      held.near(profile).map((story) => held.stories.get(story)!),
    );
    const best = near.find(({ story }) => !bars.has(story.id));
    const joins = best !== undefined && best.score > 0;
    const story = joins ? best.story.id : freshId(report);
    return { story, copyOf: null, decision: decisionOn(fingerprint, profile, joins, best) };
  };

  const freshId = (report: ReportId, taken: ReadonlySet<StoryId> = NONE): StoryId => {
    let story = id("s", [report]);
    for (let again = 1; held.stories.has(story) || taken.has(story); again++)
      story = id("s", [report, again]);
    return story;
  };

  const moved = (report: ReportId, story: StoryId, reason: string): readonly Placement[] => {
    const member = held.members.get(report);
    if (member === undefined || member.story === story) return [];
    held.take(report);
    held.put({ ...member, story });
    return [{ report, story, copyOf: member.copyOf, decision: byPerson(reason) }];
  };

  return {
    place(fingerprint) {
      const there = held.members.get(fingerprint.report);
      if (there !== undefined)
        return { report: fingerprint.report, story: there.story, copyOf: there.copyOf, decision: THERE };
      const profile = comeIn(fingerprint);
      const placement = { report: fingerprint.report, ...choose(fingerprint, profile) };
      held.put({ fingerprint, profile, ...placement, settled: false });
      if (placement.copyOf === null) copies.add(fingerprint);
      return placement;
    },
    restore(fingerprint, story) {
      if (held.members.has(fingerprint.report)) return;
      const profile = comeIn(fingerprint);
      held.put({ fingerprint, profile, story: rules.lastOf(story), copyOf: null, settled: true });
      copies.add(fingerprint);
    },
    settle: () => secondLook({ held, weights, rules, copies, freshId }),
    decide(rule) {
      rules.add(rule);
      if (rule.is === "pinned") return moved(rule.report, rule.story, "a person has said so");
      if (rule.is === "merged")
        return [...(held.stories.get(rule.story)?.members ?? [])].flatMap((report) =>
          moved(report, rules.lastOf(rule.into), `a person has merged ${rule.story} into ${rule.into}`),
        );
      const [one, other] = rule.reports;
      const [first, second] = [held.members.get(one)?.story, held.members.get(other)?.story];
      if (first === undefined || second === undefined) return [];
      if (rule.is === "together") return moved(other, first, `a person has put it with ${one}`);
      return first === second ? moved(other, freshId(other), `a person has set it apart from ${one}`) : [];
    },
    stories: () =>
      [...held.stories.values()]
        .map((story) => ({ id: story.id, reports: [...story.members].toSorted() }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

const NONE: ReadonlySet<StoryId> = new Set();
const THERE: Decision = { verdict: "same", score: 1, by: "cluster/story", reasons: ["it is there already"] };

const byPerson = (reason: string): Decision => ({
  verdict: "same",
  score: null,
  by: "person",
  reasons: [reason],
});

const copyDecision = (original: ReportId): Decision => ({
  verdict: "same",
  score: 1,
  by: "cluster/story-copy",
  reasons: [`repeats ${original} nearly word for word`],
});

interface Near {
  readonly story: StoryState;
  readonly score: number;
}

function nearest(
  fingerprint: Fingerprint,
  profile: Profile,
  stories: readonly StoryState[],
): readonly Near[] {
  return stories
    .map((story) => ({
      story,
      score: likeness(profile, story.profile) - distance(daysOf(fingerprint), story.days),
    }))
    .toSorted((a, b) => b.score - a.score || (a.story.id < b.story.id ? -1 : 1));
}

function decisionOn(
  fingerprint: Fingerprint,
  profile: Profile,
  joins: boolean,
  best: Near | undefined,
): Decision {
  const by = "cluster/story";
  if (best === undefined)
    return { verdict: "different", score: 0, by, reasons: ["no story shares anything telling"] };
  const reasons = reasonsFor(profile, best.story.profile, [daysOf(fingerprint), best.story.days]);
  const score = chance(best.score);
  if (joins) return { verdict: "same", score, by, reasons };
  return { verdict: "different", score, by, reasons: [`nearest is ${best.story.id}`, ...reasons] };
}
