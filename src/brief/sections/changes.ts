import type { BriefLine, BriefSection, Claim } from "../../model/story.ts";
import { atMost, BREAK, lineOf, note, type Piece, side } from "../line.ts";
import type { Lookup } from "../lookup.ts";
import { weight } from "../rank.ts";
import { inDayOrder } from "../sides.ts";
import { reasonInWords } from "../wording.ts";

const MOST = 6;

/** The claims that updates join, each chain in the order of its days (where a day is not said, the day its report came out). */
const chains = (look: Lookup): Claim[][] => {
  const updates = look.story.disputes.filter(({ kind }) => kind === "update");
  const found: Set<string>[] = [];
  for (const { claims } of updates) {
    const joined = found.filter((chain) => claims.some((id) => chain.has(id)));
    const merged = new Set([...joined.flatMap((chain) => [...chain]), ...claims]);
    for (const chain of joined) found.splice(found.indexOf(chain), 1);
    found.push(merged);
  }
  return found
    .map((chain) =>
      inDayOrder(
        look,
        [...chain].flatMap((id) => look.claims.get(id) ?? []),
        updates,
      ),
    )
    .filter((chain) => chain.length > 1);
};

const chainLine = (look: Lookup, chain: readonly Claim[]): BriefLine | null => {
  const held = new Set(chain.map(({ id }) => id));
  const updates = look.story.disputes.filter(
    ({ kind, claims }) => kind === "update" && claims.every((id) => held.has(id)),
  );
  const reasons = [...new Set(updates.map(({ reason }) => reasonInWords(look, reason)))].filter(
    (reason) => reason !== "",
  );
  const steps = chain.flatMap((claim, i) => [
    ...(i === 0 ? [] : [ARROW]),
    ...side(look, claim, chain, updates),
  ]);
  return lineOf(look, [...steps, ...(reasons.length === 1 ? [BREAK, note(reasons[0]!)] : [])], {
    claims: [...held],
    disputes: updates.map(({ id }) => id),
    support: chain.flatMap(({ assertions }) =>
      assertions.map(({ report, start, end }) => ({ report, start, end })),
    ),
  });
};

const ARROW: Piece = { role: "break", text: " → " };

/** How what is reported changed: each chain of updates in the order of its days. */
export const changes = (look: Lookup): BriefSection => {
  const heaviest = (chain: readonly Claim[]): number =>
    Math.max(...chain.map((claim) => weight(look, claim)));
  const order = chains(look).sort((a, b) => heaviest(b) - heaviest(a) || (a[0]!.id < b[0]!.id ? -1 : 1));
  return {
    heading: "What changed",
    topic: "changes",
    lines: atMost(
      order.map((chain) => chainLine(look, chain)),
      MOST,
    ),
  };
};
