import { it } from "node:test";
import { cases, expect } from "../marked.ts";

cases("objects", [
  "[The hospital|source] [reported|cue] [13 injuries|content].",
  "[The president|source] [called|cue] [the raid a provocation|content].",
  "[The mayor|source] [accused|cue] [the company of negligence|content].",
  "[The governor|source] [called for|cue] [a full inquiry|content].",
  "[The rebels|source] [claimed|cue] [responsibility for the attack|content].",
]);

cases("not objects", [
  "The mayor praised the plan.",
  "The firm reported it.",
  "The agency reported on Wednesday.",
]);

it("attitudes are read when asked for", () => {
  expect("[The mayor|source] [praised|cue] [the plan|content].", { attitudes: true });
});
