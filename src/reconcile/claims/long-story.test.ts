import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf } from "../../../test/fixtures/reading.ts";
import { alignClaims } from "./align.ts";
import type { AlignedClaim } from "./build.ts";

const QUAYS = ["north", "south", "east", "west", "outer", "inner", "upper"];

/** So many reports of one pattern: one sentence that all have, and one with a word and a number of their own. */
const told = (count: number): readonly AlignedClaim[] =>
  alignClaims(
    readingOf(
      Array.from({ length: count }, (_, i) => ({
        id: `r${String(i).padStart(3, "0")}`,
        text: `The ferry Astrid capsized off Norvik harbour while its bow doors stood open.
Harbour master Tomas Hale counted ${10 + ((7 * i) % 50)} empty lifeboats at the ${QUAYS[i % QUAYS.length]} quay.`,
      })),
    ),
    [],
  );

const sizeOf = (claims: readonly AlignedClaim[]): number =>
  claims.reduce((sum, { assertions, decisions }) => sum + assertions.length + decisions.length, 0);

const [half, whole] = [told(150), told(300)];

test("what more reports say alike than hold a claim together is one claim still, told by the links that hold it", () => {
  const [capsized, ...others] = whole.filter(({ text }) => text.includes("capsized"));
  assert.equal(others.length, 0);
  assert.equal(capsized!.assertions.length, 300);
  const links = capsized!.decisions.filter(({ verdict }) => verdict === "same");
  assert.equal(links.length, 299);
});

test("what is told grows with the reports and not with their pairs", () => {
  assert.ok(whole.length <= 2 * 300, `${whole.length} claims of 300 reports with two sentences each`);
  assert.ok(
    sizeOf(whole) < 3 * sizeOf(half),
    `${sizeOf(half)} parts of 150 reports, ${sizeOf(whole)} of 300`,
  );
});
