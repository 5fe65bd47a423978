import { instant } from "../../model/instant.ts";
import type { Story } from "../../model/story.ts";
import { packJson, unpackJson } from "../packed.ts";
import type { ToldStories } from "../store.ts";
import { indexCard } from "./card.ts";
import type { Database } from "./database.ts";
import { indexPassages } from "./passages.ts";

interface Row {
  readonly digest: string;
  readonly toldAt: string;
  readonly file: Uint8Array;
}

export const told = (db: Database): ToldStories => ({
  keep: ({ story, digest, toldAt, file }) =>
    db.transaction(() => {
      const row = db.get<{ n: number }>("SELECT n FROM stories WHERE id = ?", story);
      if (!row) throw new RangeError(`no story ${story}`);
      db.run(
        "INSERT OR REPLACE INTO told (story, digest, told_at, title, file) VALUES (?, ?, ?, ?, ?)",
        row.n,
        digest,
        instant(toldAt),
        file.title,
        packJson(file),
      );
      indexPassages(db, row.n, file);
      indexCard(db, row.n, file);
    }),
  find(story) {
    const row = db.get<Row>(
      `SELECT digest, told_at AS toldAt, file FROM told WHERE story = (SELECT n FROM stories WHERE id = ?)`,
      story,
    );
    return row ? { story, ...row, file: unpackJson<Story>(row.file) } : null;
  },
  digest: (story) =>
    db.get<{ digest: string }>(
      "SELECT digest FROM told WHERE story = (SELECT n FROM stories WHERE id = ?)",
      story,
    )?.digest ?? null,
});
