import assert from "node:assert/strict";
import { test } from "node:test";
import { kinds, raised } from "../../../../test/fixtures/disputes.ts";

test("seats are those of whom “who” follows", () => {
  const told = (whose: string) =>
    kinds(
      raised([
        [
          "2031-05-03",
          "The surge in seats gives her a decisive lead over Ada Holm, who is projected to win 32 seats in the Freeland council.",
        ],
        ["2031-05-03", `${whose} is projected to win 36 seats in the Freeland council.`],
      ]),
    );
  assert.deepEqual(told("Otto Brand"), []);
  assert.deepEqual(told("Ada Holm"), ["figure true"]);
});
