import type { BriefLine, BriefSection, Claim } from "../../model/story.ts";
import { atMost, BREAK, lineOf, side } from "../line.ts";
import type { Lookup } from "../lookup.ts";
import { weight } from "../rank.ts";

const MOST = 6;

/** The claims that updates join, each chain in the order of its days (unknown days last). */
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
    .map((chain) => [...chain].flatMap((id) => look.claims.get(id) ?? []).sort(byDay))
    .filter((chain) => chain.length > 1);
};

const byDay = (a: Claim, b: Claim): number => {
  const [left, right] = [a.when ?? "9999", b.when ?? "9999"];
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1;
};

const chainLine = (look: Lookup, chain: readonly Claim[]): BriefLine | null =>
  lineOf(
    look,
    chain.flatMap((claim, i) => [
      ...(i === 0 ? [] : [{ ...BREAK, text: " → " } as const]),
      ...side(look, claim),
    ]),
    {
      claims: chain.map(({ id }) => id),
      disputes: look.story.disputes
        .filter(
          ({ kind, claims }) =>
            kind === "update" && claims.every((id) => chain.some((claim) => claim.id === id)),
        )
        .map(({ id }) => id),
      support: chain.flatMap(({ assertions }) =>
        assertions.map(({ report, start, end }) => ({ report, start, end })),
      ),
    },
  );

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
