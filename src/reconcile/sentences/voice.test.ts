import assert from "node:assert/strict";
import { test } from "node:test";
import type { Attribution } from "../../model/story.ts";
import { attributionOf, speakerOf } from "./voice.ts";

const TEXT =
  "The Reed Guard has claimed the blast, which killed nine at the ferry pier of Tarvik on Monday morning.";

const said = (words: string, more: Partial<Attribution> = {}): Attribution => ({
  id: words,
  report: "r1",
  kind: "indirect",
  content: { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length },
  cue: null,
  source: null,
  voices: ["e1"],
  stance: "says",
  hedge: "none",
  by: "attributions/object",
  reasons: [],
  ...more,
});

const whole = { start: 0, end: TEXT.length };
const speaker = (...attributions: Attribution[]): string | null =>
  speakerOf(whole, attributions, new Set(["e9"]))?.id ?? null;

test("who says a small part of an assertion does not say all of it", () => {
  const part = said("the blast");
  assert.equal(attributionOf(whole, [part]), part);
  assert.equal(speaker(part), null);
  assert.equal(
    speaker(said("which killed nine at the ferry pier of Tarvik")),
    "which killed nine at the ferry pier of Tarvik",
  );
  const most = said("which killed nine at the ferry pier of Tarvik on Monday morning");
  assert.equal(speaker(part, most), most.id);
});

test("a denial, a quotation, a voice put in and whoever the report has it through stay", () => {
  for (const more of [
    { stance: "denies" },
    { kind: "direct" },
    { by: "attributions/inverted" },
    { voices: ["e2", "e1"] },
    { voices: ["e9"] },
  ] as const)
    assert.equal(speaker(said("the blast", more)), "the blast");
});
