import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cases, read } from "../../../test/fixtures/attributions.ts";

cases("the source phrase is the whole noun phrase", [
  "[The mayor, a former diver,|source] [said|cue] [the bridge was safe|content].",
  "[Harbour Supervisor Ada Nyberg (Lund)|source] [said|cue] [the bridge was safe|content].",
  "[About 4 in 10|source] [say|cue] [they had been flooded|content].",
  "[Fewer than half of the villagers|source] [said|cue] [they had been warned|content].",
  "[Other old skippers, like Jon Falk and Ada Nyberg,|source] [said|cue] [they had been warned|content].",
  "[A clerk familiar with the inquiry|source] [said|cue] [the pilot had slept|content].",
]);

cases("but no time, and nothing that describes something else", [
  "[Mayor Ada Nyberg|source] on Friday [announced|cue] [that the bridge was closed|content: Ada Nyberg].",
  "In a speech on Sunday [Nyberg|source] [said|cue] [the bridge was safe|content].",
  "[The mayor|source], speaking to reporters, [said|cue] [the bridge was safe|content].",
  "It is a risk that [Ada Nyberg|source] [said|cue] [the town had taken|content].",
]);

cases("who and when, who and whence", [
  "[The ferry was late|content: Ada Nyberg], [said|cue] [harbour spokeswoman Ada Nyberg|source].",
  "[Ada Nyberg, D-Vermont,|source] [said|cue] [the ferry was late|content: Ada Nyberg].",
]);

cases("words that the parser hung elsewhere", [
  "[Ada Nyberg of Lund, North Dakota|source] [said|cue] [the bridge was safe|content: Ada Nyberg].",
  "[Many in the crowd|source] [said|cue] [the mayor had lied|content].",
  "[Will Nyberg, the chairman of the club,|source] [said|cue] [the dam was late|content].",
  '["It is late,"|content: Ada Nyberg] [said|cue] [Ada Nyberg, managing director and chief engineer at the harbour|source].',
  "[A poll released last week|source] [found|cue] [that half of the islanders were for the dam|content].",
]);

describe("a dateline", () => {
  it("is no part of who does something", () => {
    const text = "LUND, May 5 (HPA) — A handful of skippers in Lund are not voting for Nyberg.";
    const sources = read(text, { attitudes: true }).found.map(
      ({ source }) => source && text.slice(source.start, source.end),
    );
    assert.deepEqual(sources, ["A handful of skippers in Lund"]);
  });

  it("is no part of what is said", () => {
    const text = "LUND, May 5 (HPA) — The dam broke on Monday, Ada Nyberg said.";
    const contents = read(text).found.map(({ content }) => text.slice(content.start, content.end));
    assert.deepEqual(contents, ["The dam broke on Monday"]);
  });
});

cases("a remark on somebody who was introduced before is no part of the source, nor of a bare name", [
  "[Nyberg|source], who was speaking in Lund, [said|cue] [the dam was safe|content: Nyberg].",
  "[Ada Nyberg, who was speaking in Lund,|source] [said|cue] [the dam was safe|content: Ada Nyberg].",
]);

cases("a name whose first word looks like a verb, and most of all", [
  "[Grant Nyberg|source], another old friend, [said|cue] [the dam was safe|content: Grant Nyberg].",
  "[Most|source] [believe|cue] [that the dam is safe|content].",
]);

it("who asks is no part of what is asked", () => {
  const text = "He had been asked to leave the hall by the Lund Harbour Committee.";
  const [asked] = read(text).found;
  assert.equal(text.slice(asked!.content.start, asked!.content.end), "He had been asked to leave the hall");
  assert.equal(text.slice(asked!.source!.start, asked!.source!.end), "the Lund Harbour Committee");
});
