import { id } from "../../model/ids.ts";
import { instant } from "../../model/instant.ts";
import { NotThere } from "../../model/not-there.ts";
import type { Alert, AlertDraft, Delivery, Watch } from "../../model/watch.ts";
import type { Watches } from "../store.ts";
import type { Database } from "./database.ts";
import { bounds } from "./page.ts";

interface WatchRow extends Omit<Watch, "on"> {
  readonly rule: string;
}

interface AlertRow extends Omit<Delivery, "state"> {
  readonly id: string;
  readonly alert: string;
  readonly state: Delivery["state"] | null;
}

const WATCH = "SELECT id, made_at AS madeAt, name, rule, story, webhook FROM watches";
const ALERT = "SELECT id, alert, state, attempts, outcome FROM alerts";

export const watches = (db: Database): Watches => ({
  make: ({ name, on, story, webhook }, at) =>
    db.transaction(() => {
      const madeAt = instant(at);
      const { place } = db.get<{ place: number }>("SELECT coalesce(max(n), 0) AS place FROM watches")!;
      const watch = { id: id("w", [place, madeAt, name]), madeAt, name, on, story, webhook };
      db.run(
        "INSERT INTO watches (id, made_at, name, rule, story, webhook) VALUES (?, ?, ?, ?, ?, ?)",
        watch.id,
        madeAt,
        name,
        JSON.stringify(on),
        story,
        webhook,
      );
      return watch;
    }),
  find: (watch) => {
    const row = db.get<WatchRow>(`${WATCH} WHERE id = ?`, watch);
    return row ? watchOf(row) : null;
  },
  all: () => db.all<WatchRow>(`${WATCH} ORDER BY n`).map(watchOf),
  remove: (watch) => void db.run("DELETE FROM watches WHERE id = ?", watch),
  seen: (watch, story) => {
    const row = db.get<{ reports: string }>(
      "SELECT reports FROM watch_seen WHERE watch = ? AND story = ?",
      watch,
      story,
    );
    return row ? (JSON.parse(row.reports) as string[]) : null;
  },
  see: (watch, story, reports) =>
    void db.run("INSERT OR REPLACE INTO watch_seen VALUES (?, ?, ?)", watch, story, JSON.stringify(reports)),
  alert: (draft) => db.transaction(() => keep(db, draft)),
  alerts: (watch, page) =>
    db
      .all<AlertRow>(`${ALERT} WHERE watch = ? ORDER BY n DESC LIMIT ? OFFSET ?`, watch, ...bounds(page))
      .map(alertOf),
  undelivered: () => db.all<AlertRow>(`${ALERT} WHERE state = 'waiting' ORDER BY n`).map(alertOf),
  delivered: (alert, { state, attempts, outcome }) =>
    void db.run(
      "UPDATE alerts SET state = ?, attempts = ?, outcome = ? WHERE id = ?",
      state,
      attempts,
      outcome,
      alert,
    ),
});

function keep(db: Database, draft: AlertDraft): Alert | null {
  const { watch, story, words, evidence } = draft;
  const [{ report, start, end }] = evidence;
  const alert = id("n", [watch, story, words, report, start, end]);
  if (db.get("SELECT 1 FROM alerts WHERE id = ?", alert)) return null;
  const hook = db.get<{ webhook: string | null }>("SELECT webhook FROM watches WHERE id = ?", watch);
  if (hook === undefined) throw new NotThere(`no watch ${watch}`);
  const state = hook.webhook === null ? null : "waiting";
  const kept = { ...draft, at: instant(draft.at) };
  db.run(
    "INSERT INTO alerts (id, watch, alert, state, attempts) VALUES (?, ?, ?, ?, 0)",
    alert,
    watch,
    JSON.stringify(kept),
    state,
  );
  return { ...kept, id: alert, delivery: state && { state, attempts: 0, outcome: null } };
}

const watchOf = ({ rule, ...row }: WatchRow): Watch => ({ ...row, on: JSON.parse(rule) as Watch["on"] });

const alertOf = ({ id, alert, state, attempts, outcome }: AlertRow): Alert => ({
  ...(JSON.parse(alert) as AlertDraft),
  id,
  delivery: state && { state, attempts, outcome },
});
