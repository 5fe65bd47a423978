import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf } from "../../../test/fixtures/reading.ts";
import { figureDisputes } from "./figures.ts";

test("what a pair of figures costs does not grow with the figures of the story", () => {
  const steps = (count: number): number => {
    const text = Array.from(
      { length: count },
      (_, i) =>
        `Police said ${100 + i} people were killed in Lunda. The unions said ${300 + 2 * i} people were killed.`,
    ).join("\n\n");
    const reading = readingOf([{ id: "r1", text }]);
    let asked = 0;
    const figures = reading.figures.map((figure, at) => ({
      ...figure,
      claim: `c${at}`,
      get report() {
        asked++;
        return figure.report;
      },
    }));
    assert.ok(figures.length >= 2 * count);
    figureDisputes({ ...reading, figures });
    return asked;
  };
  const [few, many] = [steps(20), steps(80)];
  assert.ok(many < 24 * few, `${few} steps, then ${many} for four times as many`);
});
