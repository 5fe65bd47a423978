import type { Change } from "../../model/changes.ts";
import type { Instant } from "../../model/instant.ts";
import type { ReportId, Span } from "../../model/span.ts";
import type { Story } from "../../model/story.ts";
import { counted } from "../../text/numbers/counted.ts";
import { type Lookup, labelOf, reportsOf } from "../lookup.ts";
import { type ChangePart, type ChangeSection, changeSections } from "../views/changes.ts";
import { fitted, harmless, type Run, wrapped } from "./layout.ts";
import { bulleted, heading, moreRow, type Sheet, sheetOf, type TerminalOptions } from "./sheet.ts";

/** How many rows of a section are shown at first. */
const MOST = 12;

/**
 * What changed between two tellings of a story, for a terminal; words from reports are shown with control characters
 * made harmless. `before` is the earlier telling, `after` the later one. Ends with a line break.
 *
 * @example renderChanges(changesBetween(before, after), before, after, { width: 80, colour: false })
 */
export function renderChanges(
  changes: readonly Change[],
  before: Story,
  after: Story,
  options: TerminalOptions & { readonly since?: Instant },
): string {
  const sheet = sheetOf(after, options);
  const edited = editsOf(sheet, before, after);
  const blocks = changeSections(changes, before, after).map((section) => block(sheet, section, edited));
  const head = [sheet.colours.bold(fitted(harmless(after.title), sheet.width))];
  if (options.since !== undefined) head.push(...wrapped(span(options.since, before, after), sheet.width));
  if (blocks.length === 0) return `${[...head, "Nothing changed."].join("\n")}\n`;
  return `${[head, ...blocks].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** From when to when, by what the archive had of the story: where that was nothing, all of it is new. */
const span = (since: Instant, before: Story, after: Story): string =>
  `since ${since.slice(0, 16)}Z · ` +
  (before.reports.length === 0
    ? `nothing of it was there then: all ${counted(after.reports.length, "report")} and what they say are new`
    : `${counted(before.reports.length, "report")} then, ${after.reports.length} now`);

function block(
  sheet: Sheet,
  { heading: title, mark, changes }: ChangeSection,
  edited: (change: Change) => string[],
): string[] {
  const shown = sheet.all === true ? changes : changes.slice(0, MOST);
  const rows = shown.flatMap(({ change, parts }) => [
    ...bulleted(
      sheet,
      mark,
      parts.map((part) => run(sheet, part)),
      labels(sheet.look, change),
    ),
    ...edited(change),
  ]);
  return [
    heading(sheet, title, counted(changes.length, "change")),
    ...rows,
    ...moreRow(sheet, changes.length - shown.length, "change"),
  ];
}

/** So many edits of an article are shown at first, and so many characters of each. */
const EDITS = 4;
const LONGEST = 160;

/** What was edited in an article that was revised, old → new, below its row. */
function editsOf(sheet: Sheet, before: Story, after: Story): (change: Change) => string[] {
  const textOf = ({ reports }: Story, report: ReportId): string =>
    reports.find(({ id }) => id === report)?.text ?? "";
  return (change) => {
    if (change.kind !== "revision") return [];
    const [old, young] = [textOf(before, change.before), textOf(after, change.report)];
    const shown = sheet.all === true ? change.edits : change.edits.slice(0, EDITS);
    const rows = shown.map((edit) => {
      const [was, is] = [wordsAt(old, edit.before), wordsAt(young, edit.after)];
      return is === "" ? `cut: “${was}”` : was === "" ? `added: “${is}”` : `“${was}” → “${is}”`;
    });
    const more = change.edits.length - shown.length;
    if (more > 0) rows.push(`and ${counted(more, "more edit")}: --all`);
    return rows.flatMap((row) => wrapped(row, sheet.width - 3).map((line) => `   ${line}`));
  };
}

function wordsAt(text: string, at: Span | null): string {
  const words = harmless(at === null ? "" : text.slice(at.start, at.end))
    .replace(/\s+/g, " ")
    .trim();
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words;
}

/** The reports whose words a change shows; those of the earlier telling are not in the later one. */
const labels = (look: Lookup, change: Change): string =>
  change.kind === "gone"
    ? ""
    : reportsOf(look, change.evidence)
        .map((report) => labelOf(look, report))
        .join(" ");

function run({ colours }: Sheet, { role, text }: ChangePart): Run {
  const shown = harmless(text);
  if (role === "words") return { text: shown };
  return { text: shown, paint: role === "is" ? colours.bold : colours.dim };
}
