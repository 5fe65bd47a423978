import assert from "node:assert/strict";
import { test } from "node:test";
import { ingest } from "../../ingest.ts";

const BRIDGE = "The old bridge in Lund fell on Monday, and the mayor said that nobody was hurt.";
const read = (content: string, name = "x.csv") => ingest([{ name, bytes: Buffer.from(content) }]);

test("columns go by the names that JSON lines have, in any capitals", () => {
  const { reports } = read(
    `ID,Source,Published At,Headline,Content,Ward\n7,Lund Post,2024-08-06,Bridge falls,"${BRIDGE}",3\n`,
  );
  const [report] = reports;
  assert.equal(report?.input, "x.csv#7");
  assert.equal(report?.text, `Bridge falls\n\n${BRIDGE}`);
  assert.deepEqual([report?.given.outlet, report?.given.published], ["Lund Post", "2024-08-06"]);
});

for (const sign of [";", "\t", "|"])
  test(`cells may be told apart by ${JSON.stringify(sign)}`, () => {
    const { reports } = read(`id${sign}text\r\n7${sign}"${BRIDGE}"\r\n`);
    assert.deepEqual([reports[0]?.input, reports[0]?.text], ["x.csv#7", BRIDGE]);
  });

test("a cell may hold line breaks and quotes; a row without an id goes by its line", () => {
  const { reports } = read(`title,text\n"The ""old"" bridge","${BRIDGE}\n\nA ferry sank."\n`);
  assert.equal(reports[0]?.given.title, 'The "old" bridge');
  assert.match(reports[0]!.text, /hurt\.\n\nA ferry sank\.$/);
  assert.match(reports[0]!.input, /^x\.csv#\d$/);
});

test("a table without a column for the text names the columns that it has", () => {
  const { reports, diagnostics } = read(`name,lead\nx,"${BRIDGE}"\ny,"${BRIDGE}"\n`);
  assert.equal(reports.length, 0);
  assert.equal(diagnostics.length, 1);
  assert.equal(diagnostics[0]?.code, "ingest/no-text-column");
  assert.match(diagnostics[0]!.message, /"name", "lead"/);
});

test("columns are known by the words of their names where no name is known", () => {
  const { reports } = read(
    `hdl,src,source_url,when_published,text_length,story_text\nBridge falls,Lund Post,http://lund.example/7,05-Mar-2025 09:12,9,"${BRIDGE}"\n`,
  );
  const { title, outlet, url, published } = reports[0]!.given;
  assert.deepEqual(
    [title, outlet, url, published],
    ["Bridge falls", "Lund Post", "http://lund.example/7", "2025-03-05"],
  );
  assert.match(reports[0]!.text, /hurt\.$/);
});

test("a row without a text is named, and the others are read", () => {
  const { reports, diagnostics } = read(`id,text\n1,\n2,"${BRIDGE}"\n3\n`);
  assert.deepEqual(
    reports.map(({ input }) => input),
    ["x.csv#2"],
  );
  assert.deepEqual(
    diagnostics.map(({ code, input }) => `${code} ${input}`),
    ["ingest/bad-record x.csv#2", "ingest/bad-record x.csv#4"],
  );
});

test("a quote that is never closed costs its own row only", () => {
  const { reports, diagnostics } = read(`id,text\n1,"${BRIDGE}"\n2,"and the rest\n`);
  assert.equal(reports.length, 1);
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ["ingest/bad-record"],
  );
});

test("a cell whose quote is closed too late is named: it holds the rows after it", () => {
  const { diagnostics } = read(
    `id,outlet,text\n1,A Post,"${BRIDGE}\n2,B Post,"${BRIDGE}"\n3,C Post,"${BRIDGE}"\n`,
  );
  assert.deepEqual(
    diagnostics.map(({ code, severity }) => `${code} ${severity}`),
    ["ingest/swallowed-rows warning"],
  );
  const said = `${BRIDGE}\n“It fell, ""all of it"", at noon,"" he said.`;
  assert.deepEqual(read(`id,outlet,text\n1,A Post,"${said}"\n`).diagnostics, []);
});

test("a first line that names the sign between cells, as Excel writes it, is no row", () => {
  for (const head of ["sep=;\n", "\uFEFFsep=;\n", '"sep=;"\n']) {
    const { reports, diagnostics } = read(`${head}id;text\n7;"${BRIDGE}"\n`);
    assert.deepEqual([reports[0]?.input, reports[0]?.text, diagnostics], ["x.csv#7", BRIDGE, []]);
  }
});

test("a table without rows says so", () => {
  assert.deepEqual(
    read("id,text\n").diagnostics.map(({ code }) => code),
    ["ingest/empty"],
  );
});
