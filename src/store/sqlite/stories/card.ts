import type { Card } from "../../telling.ts";
import type { Database } from "../database.ts";

/** Puts what a list says of a story, and what it can be asked for by, in place of that of its telling before. */
export function indexCard(db: Database, story: number, card: Card): void {
  db.run(
    "INSERT OR REPLACE INTO cards (story, begins, ends, lines, claims, contested) VALUES (?, ?, ?, ?, ?, ?)",
    story,
    card.begins,
    card.ends,
    card.lines,
    card.claims,
    card.contested,
  );
  db.run("DELETE FROM facets WHERE story = ?", story);
  for (const [kind, values] of Object.entries(card.facets))
    for (const value of values)
      db.run("INSERT OR IGNORE INTO facets (kind, value, story) VALUES (?, ?, ?)", kind, value, story);
}
