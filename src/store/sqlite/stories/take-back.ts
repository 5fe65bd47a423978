import type { Instant } from "../../../model/instant.ts";
import type { JudgementId } from "../../../model/span.ts";
import type { Database } from "../database.ts";
import { stands } from "../judgements.ts";
import { type Held, leave, put, settledIn } from "./membership.ts";

type Placed = Held & { readonly report: number };

const COLUMNS = "m.n, m.report, m.story, m.since, m.decision, m.judgement";

/** Puts what a judgement still holds back to where it would be without it. */
export function takeBack(db: Database, judgement: JudgementId, at: Instant): void {
  db.run("UPDATE stories SET merged_into = NULL, merged_by = NULL WHERE merged_by = ?", judgement);
  const placed = db.all<Placed>(
    `SELECT ${COLUMNS} FROM memberships m WHERE m.judgement = ? AND m.until IS NULL ORDER BY m.n`,
    judgement,
  );
  for (const held of placed) {
    const since = held.since > at ? held.since : at;
    leave(db, held, since);
    const back = earlier(db, held) ?? ofRevisionBefore(db, held);
    if (back) put(db, held.report, settledIn(db, back.story), { ...back, at: since });
  }
}

/** The last place of the report that the machine or a standing judgement gave it. */
const earlier = (db: Database, held: Placed): Held | undefined =>
  db
    .all<Placed>(
      `SELECT ${COLUMNS} FROM memberships m WHERE m.report = ? AND m.n < ? ORDER BY m.n DESC`,
      held.report,
      held.n,
    )
    .find(({ judgement }) => judgement === null || stands(db, judgement));

/** A later revision that only the judgement had placed goes where its article is. */
const ofRevisionBefore = (db: Database, held: Placed): Held | undefined =>
  db.get<Placed>(
    `SELECT ${COLUMNS} FROM revisions own JOIN revisions v ON v.article = own.article
      JOIN memberships m ON m.report = v.report
      WHERE own.report = ? AND v.report <> own.report AND m.until IS NULL
      ORDER BY v.retrieved_at DESC, v.n DESC LIMIT 1`,
    held.report,
  );
