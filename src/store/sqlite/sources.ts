import type { Feed, Mark } from "../../model/archive.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { instant } from "../../model/instant.ts";
import type { Diagnostics, Feeds, Marks } from "../store.ts";
import type { Database } from "./database.ts";
import { bounds } from "./page.ts";

const FEED = "SELECT url, etag, last_modified AS lastModified, fetched_at AS fetchedAt, outcome FROM feeds";

/** What is known of each feed, so that it is asked only for what is new. */
export const feeds = (db: Database): Feeds => ({
  keep({ url, etag, lastModified, fetchedAt, outcome }) {
    const at = fetchedAt === null ? null : instant(fetchedAt);
    db.run("INSERT OR REPLACE INTO feeds VALUES (?, ?, ?, ?, ?)", url, etag, lastModified, at, outcome);
  },
  find: (url) => db.get<Feed>(`${FEED} WHERE url = ?`, url) ?? null,
  all: () => db.all<Feed>(`${FEED} ORDER BY url`),
  remove: (url) => void db.run("DELETE FROM feeds WHERE url = ?", url),
});

/** How far each source was read. */
export const marks = (db: Database): Marks => ({
  keep: ({ source, position, at }) =>
    void db.run("INSERT OR REPLACE INTO marks VALUES (?, ?, ?)", source, position, instant(at)),
  find: (source) => db.get<Mark>("SELECT source, position, at FROM marks WHERE source = ?", source) ?? null,
});

/** What was strange about each input when it was last read. */
export const diagnostics = (db: Database): Diagnostics => ({
  keep: (input, list, at) =>
    db.transaction(() => {
      db.run("DELETE FROM diagnostics WHERE input = ?", input);
      for (const diagnostic of list)
        db.run(
          "INSERT INTO diagnostics (input, at, diagnostic) VALUES (?, ?, ?)",
          input,
          instant(at),
          JSON.stringify(diagnostic),
        );
    }),
  of: (input) => parsed(db.all("SELECT diagnostic FROM diagnostics WHERE input = ? ORDER BY n", input)),
  all: (page) =>
    parsed(db.all("SELECT diagnostic FROM diagnostics ORDER BY input, n LIMIT ? OFFSET ?", ...bounds(page))),
});

const parsed = (rows: readonly { diagnostic: string }[]): Diagnostic[] =>
  rows.map(({ diagnostic }) => JSON.parse(diagnostic) as Diagnostic);
