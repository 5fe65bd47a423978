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
import { type Tallies, tallies } from "./families.ts";
import { alikeOnMean, type Profile, profileOf } from "./profile.ts";
import { storyRules } from "./rules.ts";
import { chance, distance, leeway, likeness, reasonsFor } from "./score.ts";
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

/** A stream without reports. */
export const openStream = (options: StreamOptions = {}): StoryStream => new Stream(options);

class Stream implements StoryStream {
  readonly #days: number;
  readonly #most: number;
  readonly #weights = streamWeights();
  readonly #held = shelf();
  readonly #rules: ReturnType<typeof storyRules>;
  readonly #copies: ReturnType<typeof copiesOf>;
  readonly #proposed = new Set<string>();
  #today = -Infinity;

  constructor({ days = 14, most = 20_000, rules = [], confirmCopy = () => true }: StreamOptions) {
    this.#days = days;
    this.#most = most;
    this.#rules = storyRules(rules);
    this.#copies = copiesOf(confirmCopy);
  }

  place(fingerprint: Fingerprint): Placement {
    const { report } = fingerprint;
    const there = this.#held.members.get(report);
    if (there !== undefined) return { report, story: there.story, copyOf: there.copyOf, decision: THERE };
    const counts = tallies(fingerprint);
    const profile = this.#comeIn(fingerprint, counts);
    const placement = { report, ...this.#choose(fingerprint, profile) };
    this.#held.put({ ...placement, day: fingerprint.day, profile, fresh: { fingerprint, counts } });
    if (placement.copyOf === null) this.#copies.add(fingerprint);
    return placement;
  }

  restore(fingerprint: Fingerprint, story: StoryId): void {
    const { report, day } = fingerprint;
    if (this.#held.members.has(report)) return;
    const profile = this.#comeIn(fingerprint, tallies(fingerprint));
    this.#held.put({ report, day, profile, story: this.#rules.lastOf(story), copyOf: null, fresh: null });
    this.#copies.add(fingerprint);
  }

  settle(): Settlement {
    const freshId = this.#freshId.bind(this);
    return secondLook({
      held: this.#held,
      weights: this.#weights,
      rules: this.#rules,
      copies: this.#copies,
      proposed: this.#proposed,
      freshId,
    });
  }

  decide(rule: StoryRule): readonly Placement[] {
    this.#rules.add(rule);
    if (rule.is === "pinned") return this.#moved(rule.report, rule.story, "a person has said so");
    if (rule.is === "merged")
      return [...(this.#held.stories.get(rule.story)?.members ?? [])].flatMap((report) =>
        this.#moved(
          report,
          this.#rules.lastOf(rule.into),
          `a person has merged ${rule.story} into ${rule.into}`,
        ),
      );
    const [one, other] = rule.reports;
    const [first, second] = [this.#held.members.get(one)?.story, this.#held.members.get(other)?.story];
    if (first === undefined || second === undefined) return [];
    if (rule.is === "together") return this.#moved(other, first, `a person has put it with ${one}`);
    return first === second
      ? this.#moved(other, this.#freshId(other), `a person has set it apart from ${one}`)
      : [];
  }

  stories(): readonly { readonly id: StoryId; readonly reports: readonly ReportId[] }[] {
    return [...this.#held.stories.values()]
      .map((story) => ({ id: story.id, reports: [...story.members].toSorted() }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  #forget(before: Day | null, keep: number): void {
    for (const { report } of this.#held.forget(before, keep)) this.#copies.remove(report);
  }

  #comeIn(fingerprint: Fingerprint, counts: Tallies): Profile {
    if (fingerprint.version !== FINGERPRINT_VERSION)
      throw new RangeError(
        `a fingerprint of ${fingerprint.version}, not ${FINGERPRINT_VERSION}: make it again`,
      );
    this.#weights.learn(counts);
    if (fingerprint.day !== null && fingerprint.day > this.#today) {
      this.#today = fingerprint.day;
      this.#forget(this.#today - this.#days, Infinity);
    }
    if (this.#held.members.size >= this.#most) this.#forget(null, this.#most - Math.ceil(this.#most / 100));
    return profileOf(counts, this.#weights);
  }

  #choose(fingerprint: Fingerprint, profile: Profile): Omit<Placement, "report"> {
    const { report } = fingerprint;
    const known = this.#decided(report);
    if (known !== null) return { story: known.story, copyOf: null, decision: byPerson(known.reason) };
    const bars = this.#barred(report);
    const original = this.#copies.find(fingerprint);
    const copied = original === null ? undefined : this.#held.members.get(original)!.story;
    if (copied !== undefined && !bars.has(copied))
      return { story: copied, copyOf: original, decision: copyDecision(original!) };
    const candidates = this.#held.near(profile).map((story) => this.#held.stories.get(story)!);
    const best = nearest(fingerprint, profile, candidates).find(({ story }) => !bars.has(story.id));
    const joins = best !== undefined && best.score > 0;
    const story = joins ? best.story.id : this.#freshId(report);
    return { story, copyOf: null, decision: decisionOn(fingerprint, profile, joins, best) };
  }

  /** Stories that hold a report which a person has set apart from this one. */
  #barred(report: ReportId): ReadonlySet<StoryId> {
    return new Set(
      this.#rules.apartFrom(report).flatMap((other) => this.#held.members.get(other)?.story ?? []),
    );
  }

  #decided(report: ReportId): { readonly story: StoryId; readonly reason: string } | null {
    const pin = this.#rules.pinOf(report);
    if (pin !== null) return { story: pin, reason: "a person has said so" };
    const partner = this.#rules.withOf(report).find((other) => this.#held.members.has(other));
    if (partner === undefined) return null;
    return { story: this.#held.members.get(partner)!.story, reason: `a person has put it with ${partner}` };
  }

  #freshId(report: ReportId, taken: ReadonlySet<StoryId> = NONE): StoryId {
    let story = id("s", [report]);
    for (let again = 1; this.#held.stories.has(story) || taken.has(story); again++)
      story = id("s", [report, again]);
    return story;
  }

  #moved(report: ReportId, story: StoryId, reason: string): readonly Placement[] {
    const member = this.#held.members.get(report);
    if (member === undefined || member.story === story) return [];
    this.#held.take(report);
    this.#held.put({ ...member, story });
    return [{ report, story, copyOf: member.copyOf, decision: byPerson(reason) }];
  }
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

/**
 * The stories nearest to a report at its first look: on the mean of their reports, which joins less than likeness to them as
 * wholes. What a story gains as it is followed, the second look finds; what the first joined wrongly, it was built upon.
 */
function nearest(
  fingerprint: Fingerprint,
  profile: Profile,
  stories: readonly StoryState[],
): readonly Near[] {
  return stories
    .map((story) => ({
      story,
      score:
        likeness(profile, story.profile, alikeOnMean) -
        distance(daysOf(fingerprint), story.days) +
        leeway(profile.size, story.profile.size),
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
