import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { exampleStory } from "../../../test/fixtures/story.ts";
import { claimsCsv } from "./claims.ts";
import { figuresCsv } from "./figures.ts";
import { writeCsv } from "./write.ts";

const STORY = exampleStory();
/** What a spreadsheet runs, or drops to run what follows. */
const RUN = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

test("what a spreadsheet would run as a formula is text; numbers keep their sign", () => {
  const row = ["=1+1", "+49", "-", "@a", "\tx", " =1", "＝1", "a=b", -3, null];
  assert.equal(writeCsv([], [row]).split("\r\n")[1], "'=1+1,'+49,'-,'@a,'\tx,' =1,'＝1,a=b,-3,");
});

test("any table is read back by another's reader as it was written, but for those apostrophes", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "é", "😀", '"', ",", "\r", "\n", "=", "-", " ", "'") });
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1 }));
  fc.assert(
    fc.property(table, (rows) => {
      const columns = rows[0]!.map((_, at) => `c${at}`);
      const back = parse(writeCsv(columns, rows), { record_delimiter: "\r\n" }) as string[][];
      const safe = rows.map((row) => row.map((cell) => (RUN.test(cell) ? `'${cell}` : cell)));
      assert.deepEqual(back, [columns, ...safe]);
    }),
  );
});

test("each row of claims and figures cites the words that it rests on", () => {
  const mark = { verdict: "false", reliability: "C", credibility: 5, by: "Ada", note: "=see" } as const;
  const first = STORY.claims[0]!.id;
  const marks = { [first]: { ...mark, at: "2031-03-12T08:00:00.000Z", judgement: "j0" } };
  const texts = new Map(STORY.reports.map(({ id, text }) => [id, text]));
  for (const [csv, rows] of [
    [claimsCsv(STORY, marks), STORY.claims.flatMap(({ assertions }) => assertions).length],
    [figuresCsv(STORY), STORY.figures.length],
  ] as const) {
    const table = parse(csv, { columns: true }) as Record<string, string>[];
    assert.equal(table.length, rows);
    for (const { report, start, end, quoted } of table)
      assert.equal(quoted!.replace(/^'/, ""), texts.get(report!)!.slice(Number(start), Number(end)));
  }
  const [row] = (parse(claimsCsv(STORY, marks), { columns: true }) as Record<string, string>[]).filter(
    ({ claim }) => claim === first,
  );
  assert.deepEqual(
    [row!.mark, row!.reliability, row!.credibility, row!["marked by"], row!.note],
    ["false", "C", "5", "Ada", "'=see"],
  );
});
