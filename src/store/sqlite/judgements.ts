import { id } from "../../model/ids.ts";
import { instant } from "../../model/instant.ts";
import type { Judgement, JudgementDraft } from "../../model/judgement.ts";
import { NotThere } from "../../model/not-there.ts";
import type { JudgementId } from "../../model/span.ts";
import type { Judgements } from "../stories.ts";
import type { Database } from "./database.ts";

interface Row extends Omit<Judgement, "subjects" | "value"> {
  readonly subjects: string;
  readonly value: string;
}

const SELECT = "SELECT id, at, by, kind, subjects, value, note, undoes FROM judgements";

export const judgements = (db: Database): Judgements => ({
  record: (draft) => db.transaction(() => record(db, draft)),
  find: (judgement) => {
    const row = db.get<Row>(`${SELECT} WHERE id = ?`, judgement);
    return row ? parsed(row) : null;
  },
  all: () => db.all<Row>(`${SELECT} ORDER BY n`).map(parsed),
  standing: () => standing(db.all<Row>(`${SELECT} ORDER BY n`).map(parsed)),
  about: (subject) =>
    db
      .all<Row>(
        `${SELECT} WHERE n IN (SELECT judgement FROM judgement_subjects WHERE subject = ?) ORDER BY n`,
        subject,
      )
      .map(parsed),
});

/** Whether no standing judgement undoes it. */
export function stands(db: Database, judgement: JudgementId): boolean {
  const chain = db.all<Undoing>(
    `WITH RECURSIVE chain (id, undoes, n) AS (
      SELECT id, undoes, n FROM judgements WHERE id = ?
      UNION SELECT j.id, j.undoes, j.n FROM judgements j JOIN chain ON j.undoes = chain.id
    ) SELECT id, undoes FROM chain ORDER BY n`,
    judgement,
  );
  return !undoneIn(chain).has(judgement);
}

function record(db: Database, draft: JudgementDraft): Judgement {
  const { kind, by, subjects, value, note, undoes } = draft;
  if ((kind === "undo") !== (undoes !== null))
    throw new RangeError(
      `a decision of kind ${kind} ${undoes === null ? "names none that" : "names one that"} it undoes`,
    );
  if (undoes !== null && !db.get("SELECT 1 FROM judgements WHERE id = ?", undoes))
    throw new NotThere(`no decision ${undoes} to undo`);
  const at = instant(draft.at);
  const { place } = db.get<{ place: number }>("SELECT count(*) AS place FROM judgements")!;
  const judgement = { ...draft, at, id: id("j", [place, at, by, kind, JSON.stringify(subjects)]) };
  const n = db.insert(
    "INSERT INTO judgements (id, at, by, kind, subjects, value, note, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    judgement.id,
    at,
    by,
    kind,
    JSON.stringify(subjects),
    JSON.stringify(value),
    note,
    undoes,
  );
  for (const subject of namedBy(draft))
    db.run("INSERT INTO judgement_subjects (subject, judgement) VALUES (?, ?)", subject, n);
  return judgement;
}

/** What a judgement can be asked for by: ids of its subjects, of the reports its anchors lie in, of the story it names. */
function namedBy({ subjects, value }: JudgementDraft): Set<string> {
  const named = subjects.flatMap((subject) =>
    typeof subject === "string" ? [subject] : [subject.id, subject.at.report],
  );
  return new Set(typeof value === "string" ? [...named, value] : named);
}

type Undoing = Pick<Judgement, "id" | "undoes">;

/** What does not stand. From the last to the first: what undoes a judgement comes after it. */
function undoneIn(ledger: readonly Undoing[]): Set<JudgementId> {
  const undone = new Set<JudgementId>();
  for (const { id, undoes } of ledger.toReversed())
    if (undoes !== null && !undone.has(id)) undone.add(undoes);
  return undone;
}

function standing(ledger: readonly Judgement[]): Judgement[] {
  const undone = undoneIn(ledger);
  return ledger.filter(({ id, kind }) => kind !== "undo" && !undone.has(id));
}

const parsed = (row: Row): Judgement =>
  ({ ...row, subjects: JSON.parse(row.subjects), value: JSON.parse(row.value) }) as Judgement;
