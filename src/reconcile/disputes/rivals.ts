import type { Reading } from "../../model/reading.ts";
import type { Figure } from "../../model/story.ts";
import { countSame, sizeOf, tellApart } from "../ledger/compare.ts";
import { ofOneCause } from "./causes.ts";
import { grounds, onCommonGround, shareThing } from "./common-ground.ts";
import { counterparts, ofOneSize } from "./counterparts.ts";
import type { DayOf, ToldBy } from "./course.ts";
import { sameDoer } from "./doers.ts";
import { fewerLater } from "./fewer.ts";
import { growingToll, toldAsToll } from "./growing-toll.ts";
import type { Occasions } from "./occasions.ts";
import { ofOneEvent } from "./one-event.ts";
import { isBeside, isPartOf, partOfWhole, toldTogether } from "./parts.ts";
import { remembered } from "./remembered.ts";
import type { Revisions } from "./revised.ts";
import type { Shares } from "./shares.ts";
import { sites } from "./sites.ts";
import { isYetToCome } from "./to-come.ts";
import { twoVoices } from "./two-voices.ts";

/** What is known of the figures of a story before any two are laid beside each other. */
interface Known {
  readonly told: ToldBy;
  readonly revisions: Revisions;
  readonly shares: Shares;
  readonly dayOf: DayOf;
  readonly onOccasions: Occasions;
}

/**
 * Whether two values cannot both hold for one thing. Not rivals are figures that one report gives side by side, a part and
 * its whole, counts of different sites, days or events, counts so far apart that they cannot be of the same people, what
 * two people did, what is planned and what was done, and those of which one agrees better with another figure of the
 * other report. Within one report two voices may be rivals (`twoVoices`).
 */
export function rivals(
  reading: Reading,
  { told, revisions, shares: { areShareAndWhole }, dayOf, onOccasions }: Known,
): (one: Figure, other: Figure) => boolean {
  const ground = grounds(reading);
  const areCounterparts = counterparts(reading.figures, ground);
  const onOneSite = sites(reading);
  const ofOneDoer = sameDoer(reading);
  const onOneEvent = ofOneEvent(reading, ground);
  const areAsMany = fewerLater(reading, ground, onOccasions, dayOf);
  const haveOneCause = ofOneCause(reading);
  const ofTwoVoices = twoVoices(reading, dayOf);
  const isPlan = isYetToCome(reading);
  const mayGrow = growingToll(reading);
  const isToll = toldAsToll(reading);
  /** The greater is told as the toll, and on a later day. */
  const hasGrown = (one: Figure, other: Figure): boolean => {
    const [lesser, greater] = sizeOf(one) <= sizeOf(other) ? [one, other] : [other, one];
    const [day, later] = [dayOf(lesser), dayOf(greater)];
    return day !== null && later !== null && day < later && isToll(greater) && mayGrow(lesser, greater);
  };
  const ofOneThing = (one: Figure, other: Figure): boolean =>
    one.unit === "people"
      ? onCommonGround(ground, one, other)
      : shareThing(ground, one, other) && ofOneDoer(one, other);
  const byReport = Map.groupBy(reading.figures, ({ report }) => report);
  const within = remembered((figure: Figure) =>
    byReport.get(figure.report)!.filter((rival) => countSame(rival, figure) && ofTwoVoices(rival, figure)),
  );
  // of what two voices of the other report say, a value is held against that of its own voice, or the nearer one
  const isRivalNearer = (one: Figure, other: Figure): boolean =>
    within(other).some((rival) => isNearer(one, rival, other));
  const isPart = remembered((figure: Figure) => isPartOf(figure, byReport.get(figure.report)!));
  const sizesBeside = remembered((figure: Figure) => sizesAround(figure, byReport.get(figure.report)!));
  const mayRival = (one: Figure, other: Figure): boolean =>
    // of the many pairs of one report nearly all stand far apart: asked first
    (one.report !== other.report || ofTwoVoices(one, other)) &&
    isPlan(one) === isPlan(other) &&
    isPart(one) === isPart(other) &&
    !areShareAndWhole(one, other) &&
    !partOfWhole(one, other, told, sizesBeside) &&
    (one.report === other.report ||
      // ground that is held may grow manifold
      ((one.si.unit === "m2" || ofOneSize(one, other)) &&
        !toldTogether(one, other, told) &&
        (hasGrown(one, other) || ofOneThing(one, other)) &&
        onOneEvent(one, other, hasGrown(one, other)) &&
        onOccasions.mayBeOne(one, other) &&
        areAsMany(one, other) &&
        areCounterparts(one, other) &&
        !isRivalNearer(one, other) &&
        !isRivalNearer(other, one)));
  return (one, other) =>
    one.claim !== other.claim &&
    (countSame(one, other) || (one.report !== other.report && mayGrow(one, other))) &&
    tellApart(one, other) &&
    onOneSite(one, other) &&
    haveOneCause(one, other) &&
    (revisions.former(one, other) !== null ||
      (!revisions.isOutdated(one) && !revisions.isOutdated(other) && mayRival(one, other)));
}

/** The sizes of the figures of one unit that stand right beside a figure in its report. */
const sizesAround = (figure: Figure, figures: readonly Figure[]): ReadonlySet<number> =>
  new Set(
    figures
      .filter((one) => one !== figure && one.si.unit === figure.si.unit && isBeside(figure, one))
      .map(sizeOf),
  );

/** Whether a figure is more likely what `rival` is about than what `other` is: by who says it, then by size. */
function isNearer(figure: Figure, rival: Figure, other: Figure): boolean {
  const [voice, a, b] = [figure, rival, other].map(({ voices }) => voices.at(-1));
  if (voice !== undefined && (voice === a || voice === b)) return voice === a;
  const off = (one: Figure): number => Math.abs(Math.log(sizeOf(one) / sizeOf(figure)));
  return off(rival) < off(other);
}
