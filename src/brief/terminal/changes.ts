import pc from "picocolors";
import type { Change } from "../../model/changes.ts";
import type { Evidence } from "../../model/span.ts";
import type { Story } from "../../model/story.ts";
import { type Lookup, labelOf, lookup, reportsOf } from "../lookup.ts";
import { amountInWords, chainInWords, counted, HEDGE_WORDS, STATUS_WORDS } from "../wording.ts";
import { fitted, harmless, type Run } from "./layout.ts";
import { bulleted, heading, moreRow, type Sheet, type TerminalOptions } from "./sheet.ts";

type Kind = Change["kind"];
type Of<K extends Kind> = Extract<Change, { readonly kind: K }>;

interface Section {
  readonly heading: string;
  readonly mark: string;
  readonly kinds: readonly Kind[];
}

/** What an editor asks first comes first. */
const SECTIONS: readonly Section[] = [
  { heading: "Figures", mark: "↻", kinds: ["figure"] },
  { heading: "Denied for the first time", mark: "▲", kinds: ["denial"] },
  { heading: "Hedge dropped", mark: "!", kinds: ["hedge"] },
  { heading: "Lines of reporting", mark: "•", kinds: ["lines"] },
  { heading: "New claims", mark: "+", kinds: ["claim"] },
  { heading: "Standing", mark: "~", kinds: ["status"] },
  { heading: "No longer told", mark: "-", kinds: ["gone"] },
  { heading: "Reports", mark: "+", kinds: ["report", "revision"] },
];

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
  const look = lookup(after);
  const sheet: Sheet = { ...options, look, colours: pc.createColors(options.colour) };
  const then = lookup(before);
  const blocks = SECTIONS.map((section) => block(sheet, then, section, changes)).filter(
    (lines) => lines.length > 0,
  );
  const title = sheet.colours.bold(fitted(harmless(after.title), options.width));
  if (blocks.length === 0) return `${title}\nNothing changed.\n`;
  return `${[[title], ...blocks].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function block(sheet: Sheet, then: Lookup, section: Section, changes: readonly Change[]): string[] {
  const own = changes.filter(({ kind }) => section.kinds.includes(kind));
  if (own.length === 0) return [];
  const shown = sheet.all === true ? own : own.slice(0, MOST);
  const rows = shown.flatMap((change) =>
    bulleted(sheet, section.mark, runsOf(sheet, then, change), labels(sheet.look, change)),
  );
  return [
    heading(sheet, section.heading, counted(own.length, "change")),
    ...rows,
    ...moreRow(sheet, own.length - shown.length),
  ];
}

/** The reports whose words a change shows; those of the earlier telling are not in the later one. */
const labels = (look: Lookup, change: Change): string =>
  change.kind === "gone"
    ? ""
    : reportsOf(look, change.evidence)
        .map((report) => labelOf(look, report))
        .join(" ");

const LONGEST = 180;
const words = ({ quoted }: Evidence): string => fitted(harmless(quoted).replace(/ +/g, " ").trim(), LONGEST);

function runsOf(sheet: Sheet, then: Lookup, change: Change): Run[] {
  const { colours, look } = sheet;
  const aside = (text: string): Run => ({ text: harmless(text), paint: colours.dim });
  const plain: Run = { text: words(change.evidence[0]) };
  switch (change.kind) {
    case "figure":
      return [
        { text: `${amountInWords(then, change.from)} → `, paint: colours.dim },
        { text: amountInWords(look, change.to), paint: colours.bold },
        { text: ` ${harmless(change.item)}` },
        aside(` — ${chainInWords(look, change.to.voices) || "own voice"}; before: ${spoken(then, change)}`),
      ];
    case "lines":
      return [{ text: `${change.from} → ${change.to}  `, paint: colours.bold }, plain];
    case "status":
      return [plain, aside(` — ${STATUS_WORDS[change.from]} → ${STATUS_WORDS[change.to]}`)];
    case "denial":
      return [plain, aside(` — ${chainInWords(look, change.voices) || "own voice"} denies`)];
    case "hedge":
      return [plain, aside(` — was ${HEDGE_WORDS[change.dropped]}: ${words(change.before)}`)];
    case "claim":
      return [plain, aside(` — ${chainInWords(look, change.voices) || "own voice"}`)];
    case "revision":
      return [plain, aside(` — ${revised(change)}`)];
    default:
      return [plain];
  }
}

const spoken = (then: Lookup, { from }: Of<"figure">): string =>
  `${chainInWords(then, from.voices) || "own voice"} (${then.reports.get(from.report)?.outlet.name ?? "outlet unknown"})`;

const revised = ({ edits, silent }: Of<"revision">): string =>
  `revised${silent ? " silently" : ""}: ${counted(edits.length, "edit")}`;
