import type { CardStatus, Facet, Since, StoryCard } from "../../../model/archive.ts";
import { instant } from "../../../model/instant.ts";
import { NotThere } from "../../../model/not-there.ts";
import type { StoryId } from "../../../model/span.ts";
import type { Cards } from "../../stories.ts";
import type { Database } from "../database.ts";
import { bounds } from "../page.ts";
import { passing, STATUS } from "./passing.ts";
import { ENTRY_COLUMNS } from "./stories.ts";

const FROM = "FROM stories s LEFT JOIN cards c ON c.story = s.n LEFT JOIN looks l ON l.story = s.n";

const CARD = `
  SELECT ${ENTRY_COLUMNS}, c.begins, c.ends, c.lines, c.claims, c.contested, l.at AS lookedAt, l.since ${FROM}`;

/** The rows of a page are found before what they show is counted: sorting all would count for all. */
const LIST = `
  WITH page AS MATERIALIZED (
    SELECT s.n FROM stories s WHERE s.n IN (SELECT story FROM temp.passing)
    ORDER BY s.updated_at DESC, s.n DESC LIMIT ? OFFSET ?
  )
  ${CARD} WHERE s.n IN (SELECT n FROM page) ORDER BY s.updated_at DESC, s.n DESC`;

const FACETS = `
  SELECT value, count(*) AS stories FROM facets WHERE kind = ? AND story IN (SELECT story FROM temp.passing)
  GROUP BY value ORDER BY stories DESC, value LIMIT ? OFFSET ?`;

const STATUSES = `
  SELECT ${Object.entries(STATUS).map(([status, sql]) => `total(${sql}) AS ${status}`)} FROM temp.passing p
  LEFT JOIN cards c ON c.story = p.story LEFT JOIN looks l ON l.story = p.story`;

export function cards(db: Database): Cards {
  const pass = passing(db);
  return {
    list(filter, page) {
      pass(filter);
      return db.all<Row>(LIST, ...bounds(page)).map(parsed);
    },
    count(filter) {
      pass(filter);
      return db.get<{ stories: number }>("SELECT count(*) AS stories FROM temp.passing")!.stories;
    },
    facets(filter, kind, page) {
      pass(filter);
      return db.all<Facet>(FACETS, kind, ...bounds(page));
    },
    statuses(filter) {
      pass(filter);
      return db.get<Record<CardStatus, number>>(STATUSES)!;
    },
    find(story) {
      const row = db.get<Row>(`${CARD} WHERE s.id = ?`, story);
      return row ? parsed(row) : null;
    },
    look: (story, at) =>
      void db.run(
        "INSERT OR REPLACE INTO looks (story, at, since) VALUES (?, ?, NULL)",
        numberOf(db, story),
        instant(at),
      ),
    setSince: (story, since) =>
      void db.run(
        "UPDATE looks SET since = ? WHERE story = ?",
        since === null ? null : JSON.stringify(since),
        numberOf(db, story),
      ),
  };
}

interface Row extends Omit<StoryCard, "period" | "since" | "isTold"> {
  readonly begins: string | null;
  readonly ends: string | null;
  readonly since: string | null;
}

const parsed = ({ begins, ends, since, ...row }: Row): StoryCard => ({
  ...row,
  isTold: row.lines !== null,
  lines: row.lines ?? 0,
  claims: row.claims ?? 0,
  contested: row.contested ?? 0,
  period: { from: begins, to: ends },
  since: since === null ? null : (JSON.parse(since) as Since),
});

function numberOf(db: Database, story: StoryId): number {
  const row = db.get<{ n: number }>("SELECT n FROM stories WHERE id = ?", story);
  if (!row) throw new NotThere(`no story ${story}`);
  return row.n;
}
