import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { StoryProposal } from "../../../src/model/stories.ts";
import { kept, MACHINE, minute, type Open } from "../fixtures.ts";

/** What the machine would ask about stories. */
export const proposalsContract = (open: Open): void =>
  void describe("proposals", () => {
    test("are found by each story that they name, and give way to what a later look finds", () => {
      const { proposals, stories, ...store } = open();
      const [a, b, c] = ["a", "b", "c"].map((name) =>
        stories.open(kept({ proposals, stories, ...store }, name), minute(0)),
      ) as [string, string, string];
      const merge = (...pair: readonly [string, string]): StoryProposal => ({
        is: "merge",
        stories: pair,
        decision: MACHINE,
      });
      const split: StoryProposal = { is: "split", story: c, reports: ["r1"], decision: MACHINE };
      proposals.renew([a, c], [merge(a, b), merge(a, c), split, merge(a, "s0")]);
      assert.deepEqual(proposals.of(a), [merge(a, b), merge(a, c)]);
      assert.deepEqual(proposals.of(b), [merge(a, b)]);
      assert.deepEqual(proposals.of(c), [merge(a, c), split]);
      proposals.renew([c], []);
      assert.deepEqual([proposals.of(a), proposals.of(c)], [[merge(a, b)], []]);
      assert.deepEqual(proposals.of("s0"), []);
    });
  });
