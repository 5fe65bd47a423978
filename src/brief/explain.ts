import type { Decision } from "../model/decision.ts";
import type { Publication, SharedCopy } from "../model/report.ts";
import type { Located } from "../model/span.ts";
import type {
  Assertion,
  Attribution,
  BriefLine,
  Claim,
  Dispute,
  Entity,
  Figure,
  Story,
  StoryReport,
} from "../model/story.ts";
import { dayInWords, publishedInWords } from "./days.ts";
import { type Lookup, labelOf, lookup, reportsOf, wordsAt } from "./lookup.ts";
import {
  chainInWords,
  DISPUTE_WORDS,
  HEDGE_WORDS,
  linesInLabels,
  reasonInWords,
  STATUS_WORDS,
  valueInWords,
} from "./wording.ts";

/**
 * `lines` go from the thing asked about down to characters of reports, two spaces deeper a step. Not found: `unknown`,
 * or `ambiguous` with the ids (at most ten) that begin like this.
 */
export type Explanation =
  | { readonly found: true; readonly id: string; readonly lines: readonly string[] }
  | {
      readonly found: false;
      readonly why: "unknown" | "ambiguous";
      readonly id: string;
      readonly candidates: readonly string[];
    };

const MOST_CANDIDATES = 10;
const SHORTEST_PREFIX = 3;

/**
 * The chain from anything in a story down to the words of a report, with the reason of each decision on the way.
 * `asked`: a claim, figure, attribution, entity, dispute or report by id or by the unique beginning of one (three
 * characters or more); a report's label (`r2`); a line of the brief (`b1.2`, section and line) or a section (`b1`).
 *
 * @example explain(story, "b1.1") // { found: true, id: "b1.1", lines: ["line b1.1: …", "  claim c… …", …] }
 */
export const explain = (story: Story, asked: string): Explanation => {
  const look = lookup(story);
  const things = chains(look, story);
  const id = things.has(asked) ? asked : asked.toLowerCase();
  const exact = things.get(id);
  if (exact !== undefined)
    return { found: true, id, lines: exact().map((line) => reasonInWords(look, line)) };
  const candidates =
    id.length < SHORTEST_PREFIX ? [] : [...things.keys()].filter((key) => key.startsWith(id));
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1)
    return { found: true, id: only, lines: things.get(only)!().map((line) => reasonInWords(look, line)) };
  return {
    found: false,
    why: candidates.length === 0 ? "unknown" : "ambiguous",
    id,
    candidates: candidates.slice(0, MOST_CANDIDATES),
  };
};

/** Everything that can be asked about, by id, with how its chain is told. */
const chains = (look: Lookup, story: Story): Map<string, () => string[]> => {
  const things = new Map<string, () => string[]>();
  for (const [i, section] of story.brief.sections.entries()) {
    const name = `b${i + 1}`;
    things.set(name, () => [
      `section ${name}: ${section.heading}`,
      ...section.lines.map((line, j) => `  ${name}.${j + 1}  ${line.text}`),
    ]);
    for (const [j, line] of section.lines.entries())
      things.set(`${name}.${j + 1}`, () => lineChain(look, line, `${name}.${j + 1}`));
  }
  for (const report of story.reports) {
    things.set(labelOf(look, report.id), () => reportChain(look, report));
    things.set(report.id, () => reportChain(look, report));
  }
  for (const claim of story.claims) things.set(claim.id, () => claimChain(look, claim));
  for (const dispute of story.disputes) things.set(dispute.id, () => disputeChain(look, dispute));
  for (const figure of story.figures) things.set(figure.id, () => figureChain(look, figure));
  for (const attribution of story.attributions)
    things.set(attribution.id, () => attributionChain(look, attribution));
  for (const entity of story.entities) things.set(entity.id, () => entityChain(look, entity));
  return things;
};

const deeper = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** The last step of every chain: `r1.text.slice(10, 42) = "…"`. */
const words = (look: Lookup, place: Located): string =>
  `${labelOf(look, place.report)}.text.slice(${place.start}, ${place.end}) = ${JSON.stringify(wordsAt(look, place))}`;

const decided = ({ verdict, score, by, reasons }: Decision): string =>
  `${verdict}${score === null ? "" : ` ${score.toFixed(2)}`} by ${by}: ${reasons.join("; ")}`;

