import type { Decision } from "../../../model/decision.ts";
import { id } from "../../../model/ids.ts";
import type { Instant } from "../../../model/instant.ts";
import { NotThere } from "../../../model/not-there.ts";
import type { JudgementId, ReportId, StoryId } from "../../../model/span.ts";
import type { Database } from "../database.ts";
import { stands } from "../judgements.ts";
import { numberOfReport } from "../reports/reports.ts";

/** Why and when a report is put into a story. */
export interface Placing {
  readonly decision: Decision;
  readonly at: Instant;
  readonly judgement: JudgementId | undefined;
}

/** A membership as its row says. */
export interface Held {
  readonly n: number;
  readonly story: number;
  readonly since: Instant;
  readonly decision: string;
  readonly judgement: JudgementId | null;
}

/** A story's id hangs on the report that opens it; a report that opens a second one counts on. */
export function openStory(db: Database, seed: ReportId, at: Instant): StoryId {
  numberOfReport(db, seed);
  for (let again = 0; ; again++) {
    const story = id("s", again === 0 ? [seed] : [seed, again]);
    const opened = db.run(
      "INSERT INTO stories (id, opened_at, updated_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      story,
      at,
      at,
    );
    if (opened === 1) return story;
  }
}

/** The number of a story in `stories`; of the one that it was merged into, where it was. */
function numberOfStory(db: Database, story: StoryId): number {
  const row = db.get<{ n: number }>("SELECT n FROM stories WHERE id = ?", story);
  if (!row) throw new NotThere(`no story ${story}`);
  return settledIn(db, row.n);
}

/** The story itself, or the last of those that it was merged into. */
export function settledIn(db: Database, story: number): number {
  for (let n = story; ; ) {
    const { next } = db.get<{ next: number | null }>(
      "SELECT merged_into AS next FROM stories WHERE n = ?",
      n,
    )!;
    if (next === null) return n;
    n = next;
  }
}

/** Whether the report is now in that story. */
export function assign(db: Database, reportId: ReportId, storyId: StoryId, placing: Placing): boolean {
  const report = numberOfReport(db, reportId);
  const story = numberOfStory(db, storyId);
  const held = db.get<Held>(
    "SELECT n, story, since, decision, judgement FROM memberships WHERE report = ? AND until IS NULL",
    report,
  );
  if (placing.judgement === undefined) {
    if (held?.story === story) return true;
    const bound = held?.judgement ? held : held ? undefined : boundByRevision(db, report);
    if (bound?.judgement && stands(db, bound.judgement)) {
      if (!held) put(db, report, bound.story, { ...bound, at: placing.at });
      return bound.story === story;
    }
  }
  const { decision, judgement = null } = placing;
  // No two memberships of a report overlap, even where the clock was set back between them.
  const at = held && held.since > placing.at ? held.since : placing.at;
  if (held) leave(db, held, at);
  put(db, report, story, { decision: JSON.stringify(decision), judgement, at });
  return true;
}

/** A person's word on an article's earlier revision holds for the later ones. */
const boundByRevision = (db: Database, report: number): Held | undefined =>
  db.get<Held>(
    `SELECT m.n, m.story, m.since, m.decision, m.judgement
      FROM revisions own JOIN revisions v ON v.article = own.article JOIN memberships m ON m.report = v.report
      WHERE own.report = ? AND m.until IS NULL AND m.judgement IS NOT NULL
      ORDER BY v.retrieved_at DESC, v.n DESC LIMIT 1`,
    report,
  );

/** A report goes from its story at a moment. */
export function leave(db: Database, held: Held, at: Instant): void {
  db.run("UPDATE memberships SET until = ? WHERE n = ?", at, held.n);
  touch(db, held.story, at);
}

export function put(
  db: Database,
  report: number,
  story: number,
  { decision, judgement, at }: Pick<Held, "decision" | "judgement"> & { readonly at: Instant },
): void {
  db.run(
    "INSERT INTO memberships (report, story, since, decision, judgement) VALUES (?, ?, ?, ?, ?)",
    report,
    story,
    at,
    decision,
    judgement,
  );
  touch(db, story, at);
}

const touch = (db: Database, story: number, at: Instant): void => {
  db.run("UPDATE stories SET updated_at = ?1 WHERE n = ?2 AND updated_at < ?1", at, story);
};

const reportsIn = (db: Database, story: number): ReportId[] =>
  db
    .all<{ id: ReportId }>(
      `SELECT r.id FROM memberships m JOIN reports r ON r.n = m.report
        WHERE m.story = ? AND m.until IS NULL ORDER BY r.id`,
      story,
    )
    .map((row) => row.id);

/** A story from which all have gone says where to; one where a person's word holds some back goes on. */
export function mergeStories(db: Database, fromId: StoryId, intoId: StoryId, placing: Placing): ReportId[] {
  const from = numberOfStory(db, fromId);
  const into = numberOfStory(db, intoId);
  if (from === into) return [];
  const moved = reportsIn(db, from).filter((report) => assign(db, report, intoId, placing));
  if (reportsIn(db, from).length === 0)
    db.run(
      "UPDATE stories SET merged_into = ?, merged_by = ? WHERE n = ?",
      into,
      placing.judgement ?? null,
      from,
    );
  return moved;
}

/** Opens a story of its own for some reports of another. */
export function splitStory(
  db: Database,
  reports: readonly [ReportId, ...ReportId[]],
  placing: Placing,
): StoryId {
  const story = openStory(db, reports[0], placing.at);
  for (const report of reports) assign(db, report, story, placing);
  return story;
}
