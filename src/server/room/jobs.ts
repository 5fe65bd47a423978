import type { RawInput } from "../../ingest/input.ts";
import type { Since } from "../../model/archive.ts";
import type { Change } from "../../model/changes.ts";
import type { Instant } from "../../model/instant.ts";
import type { ReportId, StoryId } from "../../model/span.ts";
import type { Alert } from "../../model/watch.ts";
import { type Archive, annotated } from "../../pipeline/archive/archive.ts";
import { watchStory } from "../../pipeline/archive/telling/alerts.ts";
import { archivedChanges } from "../../pipeline/archive/telling/changes.ts";
import { compareStories } from "../../pipeline/archive/telling/compare.ts";
import { isTold, standing, tellArchived } from "../../pipeline/archive/telling/tell.ts";
import { edits } from "../../text/compare/edits.ts";
import type { ChangesView } from "../api/views/changes.ts";
import { drawAhead, isDrawn } from "../views/ahead.ts";
import { changesOf } from "../views/changes.ts";
import { type LaidEdit, laidEdit } from "../views/edits.ts";
import type { Workplace } from "./place.ts";
import { type Taken, takeIn } from "./take-in.ts";

/** So many stories of the beginning of the list are drawn before anybody asks for them. */
const DRAWN_AHEAD = 100;

/**
 * What takes longer than a request may keep others waiting: whatever reads reports or tells stories. Arguments and
 * answers are plain data, so that a job can be done in another thread (thread.ts).
 */
const JOBS = {
  /** Tells a story where it is another now, and draws it for whoever waits for it. */
  tell: ({ archive }: Workplace, story: StoryId): void =>
    drawAhead(archive, story, tellArchived(archive, story)),

  /** Tells a story where it is another now, and counts what came since somebody looked; false: all is as it was. */
  freshen({ archive }: Workplace, id: StoryId): boolean {
    const { cards } = archive.store;
    if (cards.find(id) === null) return false;
    const story = standing(archive, id);
    const isNew = !isTold(archive, story);
    if (isNew) tellArchived(archive, story);
    const { lookedAt, updatedAt, since: before } = cards.find(story)!;
    if (lookedAt === null) return isNew;
    const since = updatedAt > lookedAt ? sinceOf(archive, story, lookedAt) : null;
    if (JSON.stringify(since) === JSON.stringify(before)) return isNew;
    cards.setSince(story, since);
    return true;
  },

  /** Of a page of the list those that are to be freshened; null: the list is at its end. */
  stale({ archive }: Workplace, page: { limit: number; offset: number }): readonly StoryId[] | null {
    const cards = archive.store.cards.list({}, page);
    if (cards.length === 0) return null;
    return cards
      .filter(
        ({ id, lookedAt, updatedAt }) => !isTold(archive, id) || (lookedAt !== null && updatedAt > lookedAt),
      )
      .map(({ id }) => id);
  },

  /** Draws one told story beforehand, of some that were asked for or of those that are listed first; false: none is left. */
  drawNext({ archive }: Workplace, asked: readonly StoryId[]): boolean {
    const first = archive.store.cards.list({}, { limit: DRAWN_AHEAD }).map(({ id }) => id);
    const next = [...asked, ...first].find((id) => isTold(archive, id) && !isDrawn(archive, id));
    if (next !== undefined) drawAhead(archive, next);
    return next !== undefined && !archive.store.readOnly;
  },

  /** What is different in a story since a moment. */
  changes: ({ archive }: Workplace, story: StoryId, since: Instant): readonly Change[] =>
    archivedChanges(archive, story, since).changes,

  /** The same in words. */
  changesView: ({ archive }: Workplace, story: StoryId, since: Instant): ChangesView =>
    changesOf(archive, story, since),

  /** Why two stories might be one, and why two. */
  compare: ({ archive }: Workplace, one: StoryId, other: StoryId): readonly string[] =>
    compareStories(archive, one, other),

  /** Of some texts of an article, in their order, what each changed in the one before; of the first nothing. */
  edits({ archive }: Workplace, reports: readonly ReportId[]): readonly (readonly LaidEdit[])[] {
    const read = reports.map((id) => annotated(archive, id));
    return read.map((young, at) => {
      const old = read[at - 1];
      if (old === undefined) return [];
      const [before, after] = [old.report.text, young.report.text];
      return edits(before, old.sentences, after, young.sentences).map((edit) =>
        laidEdit(before, after, edit),
      );
    });
  },

  /** Lets the watches look at a story. */
  watch: ({ archive }: Workplace, story: StoryId): readonly Alert[] => watchStory(archive, story),

  /** Reads what comes in and puts it into its stories. */
  takeIn: (place: Workplace, inputs: readonly RawInput[]): Promise<Taken> => takeIn(place, inputs),

  /** Somebody has moved reports: what is held in memory of where they are is no longer so. */
  forget: ({ archive }: Workplace): void => archive.windows.forget(),
};

type Jobs = typeof JOBS;
export type JobName = keyof Jobs;

/** A job without where it is done. */
type Asked<J> = J extends (place: Workplace, ...args: infer A) => infer R
  ? (...args: A) => Promise<Awaited<R>>
  : never;

/** Where jobs are done, each once it is asked for; it rejects as the job throws. */
export type Room = { readonly [N in JobName]: Asked<Jobs[N]> };

/** A room by whatever does a job by its name. */
export const roomBy = (run: (name: JobName, args: readonly unknown[]) => Promise<unknown>): Room =>
  Object.fromEntries(
    (Object.keys(JOBS) as JobName[]).map((name) => [name, (...args: unknown[]) => run(name, args)]),
  ) as unknown as Room;

/** Does a job here and now. */
export const doJob = async (place: Workplace, name: JobName, args: readonly unknown[]): Promise<unknown> =>
  (JOBS[name] as (place: Workplace, ...args: unknown[]) => unknown)(place, ...args);

/** Jobs are done by the thread that asks, which nothing else gets to work with meanwhile: for archives in memory. */
export const roomHere = (place: Workplace): Room => roomBy((name, args) => doJob(place, name, args));

function sinceOf(archive: Archive, story: StoryId, at: Instant): Since | null {
  const { changes } = archivedChanges(archive, story, at);
  const count = (...kinds: readonly string[]) => changes.filter(({ kind }) => kinds.includes(kind)).length;
  const since = {
    reports: count("report", "revision"),
    claims: count("claim"),
    figures: count("figure"),
    denials: count("denial"),
  };
  return Object.values(since).some((number) => number > 0) ? since : null;
}
