import type { Reading, ReadReport } from "../model/reading.ts";
import type { SharedCopy } from "../model/report.ts";
import type { ReportId } from "../model/span.ts";
import type { Attribution, Claim, ClaimStatus, Dispute, Line } from "../model/story.ts";
import { groupsOf } from "./groups.ts";
import { sameWordsOf } from "./same-words.ts";

/** A claim whose lines have not been counted. */
export interface UncountedClaim extends Omit<Claim, "lines" | "status"> {
  /** Sets of its reports that surely say one thing; sets with a report in common are one. */
  readonly sure: readonly (readonly ReportId[])[];
}

type CountedBy = Pick<Reading, "reports" | "attributions" | "entities">;

/**
 * Counts the independent lines of reporting behind each claim and gives it its status. These definitions are what the
 * whole product promises:
 *
 * **A line of reporting** is a set of reports of which none is known to be independent of the others. Two reports that
 * assert a claim are on one line where
 * - they share copy (cluster/copy);
 * - they are one outlet's;
 * - both credit the same agency's copy, though no passage was seen to be shared;
 * - they tell the claim in the same words, though nothing else is shared: a run of them that nobody finds twice (cluster/same-words);
 * - both have the claim through the same relay: TASS quoted by two outlets is TASS once ("A, citing B" relays B's words;
 *   who relays stands before the last in the chain of voices). An outlet whose own report is among them is such a relay.
 * Lines are the connected components under these five; their number is the corroboration. Reports that merely tell the
 * same are not on one line; but what is unknown never makes a line more: a report without an outlet counts by its words,
 * and a report of which it is not sure that it says the same as the others (`sure`) is put to one of their lines.
 *
 * **A voice** is who originally said it: the last of a chain. A claim may be on several lines and yet rest on one voice
 * (five desks that each heard one minister): then it is one voice's claim. Only named voices (entities) are known to be
 * different; "officials" and "police" may be the same people. A report that names nobody says it in its own voice: two
 * lines that do vouch for it; one that does may rest on the voice that the others name.
 *
 * **Status**, the first that holds: `disputed`: a comparable dispute names the claim. `unverified`: a report says that it
 * could not be verified. `severalLines`: two or more lines, and two named voices or two lines in their own voice.
 * `oneVoice`: some voice is known, but no two are known to be different. `oneLine`: one line, in its own voice or by
 * several voices.
 */
export function countLines(
  claims: readonly UncountedClaim[],
  disputes: readonly Dispute[],
  sharedCopy: readonly SharedCopy[],
  reading: CountedBy,
): readonly Claim[] {
  const disputed = new Set(
    disputes.filter(({ comparable }) => comparable).flatMap((dispute) => dispute.claims),
  );
  const ties = tiesOf(sharedCopy, reading);
  const attributions = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]));
  const entities = new Set(reading.entities.map((entity) => entity.id));
  const sameWords = sameWordsOf();
  const reportOf = (id: ReportId): ReadReport => ties.reports.get(id)!;
  return claims.map((claim) => {
    const said = new Map<ReportId, readonly Attribution[]>();
    for (const { report, attribution } of claim.assertions) {
      const one = attribution === null ? undefined : attributions.get(attribution);
      said.set(report, [...(said.get(report) ?? []), ...(one === undefined ? [] : [one])]);
    }
    const inSameWords = sameWords(claim.assertions);
    const lines = linesOf(said, ties, claim.sure, (one, other) =>
      inSameWords(reportOf(one), reportOf(other)),
    );
    const named = claim.voices.filter((voice) => entities.has(voice)).length;
    const unverified = claim.assertions.some((assertion) => assertion.hedge === "unverified");
    const own = lines.filter(({ reports }) =>
      reports.every((report) => said.get(report)!.length === 0),
    ).length;
    const known = {
      disputed: disputed.has(claim.id),
      unverified,
      lines: lines.length,
      own,
      voices: claim.voices.length,
      named,
    };
    return counted(claim, lines, statusOf(known));
  });
}

/** The claim as it is told, without what only counting it needed. */
const counted = (
  { id, text, assertions, voices, when, where, decisions, related }: UncountedClaim,
  lines: readonly Line[],
  status: ClaimStatus,
): Claim => ({ id, text, assertions, voices, when, where, decisions, related, lines, status });

interface Known {
  readonly disputed: boolean;
  readonly unverified: boolean;
  readonly lines: number;
  /** Lines of which no report names anybody. */
  readonly own: number;
  readonly voices: number;
  readonly named: number;
}

function statusOf({ disputed, unverified, lines, own, voices, named }: Known): ClaimStatus {
  if (disputed) return "disputed";
  if (unverified) return "unverified";
  if (lines > 1 && (named > 1 || own > 1)) return "severalLines";
  return voices > 0 && named < 2 ? "oneVoice" : "oneLine";
}

/** What ties two reports whatever they assert, as a reason; null where nothing is known to. */
type Tie = (one: ReadReport, other: ReadReport) => string | null;

