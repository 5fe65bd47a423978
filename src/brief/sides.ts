import type { Located } from "../model/span.ts";
import type { Assertion, Claim, Dispute, Figure, StoryReport } from "../model/story.ts";
import { sameEvent } from "../text/words/events.ts";
import { type Lookup, remembered, sentenceAround } from "./lookup.ts";
import { clearest, shownPlace } from "./shown.ts";

/** What one side of a dispute shows. */
export interface ShownSide {
  /** The claim with no more than what this side stands for: of a count the assertions that give its value. */
  readonly claim: Claim;
  readonly assertion: Assertion;
  readonly place: Located;
  /** The figure that the dispute is about, inside `place`. */
  readonly figure: Figure | null;
}

const within = (outer: Located, inner: Located): boolean =>
  outer.report === inner.report && outer.start <= inner.start && inner.end <= outer.end;

/** A figure of a claim that counts what a figure of one of its rivals counts; where it is known which are at issue, of those. */
const rivalFigure = (
  look: Lookup,
  claim: Claim,
  rivals: readonly Claim[],
  about: readonly Pick<Dispute, "figures">[],
): Figure | null => {
  const named = new Set(about.flatMap(({ figures }) => figures ?? []));
  const figuresOf = ({ id }: Claim): readonly Figure[] => {
    const all = look.figuresOf.get(id) ?? [];
    const atIssue = all.filter((figure) => named.has(figure.id));
    return atIssue.length > 0 ? atIssue : all;
  };
  const others = rivals.filter(({ id }) => id !== claim.id).flatMap(figuresOf);
  const own = figuresOf(claim);
  const unit = own.filter(({ si }) => others.some((other) => other.si.unit === si.unit));
  const event = unit.filter(({ event }) => others.some((other) => sameEvent(other.event, event)));
  const alike = event.length > 0 ? event : unit;
  const inside = alike.filter((figure) => claim.assertions.some((assertion) => within(assertion, figure)));
  return nearest(inside.length > 0 ? inside : alike, others);
};

const sizeOf = ({ value, low, high, si }: Figure): number => si.low ?? si.high ?? value ?? low ?? high ?? 0;

/** Of figures that count the same, the one nearest in size to a rival without being it: 1,000 against 20, not 100,000. */
const nearest = (figures: readonly Figure[], others: readonly Figure[]): Figure | null => {
  const distance = (figure: Figure): number => {
    const rivals = others
      .filter(({ si }) => si.unit === figure.si.unit)
      .map((other) => Math.abs(Math.log((sizeOf(figure) + 1) / (sizeOf(other) + 1))));
    return Math.min(...rivals.filter((apart) => apart > 0));
  };
  let best: Figure | null = null;
  for (const figure of figures) if (best === null || distance(figure) < distance(best)) best = figure;
  return best;
};

/** The day that a side is true of: as of when its figure is given, or when what its claim says happened. Null: not said. */
export const dayOf = (claim: Claim, figure: Figure | null): string | null =>
  figure === null ? claim.when : figure.asOf;

/** The last day on which a report may have come out; a side without a day of its own stands there in an order of days. */
const outBy = (look: Lookup, { report }: Located): string =>
  look.reports.get(report)?.published.latest?.slice(0, 10) ?? "9999";

/** Which words stand for a claim among its rivals: those with the figure that the disputes are about, or else its clearest. */
export const shownSide = (
  look: Lookup,
  claim: Claim,
  rivals: readonly Claim[],
  about: readonly Pick<Dispute, "figures" | "clauses">[] = [],
): ShownSide => {
  const figure = rivalFigure(look, claim, rivals, about);
  if (figure === null) {
    const assertion = opposedIn(claim, about) ?? clearest(look, claim);
    return { claim, assertion, place: shownPlace(look, assertion), figure: null };
  }
  const around = claim.assertions.find((each) => within(each, figure));
  const assertion = around === undefined ? besideFigure(look, figure) : inVoiceOf(look, around, figure);
  const place = shownPlace(look, assertion);
  return {
    claim: giving(look, claim, figure),
    assertion,
    place: within(place, figure) ? place : sentenceAround(look, figure),
    figure,
  };
};

