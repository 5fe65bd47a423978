import type { Judgement } from "../../model/judgement.ts";
import type { Located } from "../../model/span.ts";
import type { Store } from "../../store/store.ts";
import type { LedgerLine, LedgerView } from "../api/judge.ts";
import { titleOf } from "../cards.ts";

/** The longest that is quoted of what a judgement is about. */
const LONGEST = 200;

/** All decisions, newest first, each with what it is about in words, and whether it stands. */
export function ledgerOf(store: Store, { limit, offset }: { limit: number; offset: number }): LedgerView {
  const all = store.judgements.all();
  const standing = new Set(store.judgements.standing().map(({ id }) => id));
  const undoings = undoingsThatStand(all);
  return {
    total: all.length,
    judgements: all
      .toReversed()
      .slice(offset, offset + limit)
      .map((one) => line(store, one, standing, undoings)),
  };
}

/** Judgement → the undoing of it that was not itself undone. From the last to the first: what undoes comes after. */
function undoingsThatStand(all: readonly Judgement[]): ReadonlyMap<string, Judgement> {
  const undoing = new Map<string, Judgement>();
  for (const one of all.toReversed())
    if (one.undoes !== null && !undoing.has(one.id)) undoing.set(one.undoes, one);
  return undoing;
}

function line(
  store: Store,
  judgement: Judgement,
  standing: ReadonlySet<string>,
  undoings: ReadonlyMap<string, Judgement>,
): LedgerLine {
  const { id, at, by, kind, note, undoes } = judgement;
  const undone = undoings.get(id);
  const meant = undoes === null ? judgement : store.judgements.find(undoes)!;
  return {
    id,
    at,
    by,
    kind,
    decided: meant.kind,
    note,
    undoes,
    stands: undoes === null ? standing.has(id) : undone === undefined,
    undone: undone === undefined ? null : { by: undone.by, at: undone.at, note: undone.note },
    mark: judgement.kind === "markClaim" ? judgement.value : null,
    about: aboutOf(store, meant),
  };
}

/** What a judgement is about, each part in words. */
export function aboutOf(store: Store, { subjects, value }: Judgement): LedgerLine["about"] {
  const named = subjects.map((subject) =>
    typeof subject === "string" ? titled(store, subject) : quoted(store, subject.at),
  );
  return typeof value === "string" ? [...named, titled(store, value)] : named;
}

function titled(store: Store, id: string): LedgerLine["about"][number] {
  if (id.startsWith("s")) {
    const story = store.stories.find(id);
    const isEmpty = story === null || (story.mergedInto === null && store.stories.members(id).length === 0);
    // One that was split off, and taken back.
    if (isEmpty) return { is: "story", words: "a story that is no more", href: null };
    return { is: "story", words: titleOf(store, id)!, href: `/stories/${id}` };
  }
  const report = store.articles.report(id);
  const words =
    report === null
      ? id
      : [report.given.outlet, report.given.title ?? firstLine(report.text)].filter((one) => one).join(": ");
  return { is: "report", words: cut(words), href: hrefAt(store, id, null) };
}

function quoted(store: Store, at: Located): LedgerLine["about"][number] {
  const words = store.articles.report(at.report)?.text.slice(at.start, at.end) ?? "";
  return { is: "words", words: cut(words), href: hrefAt(store, at.report, at) };
}

/** Where a report is read: in its story, as far as it has one. */
function hrefAt(store: Store, report: string, at: Located | null): string | null {
  const story = store.stories.of(report)?.story ?? store.stories.history(report).at(-1)?.story;
  if (story === undefined) return null;
  return `/stories/${story}?span=${report}:${at?.start ?? 0}-${at?.end ?? 0}`;
}

/** A report without a headline goes by how it begins. */
const firstLine = (text: string): string => /\S.*/.exec(text)?.[0] ?? "";

function cut(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
