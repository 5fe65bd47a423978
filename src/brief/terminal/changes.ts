import pc from "picocolors";
import type { Change } from "../../model/changes.ts";
import type { Story } from "../../model/story.ts";
import { type Lookup, labelOf, lookup, reportsOf } from "../lookup.ts";
import { type ChangePart, type ChangeSection, changeSections } from "../views/changes.ts";
import { counted } from "../wording.ts";
import { fitted, harmless, type Run } from "./layout.ts";
import { bulleted, heading, moreRow, type Sheet, type TerminalOptions } from "./sheet.ts";

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
  options: TerminalOptions,
): string {
  const sheet: Sheet = { ...options, look: lookup(after), colours: pc.createColors(options.colour) };
  const blocks = changeSections(changes, before, after).map((section) => block(sheet, section));
  const title = sheet.colours.bold(fitted(harmless(after.title), options.width));
  if (blocks.length === 0) return `${title}\nNothing changed.\n`;
  return `${[[title], ...blocks].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function block(sheet: Sheet, { heading: title, mark, changes }: ChangeSection): string[] {
  const shown = sheet.all === true ? changes : changes.slice(0, MOST);
  const rows = shown.flatMap(({ change, parts }) =>
    bulleted(
      sheet,
      mark,
      parts.map((part) => run(sheet, part)),
      labels(sheet.look, change),
    ),
  );
  return [
    heading(sheet, title, counted(changes.length, "change")),
    ...rows,
    ...moreRow(sheet, changes.length - shown.length, "change"),
  ];
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
