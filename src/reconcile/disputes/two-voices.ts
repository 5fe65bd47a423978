import type { Account } from "../ledger/account/account.ts";
import { countSame, incompatible } from "../ledger/compare.ts";
import { ONE_COUNT, within } from "./counterparts.ts";
import { inOrder } from "./growing-toll.ts";

/**
 * Two voices that speak of one thing follow each other; people are counted again some sentences later too, where the
 * words say that it is against what was said before.
 */
const NEAR = { beside: 1, against: 4 };
/** What is expressly set against another count may be so many times it: "14 people, but activists put the toll at 60". */
const SET_AGAINST = 8;

/**
 * Whether two figures of one report are what two voices make of one count: "police put the crowd at 40,000, organisers
 * at 150,000". Each is said by somebody, near the other and of the same day; neither is an addition, nor the count of a
 * period where the other is not; none of the two voices gives several values; and the lesser is laid to no place that the
 * greater is not laid to.
 */
export function ofTwoVoices(one: Account, other: Account): boolean {
  // most pairs of a long report stand far apart: asked first, since all figures of a report are paired
  const apart = Math.abs(one.scene().place - other.scene().place);
  if (apart > NEAR.against) return false;
  const { figure, voice } = one;
  const { figure: against, voice: second } = other;
  if (voice === undefined || second === undefined || voice === second || !incompatible(figure, against))
    return false;
  if ([figure, against].some(({ scope }) => scope === "new")) return false;
  if ((figure.scope === "period") !== (against.scope === "period") || one.day !== other.day) return false;
  if (figure.event === null && figure.si.unit !== "m2" && figure.unit !== "magnitude") return false;
  if (givesSeveral(one) || givesSeveral(other)) return false;
  const isSet = (figure.start < against.start ? other : one).setting().isAgainst;
  const most = isSet && apart <= NEAR.beside ? SET_AGAINST : ONE_COUNT;
  if (figure.si.unit !== "m2" && !within(most, one, other)) return false;
  return (
    apart <= (figure.unit === "people" && isSet ? NEAR.against : NEAR.beside) && isLaidWithin(one, other)
  );
}

/** The lesser is laid to no other day, and to no place that the greater is not laid to. */
function isLaidWithin(one: Account, other: Account): boolean {
  const [lesser, greater] = inOrder(one, other);
  const [narrow, wide] = [lesser.setting(), greater.setting()];
  if (areApart(narrow.days, wide.days)) return false;
  if ([...narrow.ofVoice].some((name) => !wide.names.has(name))) return false;
  return lesser.scene().place === greater.scene().place
    ? wide.names.size <= 1
    : [...narrow.names].every((name) => wide.names.has(name));
}

const givesSeveral = ({ figure, voice, told }: Account): boolean =>
  told().some(
    (same) => same.voice === voice && countSame(same.figure, figure) && incompatible(same.figure, figure),
  );

/** Both are named, and none is both. */
const areApart = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && ![...one].some((day) => other.has(day));

/** Whether what another voice of the other's report says is nearer to a figure: by who says it, then by size. */
export const isRivalNearer = (one: Account, other: Account): boolean =>
  other
    .told()
    .some(
      (rival) =>
        countSame(rival.figure, other.figure) && ofTwoVoices(rival, other) && isNearer(one, rival, other),
    );

function isNearer({ voice, size }: Account, rival: Account, other: Account): boolean {
  if (voice !== undefined && (voice === rival.voice || voice === other.voice)) return voice === rival.voice;
  const off = (one: Account): number => Math.abs(Math.log(one.size / size));
  return off(rival) < off(other);
}