/** The assertion of a claim whose words stand against those of another claim: its clearest may tell something else. */
const opposedIn = (claim: Claim, about: readonly Pick<Dispute, "clauses">[]): Assertion | null => {
  const shared = (clause: Located, { report, start, end }: Assertion): number =>
    report === clause.report ? Math.min(end, clause.end) - Math.max(start, clause.start) : 0;
  const clauses = about.flatMap(({ clauses }) => clauses ?? []);
  let [best, most]: [Assertion | null, number] = [null, 0];
  for (const assertion of claim.assertions)
    for (const clause of clauses)
      if (shared(clause, assertion) > most) [best, most] = [assertion, shared(clause, assertion)];
  return best;
};

const figuresIn = remembered((look, { id }: StoryReport) =>
  look.story.figures.filter(({ report }) => report === id),
);

/**
 * A claim without the assertions that give another value for what a figure counts, or none: sentences that tell one thing
 * may differ in its number, and who says 41 does not vouch for 23.
 */
const giving = (look: Lookup, claim: Claim, figure: Figure): Claim => {
  const gives = (place: Located): boolean =>
    figuresIn(look, look.reports.get(place.report)!).some(
      (other) =>
        within(place, other) &&
        other.si.unit === figure.si.unit &&
        sameEvent(other.event, figure.event) &&
        sizeOf(other) === sizeOf(figure),
    );
  const assertions = claim.assertions.filter((assertion) => gives(sentenceAround(look, assertion)));
  if (assertions.length === 0 || assertions.length === claim.assertions.length) return claim;
  const reports = new Set(assertions.map(({ report }) => report));
  const lines = claim.lines.flatMap(({ why, ...line }) => {
    const left = line.reports.filter((report) => reports.has(report));
    return left.length === 0 ? [] : [{ reports: left, why }];
  });
  return { ...claim, assertions, lines };
};

/**
 * Claims by the day of what each says among the others; where a day is not said, the day its report came out. Of one day,
 * the smaller figure first: a count that is updated grows.
 */
export const inDayOrder = (
  look: Lookup,
  sides: readonly Claim[],
  about: readonly Pick<Dispute, "figures" | "clauses">[],
): Claim[] => {
  const stand = new Map(
    sides.map((claim) => {
      const { figure, place } = shownSide(look, claim, sides, about);
      return [
        claim,
        { day: dayOf(claim, figure) ?? outBy(look, place), size: figure === null ? 0 : sizeOf(figure) },
      ];
    }),
  );
  return [...sides].sort((a, b) => {
    const [x, y] = [stand.get(a)!, stand.get(b)!];
    return x.day < y.day ? -1 : x.day > y.day ? 1 : x.size - y.size || (a.id < b.id ? -1 : 1);
  });
};

/** A figure outside every assertion of its claim speaks with the voice of the statement that holds it, if one does. */
const besideFigure = (look: Lookup, figure: Figure): Assertion => ({
  ...sentenceAround(look, figure),
  ...saidWith(look, figure),
});

/**
 * Of an assertion whose statement leaves the figure out ("the man held over the blast that killed 9 wrote that …") the
 * figure is not that speaker's.
 */
const inVoiceOf = (look: Lookup, assertion: Assertion, figure: Figure): Assertion => {
  const said = assertion.attribution === null ? undefined : look.attributions.get(assertion.attribution);
  const holds = said === undefined || (said.content.start < figure.end && figure.start < said.content.end);
  return holds ? assertion : { ...assertion, ...saidWith(look, figure) };
};

/** The statement that holds a figure, as an assertion names it. */
const saidWith = (look: Lookup, figure: Figure): Pick<Assertion, "attribution" | "stance" | "hedge"> => {
  const said = look.story.attributions.find(({ report, content }) => within({ report, ...content }, figure));
  return {
    attribution: said?.id ?? null,
    stance: said?.stance ?? "says",
    hedge: said?.hedge ?? "none",
  };
};
