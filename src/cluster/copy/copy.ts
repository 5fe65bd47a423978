import type { Decision } from "../../model/decision.ts";
import type { SharedCopy } from "../../model/report.ts";
import type { Located, ReportId } from "../../model/span.ts";
import { lazily } from "../../text/lazily.ts";
import { type Groups, groupsOf } from "../groups.ts";
import { runsOf } from "../runs.ts";
import { copyFeatures, decideCopy } from "./decide.ts";
import { nearDuplicates } from "./minhash.ts";
import { alikeSentences, type CopyPair } from "./passages.ts";
import { type CopyInput, type CopySentence, copyBody, copySentences, plainWords } from "./sentences.ts";

export type { CopyInput } from "./sentences.ts";

/** Two reports that were looked at closely, and what was decided about them. */
export interface CopyDecision extends Decision {
  readonly reports: readonly [ReportId, ReportId];
}

/** From this similarity of five-word runs on, a report is another's text again, and is compared with that one only. */
const DUPLICATE = 0.6;
/** From this score on a decision joins reports whatever agencies they and theirs credit. */
const SURE = 0.75;

/**
 * Which reports carry one piece of copy: a wire story under several mastheads, also lightly reworded. Reports that
 * report one event, quote one speech or repeat one official statement in their own words do not share copy.
 *
 * A group holds all reports that are linked by decisions of "same", one with another or through a third; its
 * passages lay matching sentences side by side (at least two reports each, in the order of the first report).
 * `agency` is the one whose copy a member credits; null where none does, or members credit different ones.
 * The answer does not depend on the order of `reports`; groups and their members are ordered by id.
 */
export function findSharedCopy(reports: readonly CopyInput[]): readonly SharedCopy[] {
  if (reports.length < 2) return [];
  const inputs = reports.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { pairs, decisions } = compare(inputs);
  const same = decisions.filter((decision) => decision.verdict === "same");
  const groups = joinedGroups(inputs, same);
  return groups
    .all()
    .filter((members) => members.length > 1)
    .map((members) =>
      sharedCopy(
        members.map((at) => inputs[at]!),
        inputs,
        pairs,
        same,
      ),
    );
}

/**
 * The groups that decisions of "same" make, surest first. Two groups that carry the copy of different agencies are joined
 * by no decision that is less than sure: pages of two stories may share a film's description.
 */
function joinedGroups(inputs: readonly CopyInput[], same: readonly CopyDecision[]): Groups {
  const groups = groupsOf(inputs.length);
  const place = new Map(inputs.map((input, at) => [input.id, at]));
  const agencies = inputs.map(agenciesCredited);
  for (const { reports, score } of same.toSorted((x, y) => y.score! - x.score!)) {
    const [a, b] = reports.map((id) => groups.headOf(place.get(id)!)) as [number, number];
    const both = [...agencies[a]!].some((agency) => agencies[b]!.has(agency));
    const rival = agencies[a]!.size > 0 && agencies[b]!.size > 0 && !both;
    if (a === b || (rival && score! < SURE)) continue;
    groups.join(a, b);
    agencies[groups.headOf(a)] = new Set([...agencies[a]!, ...agencies[b]!]);
  }
  return groups;
}

/** The decision on every pair of reports that has matching sentences: why they are, or are not, one copy. */
export function copyDecisions(reports: readonly CopyInput[]): readonly CopyDecision[] {
  return compare(reports.toSorted((a, b) => (a.id < b.id ? -1 : 1))).decisions;
}

interface Compared {
  readonly pairs: readonly CopyPair[];
  readonly decisions: readonly CopyDecision[];
}

function compare(inputs: readonly CopyInput[]): Compared {
  const bodies = inputs.map(copyBody);
  const words = bodies.map(plainWords);
  const heads = nearDuplicates(words, DUPLICATE);
  const sentences = bodies.map(copySentences);
  const pairs = [
    ...alikeSentences(sentences.filter((_, at) => heads[at] === at).flat()),
    ...heads.flatMap((head, at) =>
      head === at ? [] : alikeSentences([...sentences[head]!, ...sentences[at]!]),
    ),
  ];
  const agencies = inputs.map(agenciesCredited);
  // most reports share no sentence with any other
  const runs = words.map((list) => lazily(() => fiveWordRuns(list)));
  const counts = sentences.map((list) => list.reduce((sum, { stems }) => sum + stems.length, 0));
  const decisions = [...Map.groupBy(pairs, ({ a, b }) => `${a.report} ${b.report}`).values()].map((both) => {
    const [a, b] = [both[0]!.a.report, both[0]!.b.report];
    const features = copyFeatures(
      both,
      [counts[a]!, counts[b]!],
      [runs[a]!(), runs[b]!()],
      [agencies[a]!, agencies[b]!],
      inputs[a]!.outlet.name !== null && inputs[a]!.outlet.name === inputs[b]!.outlet.name,
    );
    return { ...decideCopy(features), reports: [inputs[a]!.id, inputs[b]!.id] as const };
  });
  return { pairs, decisions: decisions.toSorted((x, y) => (x.reports.join() < y.reports.join() ? -1 : 1)) };
}

const agenciesCredited = (input: CopyInput): ReadonlySet<string> =>
  new Set(input.creditLines.filter((credit) => credit.kind === "copy").map((credit) => credit.name));

const fiveWordRuns = (words: readonly string[]): ReadonlySet<string> => new Set(runsOf(words, 5));

function sharedCopy(
  members: readonly CopyInput[],
  inputs: readonly CopyInput[],
  pairs: readonly CopyPair[],
  decisions: readonly CopyDecision[],
): SharedCopy {
  const ids = new Set(members.map(({ id }) => id));
  const inside = decisions.filter((decision) => decision.reports.every((report) => ids.has(report)));
  const linked = new Set(inside.map((decision) => decision.reports.join()));
  const between = pairs.filter(({ a, b }) => linked.has(`${inputs[a.report]!.id},${inputs[b.report]!.id}`));
  const agencies = new Set(members.flatMap((member) => [...agenciesCredited(member)]));
  return {
    reports: members.map(({ id }) => id),
    agency: agencies.size === 1 ? [...agencies][0]! : null,
    passages: passagesOf(between, inputs),
    reasons: [
      ...members.flatMap((member) =>
        [...agenciesCredited(member)].map((agency) => `${member.id} credits ${agency}`),
      ),
      ...inside.map(({ reports: [a, b], reasons }) => `${a} and ${b}: ${reasons.join("; ")}`),
    ],
  };
}

/** Sentences that hang together by matching, side by side: a sentence told in two sentences brings both. */
function passagesOf(
  pairs: readonly CopyPair[],
  inputs: readonly CopyInput[],
): readonly (readonly Located[])[] {
  const sentences = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].toSorted(inTextOrder);
  const place = new Map(sentences.map((sentence, at) => [sentence, at]));
  const groups = groupsOf(sentences.length);
  for (const { a, b } of pairs) groups.join(place.get(a)!, place.get(b)!);
  return groups.all().map((members) =>
    members.map((at) => {
      const { report, start, end } = sentences[at]!;
      return { report: inputs[report]!.id, start, end };
    }),
  );
}

const inTextOrder = (x: CopySentence, y: CopySentence): number => x.report - y.report || x.start - y.start;
