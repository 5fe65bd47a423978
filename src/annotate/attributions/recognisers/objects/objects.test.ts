import { it } from "node:test";
import { cases, expect } from "../../../../../test/fixtures/attributions.ts";

cases("what a firm that is described is accused of", [
  "[Ada Nyberg|source] [has accused|cue] [Norvolt, the power company, of opening the gates|content: Ada Nyberg].",
]);

cases("objects", [
  "[The hospital|source] [reported|cue] [13 injuries|content].",
  "[The president|source] [called|cue] [the raid a provocation|content].",
  "[The mayor|source] [accused|cue] [the company of negligence|content].",
  "[The governor|source] [called for|cue] [a full inquiry|content].",
  "[The rebels|source] [claimed|cue] [responsibility for the attack|content].",
  "[The ministry|source] [puts|cue] [the number of wounded at 119|content].",
  "[Rescuers|source] [put|cue] [the dead at nine and the injured at 57|content], and left.",
  "[Activists|source] [count|cue] [300 dead|content].",
  "The ministry arrested the men. [The union|source] [counts|cue] [at least 260|content].",
]);

cases("not objects", [
  "The mayor praised the plan.",
  "The firm reported it.",
  "The agency reported on Wednesday.",
  "The porter put the box at the door.",
  "The storm put the town at risk of floods.",
  "The club put the match at 5 p.m. on Sunday.",
  "The clerks counted the ballots.",
]);

it("attitudes are read when asked for", () => {
  expect("[The mayor|source] [praised|cue] [the plan|content].", { attitudes: true });
});

cases("what a survey found, and sums", [
  "[A survey by the institute|source] [found|cue] [broad support for the dam|content].",
  "[The mayor|source] [is proposing|cue] [$275 million for the dam|content].",
]);

cases("what a person finds", ["The diver found two boats in the harbour."]);

cases("no further than a semicolon", [
  "[The Interior Ministry|source] [put|cue] [the dead at nine|content]; the boats were gone.",
]);

cases("what somebody is called by whom", [
  "[The raid was described by the mayor as a provocation|content: mayor].",
  "[The plan was called “a disgrace”|content: Ada Nyberg] by [Ada Nyberg|source].",
]);
