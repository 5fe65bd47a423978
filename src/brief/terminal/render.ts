import type { BriefLine, BriefSection, BriefTopic, Story } from "../../model/story.ts";
import { counted } from "../../text/numbers/counted.ts";
import { periodInWords, publishedInWords } from "../days.ts";
import { type Lookup, reportsOf } from "../lookup.ts";
import { linesOfReporting, tiesOf } from "../views/lines.ts";
import { DISPUTE_WORDS, linesInLabels } from "../wording.ts";
import { detailBlocks } from "./details.ts";
import { fitted, harmless, padded, type Run, widthOf, wrapped } from "./layout.ts";
import {
  bulleted,
  capped,
  heading,
  INDENT,
  moreRow,
  type Sheet,
  sheetOf,
  type TerminalOptions,
} from "./sheet.ts";

export type { TerminalOptions } from "./sheet.ts";

/** How many lines of a section are shown at first. */
const CAPS: Readonly<Record<BriefTopic, number>> = {
  severalLines: 7,
  contested: 5,
  changes: 4,
  oneLine: 4,
  oneVoice: 5,
  doubt: 6,
};
const MARKS: Readonly<Record<BriefTopic, string>> = {
  severalLines: "•",
  contested: "▲",
  changes: "↻",
  oneLine: "◦",
  oneVoice: "?",
  doubt: "!",
};

/** The page's parts that answer "what else": the brief's own sections come first, `doubt` last of all. */
const LAST: BriefTopic = "doubt";

/**
 * The story for a terminal: title, reports, the brief, then figures, speakers, days and places. Words from reports are
 * shown with control characters made harmless. Ends with a line break. Never throws on a valid story.
 *
 * @example renderTerminal(story, { width: 80, colour: false })
 */
