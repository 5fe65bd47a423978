import type { Judgement } from "../../model/judgement.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import { type Decider, decide, undo as takeBack, touchedBy } from "../../pipeline/archive/deciding/decide.ts";
import { standing, tellArchived } from "../../pipeline/archive/telling/tell.ts";
import { EXIT, UsageError } from "../exit.ts";
import { complain, minuteOf, print } from "../output.ts";
import { userName } from "../user.ts";
import { oneOf, storyNamed, withArchive } from "./open.ts";
import type { ArchiveFlags } from "./place.ts";

interface DecideFlags extends ArchiveFlags {
  readonly by?: string;
  readonly note?: string;
}

/** `variorum move REPORT STORY`: the report belongs to that story. */
export const move = (report: string, story: string, flags: DecideFlags): Promise<number> =>
  decided(flags, (archive, decider) => {
    const to = areReports(archive, [report]) ? storyNamed(archive, story) : null;
    return to === null
      ? null
      : decide(archive, { kind: "moveReport", subjects: [report], value: to }, decider);
  });

/** `variorum merge STORY INTO`: the first story is part of the second. */
export const merge = (story: string, into: string, flags: DecideFlags): Promise<number> =>
  decided(flags, (archive, decider) => {
    const [from, to] = [storyNamed(archive, story), storyNamed(archive, into)];
    if (from === null || to === null) return null;
    if (from === to) throw new RangeError(`${story} and ${into} are one story`);
    return decide(archive, { kind: "mergeStories", subjects: [from], value: to }, decider);
  });

/** `variorum apart STORY OTHER`: the two are of different events, and nobody asks again whether they are one. */
export const apart = (story: string, other: string, flags: DecideFlags): Promise<number> =>
  decided(flags, (archive, decider) => {
    const [one, two] = [storyNamed(archive, story), storyNamed(archive, other)];
    if (one === null || two === null) return null;
    if (one === two) throw new RangeError(`${story} and ${other} are one story`);
    return decide(archive, { kind: "apartStories", subjects: [one, two], value: null }, decider);
  });

/** `variorum split REPORT…`: the reports are a story of their own. */
export const split = (reports: readonly string[], flags: DecideFlags): Promise<number> =>
  decided(flags, (archive, decider) =>
    areReports(archive, reports)
      ? decide(
          archive,
          { kind: "splitStory", subjects: [...new Set(reports)] as [string, ...string[]], value: null },
          decider,
        )
      : null,
  );

/** Whether the archive has all of these reports; else a line that says where their ids are found ("r1" is none). */
function areReports({ store }: Archive, ids: readonly string[]): boolean {
  const unknown = ids.filter((id) => store.articles.report(id) === null);
  for (const id of unknown) complain(`no report ${id || '""'}; variorum reports STORY lists the ids`);
  return unknown.length === 0;
}

/** `variorum undo DECISION`: takes a decision back. */
export const undo = (decision: string, flags: DecideFlags): Promise<number> =>
  decided(flags, (archive, decider) => {
    const id = decisionNamed(archive, decision);
    return id === null ? null : takeBack(archive, id, decider);
  });

/** The one decision that an id or the beginning of one names; else a line that says why there is none, and null. */
function decisionNamed({ store }: Archive, words: string): string | null {
  const alike = store.judgements
    .all()
    .map(({ id }) => id)
    .filter((id) => words !== "" && id.startsWith(words));
  return oneOf(alike, "decision", words, "variorum decisions");
}

/** `variorum decisions`: the ledger, oldest first. */
export const decisions = (flags: ArchiveFlags): Promise<number> =>
  withArchive(flags, ({ store }) => {
    const ledger = store.judgements.all();
    print(ledger.length === 0 ? ["Nobody has decided anything yet."] : ledger.map(row));
    return EXIT.done;
  });

/** What was decided, as the command says it by which it is decided; what the desk alone decides goes by its own name. */
const VERBS: Readonly<Partial<Record<Judgement["kind"], readonly [verb: string, before: string]>>> = {
  moveReport: ["move", "to"],
  mergeStories: ["merge", "into"],
  splitStory: ["split", "into"],
  apartStories: ["apart", ""],
};

const row = ({ id, at, by, kind, subjects, value, note, undoes }: Judgement): string => {
  const [verb, before] = VERBS[kind] ?? [kind, ""];
  const about = undoes ?? [
    ...subjects.map((subject) => (typeof subject === "string" ? subject : subject.id)),
    value === null ? "" : before,
    value,
  ];
  return [id, minuteOf(at), by, verb, [about].flat().filter(Boolean).join(" "), note ?? ""]
    .join("  ")
    .trimEnd();
};

function decided(
  flags: DecideFlags,
  carryOut: (archive: Archive, decider: Decider) => Judgement | null,
): Promise<number> {
  if (flags.by?.trim() === "") throw new UsageError("--by: a name is needed");
  return withArchive(
    flags,
    (archive) => {
      try {
        const decision = carryOut(archive, { by: flags.by ?? userName(), note: flags.note ?? null });
        if (decision === null) return EXIT.failed;
        print([row(decision)]);
        tellTouched(archive, decision);
        return EXIT.done;
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        complain(error.message);
        return EXIT.failed;
      }
    },
    "change",
  );
}

/** Tells anew what a decision made another story of: lists and searches go by what was told last. */
function tellTouched(archive: Archive, decision: Judgement): void {
  const { store } = archive;
  for (const id of new Set(touchedBy(store, decision).map((story) => standing(archive, story))))
    if (store.stories.members(id).length > 0) tellArchived(archive, id);
}
