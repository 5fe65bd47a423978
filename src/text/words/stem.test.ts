import assert from "node:assert/strict";
import { test } from "node:test";
import { stem } from "./stem.ts";

test("forms of one word have one stem", () => {
  for (const forms of [
    ["evacuate", "evacuated", "evacuation", "evacuations"],
    ["injure", "injured", "injuring"],
    ["reinforcement", "reinforcements"],
    ["relate", "related", "relational"],
    ["hop", "hopping"],
    ["happy", "happiness"],
  ])
    assert.equal(new Set(forms.map(stem)).size, 1, forms.join(" "));
});

test("steps of Porter's paper", () => {
  const cases: readonly [string, string][] = [
    ["caresses", "caress"],
    ["ponies", "poni"],
    ["feed", "feed"],
    ["agreed", "agre"],
    ["plastered", "plaster"],
    ["motoring", "motor"],
    ["sing", "sing"],
    ["conflated", "conflat"],
    ["sized", "size"],
    ["falling", "fall"],
    ["hissing", "hiss"],
    ["filing", "file"],
    ["sky", "sky"],
    ["conditional", "condit"],
    ["vietnamization", "vietnam"],
    ["electricity", "electr"],
    ["revival", "reviv"],
    ["adoption", "adopt"],
    ["probate", "probat"],
    ["rate", "rate"],
    ["controlling", "control"],
  ];
  for (const [word, expected] of cases) assert.equal(stem(word), expected, word);
});

test("what is no plain English word comes back as it is", () => {
  for (const word of ["", "a", "76,000", "kn-23", "düne"]) assert.equal(stem(word), word);
});
