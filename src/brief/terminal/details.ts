import type { Figure, StoryReport } from "../../model/story.ts";
import { counted } from "../../text/numbers/counted.ts";
import { shortened } from "../clause.ts";
import { dayInStory, publishedBy } from "../days.ts";
import { labelOf, wordsAt } from "../lookup.ts";
import { figureInWords, type LedgerGroup, type LedgerRow, ledger, saysLittle } from "../views/ledger.ts";
import { places } from "../views/places.ts";
import { contentOf, mannerOf, type Speaker, speakers } from "../views/speakers.ts";
import { type TimelineDay, timeline } from "../views/timeline.ts";
import { roleBeside } from "../voice-name.ts";
import { BOUND_MARKS, boundShown, chainInWords, valueInWords } from "../wording.ts";
import { fitted, harmless, padded, widthOf, wrapped } from "./layout.ts";
import { bulleted, capped, heading, INDENT, labelRows, moreRow, type Sheet } from "./sheet.ts";

/** The lists behind the brief; each is cut to so many entries unless everything is asked for. */
const CAPS = { figures: 12, values: 4, speakers: 7, sayings: 2, days: 8, happenings: 2 } as const;

/** Figures, speakers, days and places of a story, each a block of lines; empty where the story has none. */
export const detailBlocks = (sheet: Sheet): string[][] => [
  figuresBlock(sheet),
  speakersBlock(sheet),
  timelineBlock(sheet),
  placesBlock(sheet),
];

const labels = ({ look }: Sheet, reports: readonly string[]): string =>
  reports.map((report) => labelOf(look, report)).join(" ");

const figuresBlock = (sheet: Sheet): string[] => {
  const groups = ledger(sheet.look);
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count === 0) return [];
  const rows = groups.flatMap((group) => tellingRows(sheet, group).map((row) => ({ group, row })));
  const shown = capped(sheet, rows, CAPS.figures);
  const valueWidth = Math.max(...shown.map(({ row }) => widthOf(valueInWords(sheet.look, row.first))));
  return [
    heading(sheet, "Figures", sheet.width < 60 ? "" : "= exact  ≈ about  ≥ at least  ≤ up to"),
    ...shown.flatMap(({ group, row }) => figureRow(sheet, group, row, valueWidth)),
    ...moreRow(sheet, count - shown.length, "figure"),
  ];
};

/** The values of one thing that most reports give, in their order: there must be room for other things too. */
const tellingRows = (sheet: Sheet, { rows }: LedgerGroup): LedgerRow[] => {
  const byReports = [...rows].sort((a, b) => b.reports.length - a.reports.length);
  const telling = new Set(capped(sheet, byReports, CAPS.values));
  return rows.filter((row) => telling.has(row));
};

/** A number that the report does not say is in words: nothing stands before it but a bound of its own. */
const markOf = (figure: Figure): string =>
  figure.value === null && figure.bound === "about" ? " " : BOUND_MARKS[boundShown(figure)];

/** Labels that would take more of a row than this stand below it. */
const WIDEST_TAG = 1 / 3;

const figureRow = (sheet: Sheet, group: LedgerGroup, row: LedgerRow, valueWidth: number): string[] => {
  const { look, width, colours } = sheet;
  const number = valueInWords(look, row.first);
  const value = `${markOf(row.first)} ${" ".repeat(Math.max(0, valueWidth - widthOf(number)))}${number}`;
  const asOf = row.asOf.length === 0 ? "" : dayInStory(look, row.asOf.at(-1)!);
  const all = labels(sheet, row.reports);
  const below = widthOf(all) > width * WIDEST_TAG ? labelRows(sheet, all) : [];
  const [tag, date] = [below.length > 0 ? "" : all, padded(asOf, 7)];
  const room = Math.max(4, width - widthOf(value) - widthOf(date) - widthOf(tag) - 8);
  const who = harmless(chainInWords(look, row.first.voices));
  const share =
    who === ""
      ? room
      : Math.min(room, Math.max(10, Math.ceil(room * (saysLittle(row.first) ? CONTEXT_SHARE : ITEM_SHARE))));
  const item = fitted(harmless(told(sheet, group, row, share)), share);
  const said = who === "" || room < 20 ? "" : fitted(who, Math.max(0, room - widthOf(item) - 3));
  const middle = padded(said === "" ? item : `${item} — ${said}`, room);
  return [
    ` ${colours.bold(value)}  ${middle}  ${colours.dim(date)} ${colours.cyan(tag)}`.trimEnd(),
    ...below,
  ];
};

/** What of the room before the voice an item has, and a number in its sentence. */
const [ITEM_SHARE, CONTEXT_SHARE] = [0.55, 0.66];

/** What is counted; where nothing is told of it ("nine months", "30,000 feet") the words around the number as well. */
const told = ({ look }: Sheet, group: LedgerGroup, { first }: LedgerRow, room: number): string => {
  const item = first.item || group.item;
  if (!saysLittle(first) || room < ROOMY) return item;
  const { before, words, after } = figureInWords(look, first, room);
  return `${before}${words}${after}`;
};

