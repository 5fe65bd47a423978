// A program that keeps one report after the other until it is killed or has kept COUNT, and says the id of each that the
// store has acknowledged: node writer.ts FILE NAME [COUNT]
import { writeSync } from "node:fs";
import { id, sha256 } from "../../src/model/ids.ts";
import { NOTHING_GIVEN } from "../../src/model/report.ts";
import { openStore } from "../../src/store/sqlite/open.ts";

const [file, name, count = "1000000"] = process.argv.slice(2) as [string, string, string?];
const at = "2031-03-11T00:00:00.000Z";
const store = openStore(file, { waitMs: 20_000 });
for (let i = 0; i < Number(count); i++) {
  const text = `The mill ${name}-${i} burned. `.repeat(20);
  const url = `https://courier.example/${name}/${i}`;
  const hash = sha256(text);
  const report = {
    id: id("r", [hash, null, url]),
    input: url,
    given: { ...NOTHING_GIVEN, url },
    text,
    sha256: hash,
  };
  store.transaction(() => {
    const original = store.originals.keep(Buffer.from(text), {
      source: url,
      retrievedAt: at,
      contentType: null,
    });
    store.articles.keep({ report, retrievedAt: at, original: original.sha256 });
    const story = store.stories.open(report.id, at);
    store.stories.assign(report.id, story, { verdict: "same", score: 1, by: "test", reasons: [] }, at);
  });
  writeSync(1, `${report.id}\n`);
}
store.close();
