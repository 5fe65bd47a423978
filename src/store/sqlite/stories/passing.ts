import type { CardFilter, CardStatus, FacetKind } from "../../../model/archive.ts";
import { matchExpression } from "../../query.ts";
import type { Database } from "../database.ts";
import { HAS_REPORTS } from "./stories.ts";

type Value = string | number;

/** What a status of the filter asks of a row. */
export const STATUS: Readonly<Record<CardStatus, string>> = {
  contested: "c.contested > 0",
  several: "c.lines > 1",
  single: "c.lines <= 1",
  changed: "l.since IS NOT NULL",
  unread: "l.at IS NULL",
};

/** The stories that pass a filter are kept here for as long as this connection asks about the same list (open.ts makes it). */
export const PASSING = "CREATE TABLE temp.passing (story INTEGER PRIMARY KEY);";

/**
 * Fills `temp.passing` with the stories that pass. A list is asked for its rows, its length, what its stories are listed
 * under and how they stand, and page after page: who passes is found once for all of it, while nobody has written.
 */
export function passing(db: Database): (filter: CardFilter) => void {
  let filled: string | null = null;
  return (filter) => {
    const asked = JSON.stringify(filter);
    if (filled === `${asked}${db.version()}`) return;
    const { where, values } = conditions(filter);
    db.catchUp();
    db.run("DELETE FROM temp.passing");
    db.run(
      `INSERT INTO temp.passing
        SELECT s.n FROM stories s LEFT JOIN cards c ON c.story = s.n LEFT JOIN looks l ON l.story = s.n WHERE ${where}`,
      ...values,
    );
    // What is filled inside of a transaction may be taken back with it.
    filled = db.isInTransaction ? null : `${asked}${db.version()}`;
  };
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
