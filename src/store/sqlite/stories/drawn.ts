import { packText, unpackText } from "../../packed.ts";
import type { DrawnViews } from "../../stories.ts";
import type { Database } from "../database.ts";

const STORY = "(SELECT n FROM stories WHERE id = ?)";

export const drawn = (db: Database): DrawnViews => ({
  keep: (story, digest, views) =>
    db.transaction(() => {
      db.run(`DELETE FROM drawn WHERE story = ${STORY}`, story);
      for (const [name, json] of Object.entries(views))
        db.run(
          `INSERT INTO drawn (story, name, digest, body) VALUES (${STORY}, ?, ?, ?)`,
          story,
          name,
          digest,
          packText(json),
        );
    }),
  find(story, digest, name) {
    const row = db.get<{ body: Uint8Array }>(
      `SELECT body FROM drawn WHERE story = ${STORY} AND name = ? AND digest = ?`,
      story,
      name,
      digest,
    );
    return row ? unpackText(row.body) : null;
  },
  has: (story, digest) =>
    db.get(`SELECT 1 FROM drawn WHERE story = ${STORY} AND digest = ? LIMIT 1`, story, digest) !== undefined,
});
