import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure } from "../../model/story.ts";
import { isLikely as areLikely } from "./again.ts";

const count = (report: string, size: number, more: Partial<Figure> = {}): Figure =>
  ({ report, voices: [], si: { low: size, high: size, unit: "people" }, ...more }) as unknown as Figure;

const isLikely = (one: Figure, other: Figure, running: readonly Figure[] = []): boolean => {
  const [a, b] = [one, other].map((figure) => ({
    figure,
    size: figure.si.low!,
    occasion: () => ({ days: null, isRunning: running.includes(figure) }),
  }));
  return areLikely(a!, b!);
};

test("two small numbers far apart are of two events", () => {
  assert.equal(isLikely(count("r1", 12), count("r2", 40)), false);
  assert.equal(isLikely(count("r1", 12), count("r2", 15)), true);
  assert.equal(isLikely(count("r1", 1_200), count("r2", 2_400)), true);
});

test("unless one is told as all there were, or somebody who is named answers for them", () => {
  const [one, other] = [count("r1", 12), count("r2", 30)];
  assert.equal(isLikely(one, other), false);
  assert.equal(isLikely(one, other, [other]), true);
  const voiced = { voices: ["Ada Holm"] };
  assert.equal(isLikely(count("r1", 12, voiced), count("r2", 30, voiced)), true);
});

test("two voices of one report, and ground that is held, are not asked about", () => {
  assert.equal(isLikely(count("r1", 3), count("r1", 12)), true);
  const ground = { si: { low: 20, high: 20, unit: "m2" } };
  assert.equal(
    isLikely(count("r1", 20, ground), count("r2", 1_000, { si: { ...ground.si, low: 1_000 } })),
    true,
  );
});
