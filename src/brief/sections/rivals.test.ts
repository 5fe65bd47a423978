import assert from "node:assert/strict";
import { test } from "node:test";
import { readStory } from "../../pipeline/read.ts";

/** The lines of a brief's section, told of reports that came out on one day. */
const told = (topic: string, ...texts: readonly string[]): readonly string[] =>
  readStory(
    texts.map((text, at) => ({
      name: `${at}.jsonl`,
      bytes: Buffer.from(
        JSON.stringify({
          outlet: `Outlet ${at}`,
          published: `2031-03-1${at < 2 ? 0 : at}`,
          title: "Ferry sinks off Tarvik",
          text,
        }),
      ),
    })),
  )
    .brief.sections.filter((section) => section.topic === topic)
    .flatMap(({ lines }) => lines.map(({ text }) => text));

test("a side of a count names no report and no voice that gives another", () => {
  const [line] = told(
    "contested",
    "The ferry Aurelia sank off Tarvik in a storm and killed 23 people, the coastguard said on Monday.",
    "The ferry Aurelia sank off Tarvik in a storm and killed 26 people, the Relief Alliance said on Monday.",
  );
  assert.match(line!, /26 people[^·]*Relief Alliance[^·]*\(r2\) ·[^·]*23 people[^·]*coastguard[^·]*\(r1\)/);
  assert.doesNotMatch(line!, /elsewhere/);
});

test("a sentence that gives two counts does not make two changes one", () => {
  const lines = told(
    "changes",
    "Coastguard officials said 121 people had been rescued from the ferry Aurelia and that 58 were missing.",
    "The ferry Aurelia sank off Tarvik in a storm on Monday.",
    "The coastguard said 143 people had been rescued from the ferry Aurelia. It said 38 people were still missing.",
  );
  assert.equal(lines.length, 2);
  for (const line of lines) assert.ok(line.includes("rescued):") !== line.includes("missing):"), line);
});

test("a side that names its speaker is not told as the report's own voice", () => {
  const lines = told(
    "contested",
    "There have been 48 deaths in the wreck of the Aurelia off Tarvik, according to the harbour board, on Monday.",
    "The wreck of the Aurelia off Tarvik has killed 61 people, the coastguard said on Monday.",
  );
  assert.ok(lines.length > 0);
  for (const line of lines) assert.doesNotMatch(line, /according to[^·]*own voice/);
});

test("one claim of responsibility and its doubts are told once; a denial shows what is denied", () => {
  const lines = told(
    "contested",
    "A bomb sank the ferry Aurelia off Tarvik. The Grey Tide claimed responsibility for the attack. Police said there was no evidence of a link to the Grey Tide.",
    "The Grey Tide claimed responsibility for the attack on the ferry Aurelia off Tarvik. Officials said that it was unclear whether there was a link to the Grey Tide.",
  );
  assert.equal(lines.filter((line) => line.includes("responsibility is claimed")).length, 1);
});