const lineChain = (look: Lookup, line: BriefLine, name: string): string[] => [
  `line ${name}: ${line.text}`,
  ...deeper((line.disputes ?? []).flatMap((id) => [disputeHead(look.disputes.get(id))])),
  ...deeper(line.claims.flatMap((id) => claimLines(look, id))),
  ...(line.claims.length > 0 ? [] : deeper(line.evidence.map((place) => words(look, place)))),
];

const claimLines = (look: Lookup, id: string): string[] => {
  const claim = look.claims.get(id);
  return claim === undefined ? [`claim ${id}: not in this story`] : claimChain(look, claim);
};

const claimChain = (look: Lookup, claim: Claim): string[] => [
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

const attributionChain = (look: Lookup, attribution: Attribution): string[] => [
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

const disputeChain = (look: Lookup, dispute: Dispute): string[] => [
  disputeHead(dispute),
  ...deeper(dispute.claims.flatMap((id) => claimLines(look, id))),
];

const figureChain = (look: Lookup, figure: Figure): string[] => [
  `figure ${figure.id}: ${figure.bound} ${valueInWords(look, figure)} ${figure.unit} (${figure.item})`,
  ...deeper([
    words(look, figure),
    `low ${figure.low ?? "unknown"}, high ${figure.high ?? "unknown"}; for comparing: ${figure.si.low ?? "unknown"} to ${figure.si.high ?? "unknown"} ${figure.si.unit}`,
    `scope ${figure.scope}; as of ${figure.asOf === null ? "unknown" : dayInWords(figure.asOf)}; voice ${chainInWords(look, figure.voices) || "the report's own"}`,
    ...(figure.claim === null ? [] : claimLines(look, figure.claim)),
  ]),
];

const MOST_MENTIONS = 12;

const entityChain = (look: Lookup, entity: Entity): string[] => {
  const { place, mentions } = entity;
  const where =
    place === null
      ? []
      : [
          `${place.name}: ${place.lat}, ${place.lon} (${place.precision}${place.country === null ? "" : `, ${place.country}`}): ${place.reasons.join("; ")}`,
        ];
  const more = mentions.length - MOST_MENTIONS;
  return [
    `${entity.type} ${entity.id}: ${entity.name}`,
    ...deeper([
      ...(entity.otherNames.length === 0 ? [] : [`also written ${entity.otherNames.join(", ")}`]),
      ...(entity.roles.length === 0 ? [] : [`roles: ${entity.roles.join(", ")}`]),
      ...where,
      ...entity.decisions.map(decided),
      ...mentions.slice(0, MOST_MENTIONS).map((mention) => words(look, mention)),
      ...(more > 0 ? [`and ${more} more mentions`] : []),
    ]),
  ];
};

/** When a report was published, and how that is known; an inferred date says so itself. */
const publicationStep = (published: Publication): string => {
  const { basis } = published;
  return `published ${publishedInWords(published)}${basis === "inferred" ? "" : ` (${basis ?? "not known"})`}`;
};

/** With which reports a report shares copy, and below that each reason. */
const copySteps = (look: Lookup, own: string, { reports, agency, reasons }: SharedCopy): string[] => {
  const others = reportsOf(
    look,
    reports.map((report) => ({ report })),
  ).filter((id) => id !== own);
  const labels = others.map((id) => labelOf(look, id)).join(" ");
  return [`shares ${agency === null ? "" : `${agency} `}copy with ${labels}`, ...deeper(reasons)];
};

const reportChain = (look: Lookup, report: StoryReport): string[] => {
  const shared = look.story.sharedCopy.filter(({ reports }) => reports.includes(report.id));
  const claims = look.story.claims.filter(({ assertions }) =>
    assertions.some((assertion) => assertion.report === report.id),
  );
  return [
    `report ${labelOf(look, report.id)}: ${report.outlet.name ?? "outlet unknown"} (${report.outlet.basis ?? "not said"})`,
    ...deeper([
      `read from ${report.input}; SHA-256 ${report.sha256}`,
      publicationStep(report.published),
      ...deeper(report.published.reasons),
      ...(report.credits.length === 0 ? [] : [`credits ${report.credits.join(", ")}`]),
      ...shared.flatMap((copy) => copySteps(look, report.id, copy)),
      ...report.blocks
        .filter(({ kind }) => kind !== "body")
        .map(
          ({ kind, start, end, by }) => `${kind} by ${by}: ${words(look, { report: report.id, start, end })}`,
        ),
      `${claims.length} claims: ${claims
        .slice(0, 20)
        .map(({ id }) => id)
        .join(" ")}`,
    ]),
  ];
};
