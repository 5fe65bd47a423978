import type { BriefLine, BriefSection, Claim, Dispute } from "../../model/story.ts";
import { gist } from "../gist.ts";
import { atMost, BREAK, lineOf, note, type Piece, side } from "../line.ts";
import { type Lookup, wordsAt } from "../lookup.ts";
import { overlap, weight } from "../rank.ts";
import { shownSide } from "../sides.ts";
import { reasonInWords } from "../wording.ts";

const MOST = 8;

const sidesOf = (look: Lookup, dispute: Dispute): Claim[] =>
  dispute.claims.flatMap((id) => look.claims.get(id) ?? []);

const remark = (look: Lookup, { comparable, reason }: Dispute): Piece[] => {
  if (reason === "") return comparable ? [] : [BREAK, note("Not comparable.")];
  return [
    BREAK,
    note(
      comparable ? reasonInWords(look, reason) : `Not comparable, because: ${reasonInWords(look, reason)}`,
    ),
  ];
};

/** A dispute as one line: each side with its words, voice, day and reports, then why it is one or why it is none. */
const disputeLine = (look: Lookup, dispute: Dispute): BriefLine | null => {
  const sides = sidesOf(look, dispute);
  if (sides.length < 2) return null;
  const pieces = sides.flatMap((claim, i) => [
    ...(i === 0 ? [] : [BREAK]),
    ...side(look, claim, sides, [dispute]),
  ]);
  return lineOf(look, [...pieces, ...remark(look, dispute)], {
    claims: sides.map(({ id }) => id),
    disputes: [dispute.id],
    support: sides.flatMap(({ assertions }) =>
      assertions.map(({ report, start, end }) => ({ report, start, end })),
    ),
  });
};

/** Disputes in the order of what a reader should see: real ones before those that cannot be compared, then by weight. */
const rankedDisputes = (look: Lookup, disputes: readonly Dispute[]): Dispute[] => {
  const heavy = (dispute: Dispute): number =>
    Math.max(0, ...sidesOf(look, dispute).map((claim) => weight(look, claim))) +
    (dispute.comparable ? 10 : 0);
  return [...disputes].sort((a, b) => heavy(b) - heavy(a) || (a.id < b.id ? -1 : 1));
};

/** Where reports disagree; updates are no disagreement and have a section of their own. */
export const contested = (look: Lookup): BriefSection => {
  const rivals = rankedDisputes(
    look,
    look.story.disputes.filter(({ kind }) => kind !== "update"),
  );
  return {
    heading: "Contested",
    topic: "contested",
    lines: atMost(
      withoutRepeats(look, rivals).map((dispute) => disputeLine(look, dispute)),
      MOST,
    ),
  };
};

/**
 * Without what tells a reader nothing new: a dispute of the same kind for the same reason, of which one side says much the
 * same as a side of one before it (the claim of responsibility that three reports tell, and three doubts of it).
 */
const withoutRepeats = (look: Lookup, disputes: readonly Dispute[]): readonly Dispute[] => {
  const told: { readonly what: string; readonly sides: readonly ReadonlySet<string>[] }[] = [];
  return disputes.filter((dispute) => {
    if (dispute.figures !== undefined) return true;
    const claims = sidesOf(look, dispute);
    const sides = claims.map((claim) => gist(wordsAt(look, shownSide(look, claim, claims, [dispute]).place)));
    const what = `${dispute.kind} ${dispute.reason}`;
    const isTold = told.some(
      (before) =>
        before.what === what &&
        sides.some((side) => before.sides.some((other) => overlap(side, other) >= MUCH_THE_SAME)),
    );
    if (!isTold) told.push({ what, sides });
    return !isTold;
  });
};

const MUCH_THE_SAME = 0.6;
