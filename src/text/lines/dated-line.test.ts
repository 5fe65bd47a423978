import assert from "node:assert/strict";
import { test } from "node:test";
import { isoDay } from "../calendar.ts";
import { datedLine } from "./dated-line.ts";

const READ: readonly [line: string, day: string, name: string | null][] = [
  ["14 March 2025", "2025-03-14", null],
  ["Published 14 March 2025", "2025-03-14", null],
  ["Friday, March 14, 2025 at 5:30 p.m. EDT", "2025-03-14", null],
  ["Fri 14 Mar 2025 10.32 GMT", "2025-03-14", null],
  ["2025-03-14T09:30:00Z", "2025-03-14", null],
  ["Posted March 15, 2025 | Updated March 16, 2025 3 pm", "2025-03-15", null],
  ["Northern Herald, March 14, 2025", "2025-03-14", "Northern Herald"],
  ["The Ellery Post | 15 March 2025", "2025-03-15", "The Ellery Post"],
  ["15th March 2025 – Voice of Kallvik", "2025-03-15", "Voice of Kallvik"],
  ["By Ann Bell, 14 March 2025", "2025-03-14", "By Ann Bell"],
  ["By Ann Bell | The Ellery Post | 14 March 2025", "2025-03-14", "The Ellery Post"],
  ["Radio 5 Morning, 14 March 2025", "2025-03-14", "Radio 5 Morning"],
  ["14.03.2025 18:05", "2025-03-14", null],
  ["3/14/2025", "2025-03-14", null],
  ["14-03-2025", "2025-03-14", null],
  ["Published 2025/03/14", "2025-03-14", null],
  ["2025.3.14 – Voice of Kallvik", "2025-03-14", "Voice of Kallvik"],
  ["Fri, 14 Mar 2025 23:30:00 -0500", "2025-03-14", null],
  ["14th of March 2025, 9:15 p.m. ET", "2025-03-14", null],
  ["14 March 2025 18:05 AEDT", "2025-03-14", null],
  ["14-Mar-2025", "2025-03-14", null],
  ["For immediate release – 14 March 2025", "2025-03-14", null],
];

for (const [line, day, name] of READ) {
  test(`a line that dates its page: ${line}`, () => {
    const read = datedLine(line)!;
    assert.equal(isoDay(read.day), day);
    assert.equal(read.name && line.slice(read.name.start, read.name.end), name);
  });
}

const OTHER = [
  "03/04/2025",
  "03-04-2025",
  "555-14-03-2025",
  "Build 1.2025.3.14",
  "The bridge fell on 14 March 2025",
  "What we know about the collapse of March 14, 2025",
  "March 14",
  "31 February 2025",
  "Case 2025-13-40",
  "The Ellery Post",
  `${"Kallvik ".repeat(40)}14 March 2025`,
];

for (const line of OTHER) {
  test(`no line that dates its page: ${line.slice(0, 50)}`, () => assert.equal(datedLine(line), null));
}
