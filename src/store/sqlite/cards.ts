import type { CardFilter, CardStatus, Facet, FacetKind, Since, StoryCard } from "../../model/archive.ts";
import { instant } from "../../model/instant.ts";
import type { StoryId } from "../../model/span.ts";
import { matchExpression } from "../query.ts";
import type { Cards } from "../store.ts";
import type { Database } from "./database.ts";
import { bounds } from "./page.ts";
import { ENTRY_COLUMNS, HAS_REPORTS } from "./stories.ts";

type Value = string | number;

const FROM = "FROM stories s LEFT JOIN cards c ON c.story = s.n LEFT JOIN looks l ON l.story = s.n";

const CARD = `
  SELECT ${ENTRY_COLUMNS}, c.begins, c.ends, c.lines, c.claims, c.contested, l.at AS lookedAt, l.since ${FROM}`;

/** What a status of the filter asks of a row. */
const STATUS: Readonly<Record<CardStatus, string>> = {
  contested: "c.contested > 0",
  several: "c.lines > 1",
  single: "c.lines <= 1",
  changed: "l.since IS NOT NULL",
  unread: "l.at IS NULL",
};

export const cards = (db: Database): Cards => ({
  list(filter, page) {
    const { where, values } = conditions(filter);
    const sql = `${CARD} WHERE ${where} ORDER BY s.updated_at DESC, s.n DESC LIMIT ? OFFSET ?`;
    return db.all<Row>(sql, ...values, ...bounds(page)).map(parsed);
  },
  count(filter) {
    const { where, values } = conditions(filter);
    return db.get<{ stories: number }>(`SELECT count(*) AS stories ${FROM} WHERE ${where}`, ...values)!
      .stories;
  },
  facets(filter, kind, page) {
    const { where, values } = conditions(filter);
    return db.all<Facet>(
      `SELECT value, count(*) AS stories FROM facets WHERE kind = ? AND story IN (SELECT s.n ${FROM} WHERE ${where})
        GROUP BY value ORDER BY stories DESC, value LIMIT ? OFFSET ?`,
      kind,
      ...values,
      ...bounds(page),
    );
  },
  statuses(filter) {
    const { where, values } = conditions(filter);
    const sums = Object.entries(STATUS).map(([status, sql]) => `total(${sql}) AS ${status}`);
    return db.get<Record<CardStatus, number>>(`SELECT ${sums.join(", ")} ${FROM} WHERE ${where}`, ...values)!;
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
});

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
  if (!row) throw new RangeError(`no story ${story}`);
  return row.n;
}

const FACETS: readonly FacetKind[] = ["place", "entity", "outlet"];

/** What a filter asks of a row, each value where its `?` is. A day stands for all its hours. */
function conditions(filter: CardFilter): { readonly where: string; readonly values: readonly Value[] } {
  const asked: [sql: string, ...values: Value[]][] = [[HAS_REPORTS]];
  for (const kind of FACETS) {
    const value = filter[kind];
    if (value !== undefined)
      asked.push(["s.n IN (SELECT story FROM facets WHERE kind = ? AND value = ?)", kind, value]);
  }
  if (filter.status !== undefined) asked.push([STATUS[filter.status]]);
  if (filter.from !== undefined) asked.push(["substr(c.ends, 1, 10) >= ?", filter.from]);
  if (filter.to !== undefined) asked.push(["substr(c.begins, 1, 10) <= ?", filter.to]);
  if (filter.words !== undefined) {
    const expression = matchExpression(filter.words);
    asked.push(expression === null ? ["FALSE"] : [HOLDS_WORDS, expression]);
  }
  return { where: asked.map(([sql]) => sql).join(" AND "), values: asked.flatMap(([, ...values]) => values) };
}

/** One of its reports holds the words. */
const HOLDS_WORDS = `s.n IN (SELECT m.story FROM memberships m WHERE m.until IS NULL AND m.report IN (
  SELECT rowid FROM reports_words WHERE reports_words MATCH ?))`;