/** Fewer columns than these hold no more than a scrap of a sentence. */
const ROOMY = 30;

const speakersBlock = (sheet: Sheet): string[] => {
  const all = speakers(sheet.look);
  if (all.length === 0) return [];
  const shown = capped(sheet, all, CAPS.speakers);
  return [
    heading(sheet, "Who says what"),
    ...shown.flatMap((speaker) => speakerRows(sheet, speaker)),
    ...moreRow(sheet, all.length - shown.length, "speaker"),
  ];
};

const speakerRows = (sheet: Sheet, { name, entity, sayings, reports }: Speaker): string[] => {
  const { look, colours, width } = sheet;
  const role = roleBeside(name, entity?.roles ?? []);
  const title = harmless(role === undefined ? name : `${name}, ${role}`);
  const shown = capped(sheet, sayings, CAPS.sayings);
  const more = sayings.length - shown.length;
  const facts =
    more > 0 ? `${labels(sheet, reports)} · ${counted(more, "more statement")}` : labels(sheet, reports);
  return [
    ...(widthOf(facts) > width / 2
      ? [
          ` ${colours.cyan(fitted(title, width - 1))}`,
          ...wrapped(facts, width - INDENT).map((line) => colours.dim(`   ${line}`)),
        ]
      : [` ${colours.cyan(fitted(title, width - widthOf(facts) - 4))}  ${colours.dim(facts)}`]),
    ...shown.flatMap(({ first }) => {
      const marks = mannerOf(look, first).map(harmless);
      const words = harmless(shortened(wordsAt(look, contentOf(look, first)), 120));
      return bulleted(
        sheet,
        " ",
        [
          { text: words },
          ...(marks.length > 0 ? [{ text: ` (${marks.join(", ")})`, paint: colours.dim }] : []),
        ],
        "",
      );
    }),
  ];
};

const timelineBlock = (sheet: Sheet): string[] => {
  const days = timeline(sheet.look);
  const current = days.filter(({ background }) => !background);
  const telling = capped(sheet, [...current].sort(heavierDay), CAPS.days);
  const shown = sheet.all === true ? days : current.filter((day) => telling.includes(day));
  if (shown.length === 0) return [];
  const column = Math.max(...shown.map(({ value }) => widthOf(dayInStory(sheet.look, value))));
  return [
    heading(sheet, "Timeline", "~ inferred"),
    ...shown.flatMap((day) => dayRows(sheet, day, column)),
    ...moreRow(sheet, days.length - shown.length, "date"),
  ];
};

/** By what happened, weightiest first: what there is no room for is the days of which least is told, first or last. */
const heavierDay = (a: TimelineDay, b: TimelineDay): number => weightOf(b) - weightOf(a);

const weightOf = ({ happenings }: TimelineDay): number => happenings[0]?.weight ?? Number.NEGATIVE_INFINITY;

const dayRows = (sheet: Sheet, { value, happenings, published }: TimelineDay, column: number): string[] => {
  const { look, colours, width } = sheet;
  const room = width - column - 3;
  const shown = capped(sheet, happenings, CAPS.happenings);
  const rows = shown.flatMap(({ place, certain }) => {
    const words = harmless(shortened(wordsAt(look, place), 110));
    return wrapped(`${certain ? "" : "~ "}${words}`, room);
  });
  const on = (reports: readonly StoryReport[]): string =>
    labels(
      sheet,
      reports.map(({ id }) => id),
    );
  for (const { days, reports } of publishedBy(published))
    rows.push(
      ...wrapped(days === null ? `${on(reports)} published` : `~ ${on(reports)} published ${days}`, room),
    );
  const date = padded(dayInStory(look, value), column);
  return rows.map((row, i) => ` ${colours.bold(i === 0 ? date : " ".repeat(column))}  ${row}`);
};

const inBrackets = (words: readonly string[]): string => {
  const said = words.filter((word) => word !== "");
  return said.length === 0 ? "" : ` (${said.join(", ")})`;
};

const placesBlock = (sheet: Sheet): string[] => {
  const { found, unresolved } = places(sheet.look);
  if (found.length + unresolved.length === 0) return [];
  const named = found.map(
    ({ entity, place }) =>
      `${entity.name}${inBrackets([place.precision === "point" ? "" : place.precision, place.country ?? ""])}`,
  );
  const shown = capped(sheet, named, 14);
  const more = named.length - shown.length;
  const lost = unresolved.map(({ name }) => name);
  const lines = [
    ...wrapped(harmless(shown.join(" · ") + (more > 0 ? ` · and ${more} more` : "")), sheet.width - 2),
    ...(lost.length === 0
      ? []
      : wrapped(
          harmless(
            `${counted(lost.length, "name")} not found on the map: ${capped(sheet, lost, 10).join(", ")}`,
          ),
          sheet.width - 2,
        ).map(sheet.colours.dim)),
  ];
  return [heading(sheet, "Places"), ...lines.map((line) => ` ${line}`)];
};
