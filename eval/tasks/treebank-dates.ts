import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readSyntax } from "../../src/annotate/syntax/read.ts";
import type { Moment } from "../../src/annotate/times/moment.ts";
import { recogniseTimes } from "../../src/annotate/times/recognise.ts";
import { placeAll } from "../../src/annotate/times/resolve.ts";
import type { Span } from "../../src/model/span.ts";
import { addMonths, type Day, isoDay, parseDays } from "../../src/text/calendar.ts";
import { around, note } from "../errors.ts";
import { readConllu, type TreebankDocument } from "../read/conllu.ts";
import { treebankFiles } from "../read/trees.ts";

/** Days on the calendar, both included; null in a gold date that is given as a bound only ("before 2005"). */
interface Days {
  readonly first: Day;
  readonly last: Day;
}

interface Dated extends Span {
  readonly days: Days | null;
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`${name}:::"([^"]*)"`).exec(tag)?.[1] ?? "";

function daysIn(tag: string): Days | null {
  const [when, from, to] = ["when", "from", "to"].map((name) => parseDays(attribute(tag, name).slice(0, 10)));
  return when ?? (from && to ? { first: from.first, last: to.last } : null);
}

/** The `date` elements (TEI) that the treebank keeps beside its words. */
function goldDates({ sentences }: TreebankDocument): Dated[] {
  const open: { start: number; tag: string }[] = [];
  const dates: Dated[] = [];
  for (const { start, end, misc } of sentences.flatMap(({ words }) => words))
    for (const [tag] of misc.matchAll(/<\/?date\b[^>]*>/g)) {
      if (tag.startsWith("<date")) open.push({ start, tag });
      else {
        const begun = open.pop();
        if (begun) dates.push({ start: begun.start, end, days: daysIn(begun.tag) });
      }
    }
  return dates;
}

const MONTHS: Readonly<Partial<Record<Moment["grain"], number>>> = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
};

function daysOf({ day, grain, years }: Moment): Days {
  const months = grain === "era" ? 12 * (years ?? 10) : MONTHS[grain];
  if (months) return { first: day, last: addMonths(day, months) - 1 };
  return { first: day, last: day + ({ week: 6, weekend: 1 }[grain as string] ?? 0) };
}

function ourDates(text: string, created: Day): Dated[] {
  const times = recogniseTimes(
    text,
    readSyntax(text, [{ kind: "body", start: 0, end: text.length, by: "eval" }]),
  );
  const placed = placeAll(times, created);
  return times.flatMap(({ start, end }, i) =>
    placed[i] ? [{ start, end, days: daysOf(placed[i].moment) }] : [],
  );
}

const said = (days: Days | null): string => (days ? `${isoDay(days.first)}/${isoDay(days.last)}` : "none");
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Documents of the treebank's news whose day is known. */
function readDated(dataDir: string): { document: TreebankDocument; created: Day }[] {
  const files = ["train", "dev"].flatMap((part) => treebankFiles(dataDir, "gum", part));
  return files
    .filter((path) => basename(path).startsWith("GUM_news"))
    .flatMap((path) => {
      const content = readFileSync(path, "utf8");
      const created = parseDays(/^# meta::dateCreated = (\S+)$/m.exec(content)?.[1] ?? "");
      return created?.first === created?.last && created
        ? readConllu(content).map((document) => ({ document, created: created.first }))
        : [];
    });
}

const percent = (part: number, whole: number): number => Math.round((1000 * part) / (whole || 1)) / 10;

/**
 * Dates of GUM's news (Wikinews of 2006 to 2023): which of those that its annotators gave a day, week, month or year to
 * are found, and which are given just these days. Lengths and "recently" have no date there and do not count.
 */
export function treebankDates(dataDir: string): Record<string, number> {
  let [gold, found, right, ours, met] = [0, 0, 0, 0, 0];
  for (const { document, created } of readDated(dataDir)) {
    const expected = goldDates(document);
    const dates = ourDates(document.text, created);
    ours += dates.length;
    met += dates.filter((one) => expected.some((other) => overlap(one, other))).length;
    for (const one of expected) {
      if (!one.days) continue;
      gold++;
      const answer = dates.find((other) => overlap(one, other));
      const where = `${around(document.text, one.start, one.end)} (${isoDay(created)})`;
      if (answer) found++;
      if (answer && said(answer.days) === said(one.days)) right++;
      else if (answer)
        note("treebank dates: other days", `${said(one.days)}, not ${said(answer.days)}: ${where}`);
      else note("treebank dates: missed", `${said(one.days)}: ${where}`);
    }
    for (const one of dates)
      if (!expected.some((other) => overlap(one, other)))
        note("treebank dates: only ours", `${said(one.days)}: ${around(document.text, one.start, one.end)}`);
  }
  if (gold === 0) return {};
  return {
    [`GUM news dates (${gold}) found`]: percent(found, gold),
    [`GUM news dates (${gold}) with their days`]: percent(right, gold),
    "GUM news dates, of ours theirs": percent(met, ours),
  };
}
