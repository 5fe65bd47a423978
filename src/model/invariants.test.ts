import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleStory } from "../../test/fixtures/story.ts";
import { checkStory } from "./invariants.ts";
import type { Story } from "./story.ts";

const story = exampleStory();

test("a sound story breaks no law", () => assert.deepEqual(checkStory(story), []));

const [claim, ...otherClaims] = story.claims;
const [section, ...otherSections] = story.brief.sections;
const [line, ...otherLines] = section!.lines;

const withClaim = (change: Partial<Story["claims"][number]>): Story => ({
  ...story,
  claims: [{ ...claim!, ...change }, ...otherClaims],
});
const withLine = (change: Partial<typeof line>): Story => ({
  ...story,
  brief: { sections: [{ ...section!, lines: [{ ...line!, ...change }, ...otherLines] }, ...otherSections] },
});
const [first, ...rest] = line!.evidence;

const BROKEN: Readonly<Record<string, readonly [Story, RegExp]>> = {
  "an id twice": [{ ...story, claims: [...story.claims, claim!] }, /^claims: .* twice$/],
  "a span past the end": [
    withClaim({ assertions: [{ ...claim!.assertions[0]!, end: 1e6 }] }),
    /^claim .* outside report/,
  ],
  "an empty span": [
    withClaim({ assertions: [{ ...claim!.assertions[0]!, end: claim!.assertions[0]!.start }] }),
    /^claim .* outside report/,
  ],
  "a report that is not there": [withClaim({ lines: [{ reports: ["r9"], why: "" }] }), /names r9/],
  "a place that is not there": [withClaim({ where: ["e9"] }), /names e9/],
  "evidence in other words": [withLine({ evidence: [{ ...first, quoted: "x" }, ...rest] }), /"x" are not/],
  "a line that its parts do not say": [withLine({ text: "something else" }), /not what its parts say/],
  "a part without its evidence": [
    withLine({ parts: line!.parts!.map((part) => ({ ...part, evidence: 99 })) }),
    /names evidence 99 of/,
  ],
};

for (const [name, [broken, breach]] of Object.entries(BROKEN))
  test(`a story with ${name} is not sound`, () =>
    assert.match(checkStory(broken).join("\n"), new RegExp(breach, "m")));
