import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleStory } from "../../test/fixtures/story.ts";
import type { Assertion, Claim, StoryReport } from "../model/story.ts";
import { lookup, wordsAt } from "./lookup.ts";
import { clearest } from "./shown.ts";
import { support, tellsToo } from "./support.ts";

const story = exampleStory();

/** What a report begins with says what its story is about; here it says nothing. */
const HEAD = "It is as it was. ".repeat(40);

/** A story of reports of one sentence each that are one claim, on a line each; `text` is what the claim is said to say. */
function toldBy(texts: readonly string[], text: string) {
  const reports = texts.map(
    (words, i): StoryReport => ({
      ...story.reports[0]!,
      id: `r0000000${i}` as never,
      text: HEAD + words,
      blocks: [],
      sentences: [[HEAD.length, HEAD.length + words.length]],
    }),
  );
  const assertions = reports.map(
    ({ id, text: { length } }): Assertion => ({
      report: id,
      start: HEAD.length,
      end: length,
      attribution: null,
      stance: "says",
      hedge: "none",
    }),
  );
  const claim: Claim = {
    ...story.claims[0]!,
    text,
    assertions,
    lines: reports.map(({ id }) => ({ reports: [id], why: "" })),
  };
  const look = lookup({ ...story, reports, attributions: [], figures: [], claims: [claim], disputes: [] });
  return { look, claim, assertions };
}

const DIVERS =
  "Divers of the county will begin today to read the log of the ferry that was raised on Sunday, and hope to learn why its lamps went out.";
const RAISED = "The ferry was raised on Sunday near the lock.";
const CRANE = "A crane had raised the ferry by Sunday night.";

test("shown for a claim is what its other reports say too, and not what one of them adds", () => {
  const { look, claim } = toldBy([DIVERS, RAISED, CRANE], DIVERS);
  assert.equal(wordsAt(look, clearest(look, claim)), RAISED);
});

test("support is the share of the words that the other lines say, on their mean", () => {
  const { look, claim, assertions } = toldBy([RAISED, RAISED], RAISED);
  assert.equal(support(look, claim, assertions[0]!), 1);
  const apart = toldBy([RAISED, "Bakers baked bread."], RAISED);
  assert.equal(support(apart.look, apart.claim, apart.assertions[0]!), 0);
  const half = toldBy([RAISED, RAISED, "Bakers baked bread."], RAISED);
  assert.equal(support(half.look, half.claim, half.assertions[0]!), 0.5);
});

test("what one report alone says has no support, and needs none", () => {
  const { look, claim, assertions } = toldBy([RAISED], RAISED);
  assert.equal(support(look, claim, assertions[0]!), null);
});

test("who says something else of one matter does not say what is shown", () => {
  const { look, assertions } = toldBy(
    [RAISED, CRANE, "Swans nest below the lock in spring, as a keeper says."],
    RAISED,
  );
  assert.equal(tellsToo(look, assertions[0]!, assertions[1]!), true);
  assert.equal(tellsToo(look, assertions[0]!, assertions[2]!), false);
});
