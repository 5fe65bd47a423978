import type { Reading } from "../../model/reading.ts";
import type { Figure } from "../../model/story.ts";
import type { Account } from "../ledger/account/account.ts";
import { countSame, tellApart } from "../ledger/compare.ts";
import { isLikely } from "./again.ts";
import { onCommonGround } from "./common-ground.ts";
import { type Comparison, no } from "./comparison.ts";
import { hasCounterpart, ofOneSize } from "./counterparts.ts";
import { inTime } from "./course.ts";
import { fewerLater } from "./fewer.ts";
import { hasGrown, mayGrow } from "./growing-toll.ts";
import { ofOneOccasion } from "./occasions.ts";
import { besideOtherCounts, ofSeveralEvents } from "./one-event.ts";
import { isOfOneOfTwoPlaces, isPart, isShareOfOther, partOfWhole, toldTogether } from "./parts.ts";
import type { Revisions } from "./revised.ts";
import { onOneSite } from "./sites.ts";
import { type ToldBy, toldBy } from "./told.ts";
import { isRivalNearer, ofTwoVoices } from "./two-voices.ts";

/** Why two figures are nothing to be told. */
type Guard = readonly [
  is: "same" | "part" | "apart",
  because: string,
  holds: (one: Account, other: Account) => boolean,
];

/** What stands between any two figures. */
const always = (ofOneSite: Guard[2]): readonly Guard[] => [
  ["same", "one claim holds both", (one, other) => one.figure.claim === other.figure.claim],
  [
    "apart",
    "they count different things",
    (one, other) => !countSame(one.figure, other.figure) && !isGrowing(one, other),
  ],
  [
    "same",
    "neither tells a value that the other does not",
    (one, other) => !tellApart(one.figure, other.figure),
  ],
  ["apart", "they are laid to two places", (one, other) => !ofOneSite(one, other)],
  ["apart", "one is of an illness and one of an event", isOfOtherCause],
];

/** What stands between those that no report tells to be values of one count. */
const unlessRevised = ({ isOutdated }: Revisions, told: ToldBy): readonly Guard[] => [
  [
    "apart",
    "another value took the place of one of them",
    (one, other) => isOutdated(one.figure) || isOutdated(other.figure),
  ],
  // of the many pairs of one report nearly all stand far apart: asked first
  ["apart", "one report gives both", (one, other) => areOfOneReport(one, other) && !ofTwoVoices(one, other)],
  ["apart", "one is of what is to come or may be", (one, other) => one.isPlan() !== other.isPlan()],
  ["part", "one is with another the whole of its report", (one, other) => isPart(one) !== isPart(other)],
  ["part", "one is told as a share of the other", isShareOfOther],
  ["part", "one is told as a part of a greater count", (one, other) => one.isPart() !== other.isPart()],
  ["part", "with a third count of a report they make a whole", (one, other) => partOfWhole(one, other, told)],
];

/** What stands between those of two reports besides. */
const betweenReports = (all: readonly Account[], told: ToldBy): readonly Guard[] => {
  const isOfOneOccasion = ofOneOccasion(all);
  const isOfSeveral = ofSeveralEvents();
  return [
    // ground that is held may grow manifold
    [
      "apart",
      "one is many times the other",
      (one, other) => one.figure.si.unit !== "m2" && !ofOneSize(one, other),
    ],
    [
      "part",
      "one is of one of two places",
      (one, other) => isOfOneOfTwoPlaces(one, other) || isOfOneOfTwoPlaces(other, one),
    ],
    ["part", "some report gives both", (one, other) => toldTogether(one, other, told)],
    [
      "apart",
      "they are told with too little in common",
      (one, other) => !hasGrown(one, other) && !onCommonGround(one, other),
    ],
    ["apart", "they are told beside other counts that differ", besideOtherCounts],
    [
      "apart",
      "a report tells of several events",
      (one, other) => !hasGrown(one, other) && isOfSeveral(one, other),
    ],
    ["apart", "they are of two days", (one, other) => !isOfOneOccasion(one, other)],
    ["apart", "the later is less", fewerLater],
    ["apart", "another figure of one's report is the other's counterpart", hasCounterpart],
    [
      "apart",
      "another voice of one's report is nearer to the other",
      (one, other) => isRivalNearer(one, other) || isRivalNearer(other, one),
    ],
  ];
};

const areOfOneReport = (one: Account, other: Account): boolean => one.figure.report === other.figure.report;

/** A later toll of all may be what a count of people of one kind has grown into. */
const isGrowing = (one: Account, other: Account): boolean =>
  !areOfOneReport(one, other) && mayGrow(one, other);

function isOfOtherCause(one: Account, other: Account): boolean {
  const [a, b] = [one.cause(), other.cause()];
  return a !== null && b !== null && a !== b;
}

/**
 * What two figures of a story are to each other. Rivals are values that cannot both hold for one thing; not comparable are those of
 * different things, sites, days or events, those so far apart that they cannot be of the same people, what is planned and what was
 * done, and those of which one agrees better with another figure of the other's report. Within one report two voices may be rivals.
 */
export function comparing(
  reading: Reading,
  accountOf: (figure: Figure) => Account,
  revisions: Revisions,
): (one: Account, other: Account) => Comparison {
  const all = reading.figures.map(accountOf);
  const told = toldBy(all);
  const guards = {
    always: always(onOneSite(reading, accountOf)),
    unlessRevised: unlessRevised(revisions, told),
  };
  const between = betweenReports(all, told);
  return (one, other) => {
    const first = against(guards.always, one, other);
    if (first !== null) return first;
    const was = revisions.former(one.figure, other.figure);
    if (was !== null)
      return {
        is: "revision",
        figures: was === one.figure ? [was, other.figure] : [was, one.figure],
        days: null,
      };
    const second =
      against(guards.unlessRevised, one, other) ??
      (areOfOneReport(one, other) ? null : against(between, one, other));
    return second ?? unlessUnlikely(inTime(one, other, told), one, other);
  };
}

function against(guards: readonly Guard[], one: Account, other: Account): Comparison | null {
  const guard = guards.find(([, , holds]) => holds(one, other));
  return guard === undefined ? null : no(guard[0], guard[1]);
}

function unlessUnlikely(found: Comparison, one: Account, other: Account): Comparison {
  if ("because" in found) return found;
  if (found.is === "rival" && !countSame(one.figure, other.figure))
    return no("apart", "of people of one kind a toll of all is a later count, and no rival");
  if (found.is === "rival" && isManifold(one, other))
    return no("apart", "one is at least twice the other, and not both are of somebody who is named");
  return isLikely(one, other) ? found : no("apart", "so far apart such numbers are mostly of two events");
}

/** What is told of one event by nobody in particular does not differ so much. */
const MANIFOLD = 2;

const isManifold = (one: Account, other: Account): boolean =>
  one.figure.unit === "people" &&
  Math.max(one.size, other.size) >= MANIFOLD * Math.min(one.size, other.size) &&
  (one.voice === undefined || other.voice === undefined);
