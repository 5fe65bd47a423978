import { it } from "node:test";
import { cases, expect } from "../../../../test/fixtures/attributions.ts";

cases("where something stands claims nothing", ["In a new survey, the dam was the main worry."]);

it("what stands in a survey is read when attitudes are asked for", () => {
  expect("[In|cue] [a new survey|source], [the dam was the main worry|content].", { attitudes: true });
});