export const renderTerminal = (story: Story, options: TerminalOptions): string => {
  const sheet = sheetOf(story, options);
  const [doubts, sections] = [
    story.brief.sections.filter(({ topic }) => topic === LAST),
    story.brief.sections.filter(({ topic }) => topic !== LAST),
  ];
  const blocks = [
    header(sheet, story),
    ...sections.map((section) => sectionBlock(sheet, section)),
    ...detailBlocks(sheet),
    ...doubts.map((section) => sectionBlock(sheet, section)),
    diagnosticsBlock(sheet),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
};

const header = (sheet: Sheet, story: Story): string[] => {
  const { colours, width, look } = sheet;
  const lines = linesOfReporting(story).length;
  const facts = [
    periodInWords(story.period.from, story.period.to),
    counted(story.reports.length, "report"),
    counted(lines, "line of reporting", "lines of reporting"),
  ].join(" · ");
  const title = wrapped(harmless(story.title), width).map((line) => colours.bold(line));
  return [
    ...title,
    ...wrapped(facts, width).map(colours.dim),
    "",
    ...reportRows(sheet, story.reports),
    ...tieRows(look, sheet),
  ];
};

const OUTLET_WIDTH = 24;

/** A title that has fewer columns than this beside its outlet and date stands on a line of its own. */
const NARROWEST_TITLE = 24;

const reportRows = ({ width, colours, look }: Sheet, reports: Story["reports"]): string[] => {
  const outlets = reports.map(({ outlet }) =>
    fitted(harmless(outlet.name ?? "outlet unknown"), OUTLET_WIDTH),
  );
  const dates = reports.map(({ published }) => publishedInWords(published));
  const [first, second] = [outlets, dates].map((column) => Math.max(0, ...column.map(widthOf))) as [
    number,
    number,
  ];
  const tag = `r${reports.length}`.length + 2;
  const room = width - 2 - tag - first - second - 4;
  return reports.flatMap(({ id, title }, i) => {
    if (room < NARROWEST_TITLE) {
      const facts = fitted(`${outlets[i]!}  ${dates[i]!}`, width - 2 - tag);
      const below = title === null ? [] : [" ".repeat(tag + 2) + fitted(harmless(title), width - 2 - tag)];
      return [`  ${colours.cyan(padded(look.labels.get(id)!, tag))}${facts}`, ...below];
    }
    const words = fitted(harmless(title ?? ""), room);
    const cells = [
      padded(look.labels.get(id)!, tag),
      padded(outlets[i]!, first),
      "  ",
      padded(dates[i]!, second),
      "  ",
    ];
    return `  ${colours.cyan(cells[0]!)}${cells[1]}${cells[2]}${colours.dim(cells[3]!)}${cells[4]}${words}`.trimEnd();
  });
};

const tieRows = (look: Lookup, { width, colours }: Sheet): string[] =>
  tiesOf(look.story).flatMap(({ reports, why }) => {
    const labels = reportsOf(
      look,
      reports.map((report) => ({ report })),
    )
      .map((id) => look.labels.get(id))
      .join(" ");
    return wrapped(`${labels} ${harmless(why)}: one line of reporting`, width - 2).map((line) =>
      colours.dim(`  ${line}`),
    );
  });

const sectionBlock = (
  sheet: Sheet,
  { heading: words, topic = "severalLines", lines }: BriefSection,
): string[] => {
  const shown = capped(sheet, lines, CAPS[topic]);
  return [
    heading(sheet, words),
    ...shown.flatMap((line) => lineRows(sheet, line, topic)),
    ...moreRow(sheet, lines.length - shown.length, "line"),
  ];
};

const PAINTS = (colours: Sheet["colours"]): Record<"words" | "voice" | "note" | "break", Run["paint"]> => ({
  words: (text) => text,
  voice: colours.cyan,
  note: colours.dim,
  break: colours.dim,
});

const lineRows = (sheet: Sheet, line: BriefLine, topic: BriefTopic): string[] => {
  const { colours, look } = sheet;
  const parts = line.parts ?? [{ role: "words" as const, text: line.text, evidence: 0 }];
  const [first, ...rest] = splitAtBreaks(parts, sheet);
  const kinds = (line.disputes ?? []).flatMap((id) => look.disputes.get(id)?.kind ?? []);
  const kind = topic === "contested" ? [...new Set(kinds)].map((name) => DISPUTE_WORDS[name]).join(", ") : "";
  const lead: Run[] = kind === "" ? [] : [{ text: `${kind.toUpperCase()} `, paint: colours.yellow }];
  const claim = line.claims.length === 1 && topic !== "doubt" ? look.claims.get(line.claims[0]!) : undefined;
  const labels = claim === undefined ? "" : linesInLabels(look, claim);
  return [
    ...bulleted(sheet, MARKS[topic], [...lead, ...(first ?? [])], labels),
    ...rest.flatMap((runs) => bulleted(sheet, " ", runs, "")),
  ];
};

/** A line's runs, parted where the line may break. */
const splitAtBreaks = (parts: NonNullable<BriefLine["parts"]>, sheet: Sheet): Run[][] => {
  const groups: Run[][] = [[]];
  for (const { role, text } of parts) {
    if (role === "break")
      groups.push(text.trim() === "·" ? [] : [{ text: `${text.trim()} `, ...paintOf(sheet, "note") }]);
    else groups.at(-1)!.push({ text: harmless(text), ...paintOf(sheet, role) });
  }
  return groups;
};

const paintOf = ({ colours }: Sheet, role: "words" | "voice" | "note"): Pick<Run, "paint"> => {
  const paint = PAINTS(colours)[role];
  return paint === undefined ? {} : { paint };
};

const diagnosticsBlock = (sheet: Sheet): string[] => {
  const { look, width, all, colours } = sheet;
  const serious = look.story.diagnostics.filter(({ severity }) => severity !== "note");
  const shown = all === true ? look.story.diagnostics : serious;
  if (shown.length === 0) return [];
  const rows = shown.flatMap(({ code, message, report }) => {
    const where = report === null ? "" : `${look.labels.get(report) ?? ""} `;
    return wrapped(harmless(`${where}${message} (${code})`), width - INDENT).map((line, i) =>
      i === 0 ? ` ! ${line}` : `   ${line}`,
    );
  });
  return [heading(sheet, "Diagnostics"), ...rows.map((row) => colours.dim(row))];
};
