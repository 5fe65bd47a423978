import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { systemTimexes } from "./timex.ts";

const lines = readFileSync(new URL("./timex-cases.txt", import.meta.url), "utf8").split("\n");

/** "It began on [Monday|2013-03-18]." as its times were found. */
function marked(text: string, created: string): string {
  let [words, at] = ["", 0];
  for (const { start, end, value } of systemTimexes(text, created)) {
    words += `${text.slice(at, start)}[${text.slice(start, end)}|${value}]`;
    at = end;
  }
  return words + text.slice(at);
}

test("our own sentences have the times and the TIMEX3 values that are written beside them", () => {
  let created = "";
  for (const line of lines) {
    created = /^# DCT (\S+)/.exec(line)?.[1] ?? created;
    if (line === "" || line.startsWith("#")) continue;
    assert.equal(marked(line.replace(/\[([^|\]]*)\|[^\]]*\]/g, "$1"), created), line);
  }
});
