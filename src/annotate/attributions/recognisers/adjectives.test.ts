import { it } from "node:test";
import { cases, expect } from "../../../../test/fixtures/attributions.ts";

cases("adjectives with a clause claim it", [
  "[The mayor|source] [is confident|cue] [that the dam will hold|content].",
]);

cases("other adjectives of attitude claim nothing", [
  "The villagers were unhappy with the plan.",
  "It is certain that the dam is old.",
]);

it("they are read when attitudes are asked for", () => {
  expect("[The villagers|source] [were unhappy with|cue] [the new plan|content].", { attitudes: true });
});
