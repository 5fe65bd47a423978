import type { BriefLine, BriefSection, Claim, Dispute } from "../../model/story.ts";
import { eventKind } from "../../text/words/events.ts";
import { atMost, BREAK, lineOf, note, type Piece, side } from "../line.ts";
import type { Lookup } from "../lookup.ts";
import { weight } from "../rank.ts";
import { inDayOrder } from "../sides.ts";
import { reasonInWords } from "../wording.ts";

const MOST = 6;

/** Updates of one count, or of none: a sentence that gives two counts ("121 rescued, 58 missing") does not make them one. */
const byCount = (look: Lookup): Dispute[][] => {
  const updates = look.story.disputes.filter(({ kind }) => kind === "update");
  const countOf = ({ figures = [] }: Dispute): string => {
    const [first] = figures.flatMap((id) => look.figures.get(id) ?? []);
    return first === undefined
      ? ""
      : `${first.si.unit} ${first.event === null ? "" : eventKind(first.event)}`;
  };
  return [...Map.groupBy(updates, countOf).values()];
};

interface Chain {
  readonly claims: readonly Claim[];
  readonly updates: readonly Dispute[];
}

/** The claims that updates join, each chain in the order of its days (where a day is not said, the day its report came out). */
const chains = (look: Lookup, updates: readonly Dispute[]): Chain[] => {
  const found: Set<string>[] = [];
  for (const { claims } of updates) {
    const joined = found.filter((chain) => claims.some((id) => chain.has(id)));
    const merged = new Set([...joined.flatMap((chain) => [...chain]), ...claims]);
    for (const chain of joined) found.splice(found.indexOf(chain), 1);
    found.push(merged);
  }
  return found
    .map((chain) => {
      const claims = [...chain].flatMap((id) => look.claims.get(id) ?? []);
      return {
        claims: inDayOrder(look, claims, updates),
        updates: updates.filter((update) => update.claims.every((id) => chain.has(id))),
      };
    })
    .filter(({ claims }) => claims.length > 1);
};

const chainLine = (look: Lookup, { claims: chain, updates }: Chain): BriefLine | null => {
  // of several reasons the one that is about most of the chain
  const [reason] = updates
    .toSorted((a, b) => b.claims.length - a.claims.length)
    .map(({ reason }) => reasonInWords(look, reason))
    .filter((words) => words !== "");
  const steps = chain.flatMap((claim, i) => [
    ...(i === 0 ? [] : [ARROW]),
    ...side(look, claim, chain, updates),
  ]);
  return lineOf(look, [...steps, ...(reason === undefined ? [] : [BREAK, note(reason)])], {
    claims: chain.map(({ id }) => id),
    disputes: updates.map(({ id }) => id),
    support: chain.flatMap(({ assertions }) =>
      assertions.map(({ report, start, end }) => ({ report, start, end })),
    ),
  });
};

const ARROW: Piece = { role: "break", text: " → " };

/** How what is reported changed: each chain of updates in the order of its days. */
export const changes = (look: Lookup): BriefSection => {
  const heaviest = ({ claims }: Chain): number => Math.max(...claims.map((claim) => weight(look, claim)));
  const order = byCount(look)
    .flatMap((updates) => chains(look, updates))
    .sort((a, b) => heaviest(b) - heaviest(a) || (a.updates[0]!.id < b.updates[0]!.id ? -1 : 1));
  return {
    heading: "What changed",
    topic: "changes",
    lines: atMost(
      order.map((chain) => chainLine(look, chain)),
      MOST,
    ),
  };
};
