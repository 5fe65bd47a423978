import assert from "node:assert/strict";
import { it } from "node:test";
import { cases, read } from "../../../test/fixtures/attributions.ts";

cases("an agency: told, reports, speaks for itself", [
  "[The mayor|source] [told|cue] Reuters [the dam would hold|content: Reuters > mayor].",
  "[Reuters|source] [reported|cue] [that the dam would hold|content: Reuters].",
  "[Reuters|source] [said|cue] [its reporter was hurt at the dam|content: Reuters].",
  "[The dam would hold|content: Reuters > Ada Nyberg], [Ada Nyberg|source] [told|cue] Reuters.",
]);

cases("who quotes whom", [
  "[The dam had burst|content: TASS > defence ministry], TASS [reported|cue], quoting [the defence ministry|source].",
  "[The dam had burst|content: Reuters > TASS], Reuters [reported|cue], quoting [TASS|source].",
  "[The dam had burst|content: Reuters > TASS > defence ministry], Reuters [reported|cue], citing TASS, which quoted [the defence ministry|source].",
]);

cases("places that speak", [
  "[The Kremlin|source] [said|cue] [the dam was safe|content: Kremlin].",
  "[Downing Street|source] [denied|cue] [that the dam was unsafe|content: Downing Street %denies].",
  "[The dam was safe|content: Kremlin], [the Kremlin|source] [said|cue] on Monday.",
]);

it("what one says that another promised has both voices", () => {
  const { found, chain } = read("Ada Nyberg said that the firm had promised to rebuild the dam.");
  assert.deepEqual(found.map(chain), ["Ada Nyberg", "Ada Nyberg > firm"]);
});

it("each paragraph of a quotation that only the last one closes is the speaker's", () => {
  const { found, chain } = read(
    "Ada Nyberg said: “The dam is old.\n“It was never repaired.\n“Now it has burst.”\nThe town is empty.",
  );
  assert.deepEqual(found.map(chain), ["Ada Nyberg", "Ada Nyberg", "Ada Nyberg"]);
});

cases("quotations without a speaker in their sentence", [
  "[Ada Nyberg|source] [said|cue] [the dam was old|content]. [“Nobody ever repaired it in all these years.”|content: Ada Nyberg]",
]);

cases("words in marks that are no speech", [
  "The “dam of the century” burst on Monday.",
  "Her novel “The Dam and the Sea” sold well.",
  "The ‘Heron’ plan was dropped.",
  "The farmers' fields and the villagers' homes were flooded.",
]);

cases("single marks and apostrophes", [
  "[‘It’s the town’s oldest dam and we’re proud of it,’|content: Ada Nyberg %direct] [Ada Nyberg|source] [said|cue].",
  "['It's the farmers' dam and they don't want it,'|content: Ada Nyberg %direct] [Ada Nyberg|source] [said|cue].",
]);

cases("dashes in place of marks", [
  "— [The dam is safe|content: Ada Nyberg], [said|cue] [Ada Nyberg|source].",
]);
