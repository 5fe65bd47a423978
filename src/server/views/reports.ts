import { isAgainst } from "../../cluster/stories/score.ts";
import type { Decision } from "../../model/decision.ts";
import type { Judgement } from "../../model/judgement.ts";
import type { StoryId } from "../../model/span.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import { isOvertaken } from "../../pipeline/archive/deciding/judged.ts";
import { askedAbout } from "../../pipeline/archive/telling/proposals.ts";
import { standing } from "../../pipeline/archive/telling/tell.ts";
import type { Head } from "../api/views/head.ts";
import type { Beside, ReportsView } from "../api/views/reports.ts";
import { shownCard, titleOf } from "../cards.ts";
import { aboutOf } from "../judge/ledger.ts";

type Placed = ReportsView["placed"][number];

/**
 * Which reports are of a story and why, and what people decided on that. It hangs on other stories too: it is drawn when
 * it is asked for.
 */
export function reportsOf(archive: Archive, { id, reports }: Pick<Head, "id" | "reports">): ReportsView {
  const { store } = archive;
  const labels = new Map(reports.map((report) => [report.id, report.label]));
  const members = new Map(store.stories.members(id).map((one) => [one.report, one]));
  const { near, loose } = askedAbout(archive, id);
  return {
    near: near.flatMap(({ story, reasons }) => nearOf(archive, story, reasons)),
    loose: loose
      .filter((one) => one.reports.every((report) => labels.has(report)))
      .map((one) => ({ reports: [...one.reports], ...weighed(one.reasons) })),
    // The story is told anew soon where one has come or gone since.
    placed: reports.flatMap(({ id: report }) => {
      const member = members.get(report);
      if (member === undefined) return [];
      const { decision, judgement } = member;
      const person = judgement === null ? null : store.judgements.find(judgement);
      return person === null
        ? { report, by: null, why: machineWords(archive, decision, labels) }
        : { report, by: person.by, why: person.note === null ? [] : [person.note] };
    }),
    decided: decidedOn(archive, id)
      .toReversed()
      .map((one) => ({
        id: one.id,
        kind: one.kind,
        by: one.by,
        at: one.at,
        note: one.note,
        state: isOvertaken(store, one) ? ("overruled" as const) : ("applied" as const),
        about: aboutOf(store, one),
      })),
  };
}

function nearOf({ store }: Archive, story: StoryId, reasons: readonly string[]): ReportsView["near"] {
  const card = store.cards.find(story);
  if (card === null) return [];
  const { title, period, reports } = shownCard(store, card);
  return [{ story, title, period, reports, ...weighed(reasons) }];
}

/** Reasons of the machine, those for one event and those for two. */
export const weighed = (reasons: readonly string[]): Pick<Beside, "alike" | "unlike"> => ({
  alike: reasons.filter((reason) => !isAgainst(reason)),
  unlike: reasons.filter(isAgainst),
});

/** What the machine found when it put a report where it is. */
function machineWords(
  { store }: Archive,
  { verdict, reasons }: Decision,
  labels: ReadonlyMap<string, string>,
): Placed["why"] {
  const worded = reasons.map((reason) =>
    reason
      .replace(/\br[0-9a-v]{8}\b/g, (id) => labels.get(id) ?? "a report of another story")
      .replace(/\bs[0-9a-v]{8}\b/g, (id) => `“${titleOf(store, id) ?? "a story that is no more"}”`),
  );
  return verdict === "different" ? ["opened the story", ...worded] : worded;
}

const KINDS: ReadonlySet<Judgement["kind"]> = new Set([
  "moveReport",
  "mergeStories",
  "splitStory",
  "apartStories",
]);

/** The decisions that stand on which reports are of this story: into it, out of it, of stories that are one with it now. */
function decidedOn(archive: Archive, story: StoryId): Judgement[] {
  const { judgements, stories } = archive.store;
  const isHere = (id: string): boolean =>
    id === story || (stories.find(id) !== null && standing(archive, id) === story);
  const was = (report: string): boolean => stories.history(report).some((one) => isHere(one.story));
  return judgements
    .standing()
    .filter(
      ({ kind, subjects, value }) =>
        KINDS.has(kind) &&
        [...subjects, value].some(
          (one) => typeof one === "string" && (one.startsWith("r") ? was(one) : isHere(one)),
        ),
    );
}
