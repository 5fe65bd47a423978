import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { passingFolder } from "../../test/fixtures/folder.ts";
import { evaluate } from "./html.ts";

const FIRST =
  "The old bridge over the Lunda fell into the river on Monday morning, and the mayor of Kallvik said that nobody was hurt.";
const SECOND =
  "It had stood for ninety years, the council had put off its repair twice, and engineers had warned of cracks in its pillars.";

/** Two pages in the layout of the article-extraction benchmark: of one half is expected, of the other twice as much. */
function benchmarkIn(folder: string): void {
  mkdirSync(join(folder, "html"), { recursive: true });
  const truth = {
    aa11: { articleBody: FIRST },
    bb22: { articleBody: `${FIRST}\n${SECOND}\n${SECOND} ${FIRST}`, url: "https://post.example/bridge" },
  };
  writeFileSync(join(folder, "ground-truth.json"), JSON.stringify(truth));
  for (const id of Object.keys(truth)) {
    const page = `<title>Bridge falls</title><article><h1>Bridge falls</h1><p>${FIRST}</p><p>${SECOND}</p></article>`;
    writeFileSync(join(folder, "html", `${id}.html.gz`), gzipSync(page));
  }
}

/** Runs of four words in each paragraph, and in both with those across the border. */
const RUNS = { first: 20, both: 43 };

for (const place of [".", "html", "html/benchmark"]) {
  test(`the article-extraction benchmark is scored as it scores itself, in ${place}`, (_t) => {
    const data = passingFolder();
    mkdirSync(join(data, "html"));
    benchmarkIn(join(data, place));
    const name = place === "html/benchmark" ? "benchmark" : "article-extraction-benchmark";
    const scores = evaluate(data);
    const words = (text: string): number => text.split(" ").length;
    assert.deepEqual([words(FIRST) - 3, words(`${FIRST} ${SECOND}`) - 3], [RUNS.first, RUNS.both]);
    const precision = (RUNS.first / RUNS.both + 1) / 2;
    const recall = (1 + RUNS.both / (2 * RUNS.both + 3)) / 2;
    assert.equal(scores[`${name}: body precision`]!.toFixed(6), (100 * precision).toFixed(6));
    assert.equal(scores[`${name}: body recall`]!.toFixed(6), (100 * recall).toFixed(6));
    assert.equal(
      scores[`${name}: body F1 (4-word shingles)`]!.toFixed(6),
      ((200 * precision * recall) / (precision + recall)).toFixed(6),
    );
    assert.equal(scores[`${name}: pages read`], 100);
    assert.ok(scores[`${name}: pages a second`]! > 0);
    assert.equal(scores[`${name}: title exact`], undefined);
  });
}
