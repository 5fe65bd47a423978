import { instant } from "../../../model/instant.ts";
import { NotThere } from "../../../model/not-there.ts";
import type { Story, StoryReport } from "../../../model/story.ts";
import { unpackJson } from "../../packed.ts";
import type { ToldPacked, ToldStories } from "../../stories.ts";
import { packTelling } from "../../telling.ts";
import type { Database } from "../database.ts";
import { hasText, textOfReport } from "../reports/reports.ts";
import { indexPassages } from "../search/passages.ts";
import { indexCard } from "./card.ts";

interface Row {
  readonly digest: string;
  readonly toldAt: string;
  readonly file: Uint8Array;
}

export const told = (db: Database): ToldStories => ({
  keep: ({ file, ...telling }) =>
    keepPacked(db, { ...telling, packed: packTelling(file, (report) => hasText(db, report)) }),
  keepPacked: (telling) => keepPacked(db, telling),
  find(story) {
    const row = db.get<Row>(
      `SELECT digest, told_at AS toldAt, file FROM told WHERE story = (SELECT n FROM stories WHERE id = ?)`,
      story,
    );
    return row ? { story, ...row, file: withTexts(db, unpackJson<Packed>(row.file)) } : null;
  },
  digest: (story) =>
    db.get<{ digest: string }>(
      "SELECT digest FROM told WHERE story = (SELECT n FROM stories WHERE id = ?)",
      story,
    )?.digest ?? null,
});

/** The texts are in `reports` already. */
interface Packed extends Omit<Story, "reports"> {
  readonly reports: readonly (Omit<StoryReport, "text"> & { readonly text: string | null })[];
}

/** Stories that an earlier program told still hold their texts. */
const withTexts = (db: Database, story: Packed): Story => ({
  ...story,
  reports: story.reports.map((report) => ({ ...report, text: report.text ?? textOfReport(db, report.id) })),
});

const keepPacked = (db: Database, { story, digest, toldAt, packed }: ToldPacked): void =>
  db.transaction(() => {
    const row = db.get<{ n: number }>("SELECT n FROM stories WHERE id = ?", story);
    if (!row) throw new NotThere(`no story ${story}`);
    db.run(
      "INSERT OR REPLACE INTO told (story, digest, told_at, title, file) VALUES (?, ?, ?, ?, ?)",
      row.n,
      digest,
      instant(toldAt),
      packed.title,
      packed.file,
    );
    db.run("DELETE FROM drawn WHERE story = ?", row.n);
    indexPassages(db, row.n, packed.passages);
    indexCard(db, row.n, packed.card);
  });