interface Ties {
  readonly between: Tie;
  readonly reports: ReadonlyMap<ReportId, ReadReport>;
  readonly nameOf: (voice: string) => string;
}

function tiesOf(sharedCopy: readonly SharedCopy[], reading: CountedBy): Ties {
  const copyOf = new Map(sharedCopy.flatMap((copy) => copy.reports.map((report) => [report, copy])));
  const names = new Map(reading.entities.map((entity) => [entity.id, entity.name]));
  return {
    reports: new Map(reading.reports.map((report) => [report.id, report])),
    nameOf: (voice) => names.get(voice) ?? voice,
    between(one, other) {
      const copy = copyOf.get(one.id);
      if (copy !== undefined && copy === copyOf.get(other.id))
        return `${one.id} and ${other.id} share ${copy.agency === null ? "copy" : `${copy.agency} copy`}`;
      if (one.outlet.name !== null && one.outlet.name === other.outlet.name)
        return `${one.id} and ${other.id} are both ${one.outlet.name}’s`;
      const agency = agenciesOf(one).find((name) => agenciesOf(other).includes(name));
      return agency === undefined ? null : `${one.id} and ${other.id} both credit ${agency}`;
    },
  };
}

const agenciesOf = (report: ReadReport): readonly string[] =>
  report.creditLines.filter((credit) => credit.kind === "copy").map((credit) => credit.name);

function linesOf(
  said: ReadonlyMap<ReportId, readonly Attribution[]>,
  ties: Ties,
  sure: UncountedClaim["sure"],
  sameWords: (one: ReportId, other: ReportId) => string | null,
): readonly Line[] {
  const ids = [...said.keys()].toSorted();
  if (ids.length === 1) return [{ reports: ids, why: ALONE }]; // most claims are one report's
  const groups = groupsOf(ids.length);
  const why = new Map<number, string[]>();
  const tie = (i: number, j: number, reason: string): void => {
    const reasons = [...(why.get(groups.headOf(i)) ?? []), ...(why.get(groups.headOf(j)) ?? []), reason];
    groups.join(i, j);
    why.set(groups.headOf(i), reasons);
  };
  ids.forEach((one, i) => {
    for (let j = i + 1; j < ids.length; j++) {
      if (groups.headOf(i) === groups.headOf(j)) continue;
      const other = ids[j]!;
      const reason =
        ties.between(ties.reports.get(one)!, ties.reports.get(other)!) ??
        relayTie(one, other, said, ties) ??
        sameWords(one, other);
      if (reason !== null) tie(i, j, reason);
    }
  });
  const core = coreOf(ids, sure, (at) => groups.headOf(at));
  ids.forEach((one, i) => {
    if (core.some((at) => groups.headOf(at) === groups.headOf(i))) return;
    tie(core[0]!, i, `${one} may not say quite the same as ${ids[core[0]!]}: it is no line of its own`);
  });
  return groups.all().map((members) => ({
    reports: members.map((member) => ids[member]!),
    why: why.get(groups.headOf(members[0]!))?.join("; ") ?? ALONE,
  }));
}

const ALONE = "nothing is known to tie it to another report";

/**
 * The places of the reports that surely say one thing: of several such sets the one on most lines, then the largest, then
 * the first.
 */
function coreOf(
  ids: readonly ReportId[],
  sure: UncountedClaim["sure"],
  lineOf: (place: number) => number,
): readonly number[] {
  const sets = groupsOf(ids.length);
  for (const set of sure)
    for (const report of set.slice(1)) sets.join(ids.indexOf(set[0]!), ids.indexOf(report));
  const onLines = (set: readonly number[]): number => new Set(set.map(lineOf)).size;
  return sets
    .all()
    .reduce((best, set) => ((onLines(set) - onLines(best) || set.length - best.length) > 0 ? set : best));
}

/** Both have it through one relay, or one through the other's outlet. */
function relayTie(
  one: ReportId,
  other: ReportId,
  said: ReadonlyMap<ReportId, readonly Attribution[]>,
  { nameOf, reports }: Ties,
): string | null {
  const passedOn = (id: ReportId) =>
    said
      .get(id)!
      .flatMap(({ voices }) => voices.slice(0, -1))
      .map(nameOf);
  const heardFrom = (id: ReportId) =>
    said
      .get(id)!
      .flatMap(({ voices }) => voices)
      .map(nameOf);
  const common = passedOn(one).find((relay) => heardFrom(other).includes(relay));
  const relay = common ?? passedOn(other).find((name) => heardFrom(one).includes(name));
  if (relay !== undefined) return `${one} and ${other} both have it from ${relay}`;
  const outletOf = (id: ReportId) => reports.get(id)!.outlet.name;
  if (heardFrom(one).some((name) => name === outletOf(other))) return `${one} has it from ${outletOf(other)}`;
  if (heardFrom(other).some((name) => name === outletOf(one))) return `${other} has it from ${outletOf(one)}`;
  return null;
}
