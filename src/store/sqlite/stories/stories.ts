import type { Membership, StoryEntry } from "../../../model/archive.ts";
import type { Decision } from "../../../model/decision.ts";
import { type Instant, instant } from "../../../model/instant.ts";
import type { StoryId } from "../../../model/span.ts";
import type { Stories } from "../../stories.ts";
import type { Database } from "../database.ts";
import { bounds } from "../page.ts";
import { assign, mergeStories, openStory, splitStory } from "./membership.ts";
import { takeBack } from "./take-back.ts";

const NEWEST = `EXISTS (
  SELECT 1 FROM revisions v JOIN articles a ON a.n = v.article WHERE v.report = m.report AND a.current = v.n)`;

/** What a list says of the story `s`. */
export const ENTRY_COLUMNS = `
  s.id, s.opened_at AS openedAt, s.updated_at AS updatedAt,
    (SELECT count(*) FROM memberships m WHERE m.story = s.n AND m.until IS NULL AND ${NEWEST}) AS reports,
    (SELECT t.title FROM told t WHERE t.story = s.n) AS title,
    (SELECT i.id FROM stories i WHERE i.n = s.merged_into) AS mergedInto`;

const ENTRY = `SELECT ${ENTRY_COLUMNS} FROM stories s`;

export const HAS_REPORTS = "EXISTS (SELECT 1 FROM memberships m WHERE m.story = s.n AND m.until IS NULL)";

const MEMBERSHIP = `
  SELECT r.id AS report, s.id AS story, m.since, m.until, m.decision, m.judgement
  FROM memberships m JOIN reports r ON r.n = m.report JOIN stories s ON s.n = m.story`;

const HOLDS_AT = "m.since <= ?1 AND (m.until IS NULL OR m.until > ?1)";

const NEWEST_AT = `EXISTS (
  SELECT 1 FROM revisions v WHERE v.report = m.report AND v.n = (
    SELECT b.n FROM revisions b WHERE b.article = v.article AND b.retrieved_at <= ?1
    ORDER BY b.retrieved_at DESC, b.n DESC LIMIT 1))`;

/** Where the reports were that were put somewhere, and where they are. */
const PLACED_SINCE = `
  SELECT DISTINCT s.id FROM memberships m JOIN memberships o ON o.report = m.report JOIN stories s ON s.n = o.story
  WHERE m.n > ? ORDER BY s.id`;

export const stories = (db: Database): Stories => ({
  open: (seed, at) => db.transaction(() => openStory(db, seed, instant(at))),
  assign: (report, story, decision, at, judgement) =>
    db.transaction(() => assign(db, report, story, { decision, at: instant(at), judgement })),
  merge: (from, into, decision, at, judgement) =>
    db.transaction(() => mergeStories(db, from, into, { decision, at: instant(at), judgement })),
  split: (reports, decision, at, judgement) =>
    db.transaction(() => splitStory(db, reports, { decision, at: instant(at), judgement })),
  takeBack: (judgement, at) => db.transaction(() => takeBack(db, judgement, instant(at))),
  find: (id) => db.get<StoryEntry>(`${ENTRY} WHERE s.id = ?`, id) ?? null,
  named: (beginning) =>
    db
      .all<{ id: StoryId }>(
        // A range, so that the index finds them: ids are small letters and digits, all before "{".
        "SELECT id FROM stories WHERE id >= ?1 AND id < ?1 || '{' ORDER BY id LIMIT 10",
        beginning,
      )
      .map(({ id }) => id),
  list: (page) =>
    db.all<StoryEntry>(
      `${ENTRY} WHERE ${HAS_REPORTS} ORDER BY s.updated_at DESC, s.n DESC LIMIT ? OFFSET ?`,
      ...bounds(page),
    ),
  count: () =>
    db.get<{ stories: number }>(`SELECT count(*) AS stories FROM stories s WHERE ${HAS_REPORTS}`)!.stories,
  members: (story, asOf) => members(db, story, asOf),
  of: (report, asOf) => {
    const row =
      asOf === undefined
        ? db.get<Row>(`${MEMBERSHIP} WHERE m.until IS NULL AND r.id = ?`, report)
        : db.get<Row>(`${MEMBERSHIP} WHERE ${HOLDS_AT} AND r.id = ?2`, instant(asOf), report);
    return row ? parsed(row) : null;
  },
  history: (report) => db.all<Row>(`${MEMBERSHIP} WHERE r.id = ? ORDER BY m.since, m.n`, report).map(parsed),
  // Rows are added and never taken away.
  placings: () => db.get<{ n: number }>("SELECT coalesce(max(n), 0) AS n FROM memberships")!.n,
  placedSince: (placings) => db.all<{ id: StoryId }>(PLACED_SINCE, placings).map(({ id }) => id),
});

type Row = Omit<Membership, "decision"> & { readonly decision: string };

const parsed = (row: Row): Membership => ({ ...row, decision: JSON.parse(row.decision) as Decision });

function members(db: Database, story: StoryId, asOf: Instant | undefined): Membership[] {
  const rows =
    asOf === undefined
      ? db.all<Row>(`${MEMBERSHIP} WHERE s.id = ? AND m.until IS NULL AND ${NEWEST} ORDER BY r.id`, story)
      : db.all<Row>(
          `${MEMBERSHIP} WHERE ${HOLDS_AT} AND ${NEWEST_AT} AND s.id = ?2 ORDER BY r.id`,
          instant(asOf),
          story,
        );
  return rows.map(parsed);
}
