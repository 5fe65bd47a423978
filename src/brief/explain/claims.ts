import type { Assertion, Attribution, BriefLine, Claim, Dispute } from "../../model/story.ts";
import { dayInWords } from "../days.ts";
import { type Lookup, labelOf } from "../lookup.ts";
import { chainInWords, DISPUTE_WORDS, HEDGE_WORDS, linesInLabels, STATUS_WORDS } from "../wording.ts";
import { decided, deeper, words } from "./steps.ts";

/** What a line of the brief stands on: its disputes and claims, or its words. `name`: as the line is asked for. */
export const lineChain = (look: Lookup, line: BriefLine, name: string): string[] => [
  `line ${name}: ${line.text}`,
  ...deeper((line.disputes ?? []).flatMap((id) => [disputeHead(look.disputes.get(id))])),
  ...deeper(line.claims.flatMap((id) => claimLines(look, id))),
  ...(line.claims.length > 0 ? [] : deeper(line.evidence.map((place) => words(look, place)))),
];

export const claimLines = (look: Lookup, id: string): string[] => {
  const claim = look.claims.get(id);
  return claim === undefined ? [`claim ${id}: not in this story`] : claimChain(look, claim);
};

/** What a claim stands on: its lines of reporting, what joined it, and the words of each report. */
export const claimChain = (look: Lookup, claim: Claim): string[] => [
  `claim ${claim.id}: ${JSON.stringify(claim.text)}`,
  ...deeper([
    `${STATUS_WORDS[claim.status]}; reports by line of reporting: ${linesInLabels(look, claim)}${claim.when === null ? "" : `; ${dayInWords(claim.when)}`}`,
    ...claim.lines.map(
      ({ reports, why }) => `line ${reports.map((report) => labelOf(look, report)).join(" ")}: ${why}`,
    ),
    ...claim.decisions.map(decided),
    ...claim.assertions.flatMap((assertion) => assertionChain(look, assertion)),
    ...look.story.disputes.filter(({ claims }) => claims.includes(claim.id)).map(disputeHead),
    ...(claim.related.length === 0 ? [] : [`alike but not joined: ${claim.related.join(" ")}`]),
  ]),
];

const assertionChain = (look: Lookup, assertion: Assertion): string[] => {
  const { attribution, stance, hedge } = assertion;
  const said = attribution === null ? undefined : look.attributions.get(attribution);
  const qualified = HEDGE_WORDS[hedge] === "" ? "" : `, ${HEDGE_WORDS[hedge]}`;
  return [
    words(look, assertion),
    ...deeper(
      said === undefined
        ? [`in the report's own voice${qualified}`]
        : [`${stance}${qualified}`, ...attributionSteps(look, said)],
    ),
  ];
};

const attributionSteps = (
  look: Lookup,
  { id, report, voices, source, cue, by, reasons }: Attribution,
): string[] => [
  `attribution ${id}: ${chainInWords(look, voices) || "nobody named"}; by ${by}${reasons.length === 0 ? "" : `: ${reasons.join("; ")}`}`,
  ...(source === null ? [] : [`source ${words(look, { report, ...source })}`]),
  ...(cue === null ? [] : [`cue ${words(look, { report, ...cue })}`]),
];

/** Who says something, by what rule, and which claims it is part of. */
export const attributionChain = (look: Lookup, attribution: Attribution): string[] => [
  `attribution ${attribution.id}: ${attribution.kind}, ${attribution.stance}${attribution.hedge === "none" ? "" : `, ${HEDGE_WORDS[attribution.hedge]}`}`,
  ...deeper([
    words(look, { report: attribution.report, ...attribution.content }),
    ...attributionSteps(look, attribution),
    ...attribution.voices
      .flatMap((voice) => look.entities.get(voice) ?? [])
      .map(({ id, name }) => `voice ${id}: ${name}`),
    ...look.story.claims
      .filter(({ assertions }) => assertions.some((assertion) => assertion.attribution === attribution.id))
      .map(({ id, text }) => `claim ${id}: ${JSON.stringify(text)}`),
  ]),
];

const disputeHead = (dispute: Dispute | undefined): string =>
  dispute === undefined
    ? "dispute: not in this story"
    : `dispute ${dispute.id}: ${DISPUTE_WORDS[dispute.kind]}, ${dispute.comparable ? "comparable" : "not comparable"}: ${dispute.reason}`;

/** Why two sides stand against each other, and what each stands on. */
export const disputeChain = (look: Lookup, dispute: Dispute): string[] => [
  disputeHead(dispute),
  ...deeper(dispute.claims.flatMap((id) => claimLines(look, id))),
];
