import type { FacetKind } from "../../model/archive.ts";
import type { Story } from "../../model/story.ts";
import type { Database } from "./database.ts";

/** A story is listed under so many of its names of a kind, those named most. */
const MOST = 12;

/** Puts what a list says of a story, and what it can be asked for by, in place of that of its telling before. */
export function indexCard(db: Database, story: number, file: Story): void {
  const { period, claims, disputes } = file;
  db.run(
    "INSERT OR REPLACE INTO cards (story, begins, ends, lines, claims, contested) VALUES (?, ?, ?, ?, ?, ?)",
    story,
    period.from,
    period.to,
    claims.reduce((most, { lines }) => Math.max(most, lines.length), 0),
    claims.length,
    disputes.filter(({ comparable }) => comparable).length,
  );
  db.run("DELETE FROM facets WHERE story = ?", story);
  for (const [kind, values] of Object.entries(facetsOf(file)))
    for (const value of values)
      db.run("INSERT OR IGNORE INTO facets (kind, value, story) VALUES (?, ?, ?)", kind, value, story);
}

function facetsOf({ entities, reports }: Story): Record<FacetKind, readonly string[]> {
  const named = entities.toSorted(
    (a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1),
  );
  return {
    // By the gazetteer's name: "US", "America" and "United States" are one place in a list of stories.
    place: first(named.flatMap(({ place }) => place?.name ?? [])),
    entity: first(
      named.flatMap(({ type, name }) => (type === "person" || type === "organization" ? [name] : [])),
    ),
    outlet: [...new Set(reports.flatMap(({ outlet }) => outlet.name ?? []))],
  };
}

const first = (names: readonly string[]): string[] => [...new Set(names)].slice(0, MOST);
