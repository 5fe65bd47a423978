/**
 * Following a story over days: sixteen real events, 5 to 49 reports each over hours to days, as one stream in the order of
 * their days, against the event (B-cubed), without and with other news of those days among them, whose own stories are
 * not scored. The files were put together by title and date; what strays in them is listed in eval/labels/events.tsv.
 * Of reports of one event by the days between them: which share end in one story.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { fingerprintOf } from "../../src/cluster/stories/fingerprint.ts";
import type { Fingerprint } from "../../src/model/stories.ts";
import { annotateReport } from "../../src/pipeline/annotate.ts";
import { isoDay } from "../../src/text/calendar.ts";
import { bcubed } from "../bcubed.ts";
import { inOrderOfDays, type Streamed } from "../days.ts";
import { note } from "../errors.ts";
import type { Scores } from "../floors.ts";
import { type RawReport, reportOf } from "../read/reports.ts";

interface Answered {
  readonly fingerprint: Fingerprint;
  readonly title: string;
  readonly story: string;
}

/** News of so many days around a report of an event stands beside it. */
const AROUND = 2;
/** Days between two reports that are counted as one row, by their least. */
const APART = [0, 1, 2, 4, 7];
/** The stream remembers no more: two reports further apart are not asked about. */
const WINDOW = 14;

export function evaluate(dataDir: string): Scores {
  const labels = storyLabels();
  const events = eventReports(join(dataDir, "events")).map(({ raw, event }) => {
    const story = labels.storyOf.get(raw.id) ?? event;
    return { fingerprint: read(raw), title: raw.title!, story: story === "-" ? raw.id : story };
  });
  const path = join(dataDir, "stream", "stream_foreign_security_topics.jsonl.gz");
  const others = existsSync(path) ? newsAround(path, events) : [];
  const prints = events.map(({ fingerprint }) => fingerprint);
  return {
    ...scores("events alone", events, inOrderOfDays(prints), labels.open),
    ...(others.length > 0
      ? scores("among other news", events, inOrderOfDays([...prints, ...others]), labels.open)
      : {}),
  };
}

const read = (raw: RawReport): Fingerprint => fingerprintOf(annotateReport(reportOf(raw)));

const lines = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");

const eventReports = (folder: string): readonly { readonly raw: RawReport; readonly event: string }[] =>
  readdirSync(folder)
    .sort()
    .flatMap((name) =>
      lines(readFileSync(join(folder, name), "utf8")).map((line) => ({
        raw: JSON.parse(line) as RawReport,
        event: basename(name, ".jsonl"),
      })),
    );

function newsAround(path: string, events: readonly Answered[]): readonly Fingerprint[] {
  const known = new Set(events.map(({ fingerprint }) => fingerprint.report));
  const days = new Set(
    events.flatMap(({ fingerprint: { day } }) =>
      Array.from({ length: 2 * AROUND + 1 }, (_, at) => isoDay(day! - AROUND + at)),
    ),
  );
  return lines(gunzipSync(readFileSync(path)).toString())
    .map((line) => JSON.parse(line) as Readonly<Record<string, string>>)
    .filter(({ ID, date }) => days.has(date!) && !known.has(ID!))
    .map(({ ID, content_original, title, source, date }) =>
      read({ id: ID!, text: content_original!, title: title!, outlet: source!, published: date! }),
    );
}

function storyLabels() {
  const rows = lines(readFileSync(new URL("../labels/events.tsv", import.meta.url), "utf8"))
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.split("\t"));
  const pairs = new Set(
    rows.flatMap(([mark, one, other]) => (mark === "open" ? [`${one} ${other}`, `${other} ${one}`] : [])),
  );
  return {
    storyOf: new Map(rows.flatMap(([id, story]) => (id === "open" ? [] : [[id!, story!] as const]))),
    open: (one: string, other: string): boolean => pairs.has(`${one} ${other}`),
  };
}

function scores(
  name: string,
  events: readonly Answered[],
  { settled, proposals }: Streamed,
  open: (one: string, other: string) => boolean,
): Scores {
  const found = events.map(({ fingerprint }) => settled.get(fingerprint.report)!);
  const { precision, recall, f1 } = bcubed(
    found,
    events.map(({ story }) => story),
    open,
  );
  return {
    [`${name}: B-cubed precision`]: precision,
    [`${name}: B-cubed recall`]: recall,
    [`${name}: B-cubed F1`]: f1,
    ...sharesByDays(name, events, found),
    [`${name}: merges proposed`]: new Set(
      proposals.flatMap((proposal) => (proposal.is === "merge" ? [proposal.stories.join(" ")] : [])),
    ).size,
  };
}

/** Pairs of reports of one event by the days between them: the share that is found together; notes the others. */
function sharesByDays(name: string, events: readonly Answered[], found: readonly string[]): Scores {
  const pairs = events.flatMap((one, at) =>
    events.slice(0, at).flatMap((other, before) => {
      const apart = Math.abs(one.fingerprint.day! - other.fingerprint.day!);
      if (one.story !== other.story || apart > WINDOW) return [];
      const least = APART.findLast((days) => days <= apart)!;
      return [{ one, other, apart, least, together: found[at] === found[before] }];
    }),
  );
  for (const { one, other, apart, together } of pairs)
    if (!together) note(`${name}: ${one.story}, ${apart} days apart`, `${other.title} | ${one.title}`);
  return Object.fromEntries(
    [...Map.groupBy(pairs, ({ least }) => least)]
      .toSorted(([a], [b]) => a - b)
      .map(([least, some]) => [
        `${name}: pairs found together, ${least} days apart or more`,
        (100 * some.filter(({ together }) => together).length) / some.length,
      ]),
  );
}
