import assert from "node:assert/strict";
import { test } from "node:test";
import type { Located } from "../../model/span.ts";
import type { Clash, Clause } from "../clashes/clash.ts";
import type { AlignedClaim } from "./build.ts";
import { sidesOf } from "./sides.ts";

const at = (report: string, start: number, end: number): Located => ({ report, start, end });
const claim = (id: string, assertions: readonly Located[], matched = assertions): AlignedClaim =>
  ({ id, assertions, matched }) as unknown as AlignedClaim;
const clause = (place: Located, start: number): Clause => ({ ...place, verb: { start, end: start + 7 } });
const told = (claims: readonly AlignedClaim[]) =>
  sidesOf(claims, [CLASH])(CLASH).map((side) => side?.claim ?? null);

// "The guild threatened to stop work" / "The guild stopped work in the network of mines behind the hills"
const [THREAT, STRIKE] = [at("r1", 0, 34), at("r2", 0, 63)];
const CLASH = { a: clause(THREAT, 24), b: clause(STRIKE, 10) } as Clash;
const search = claim("search", [at("r3", 0, 50), STRIKE], [at("r2", 29, 36), at("r2", 46, 52)]);
const strike = claim("strike", [at("r4", 0, 50), STRIKE], [at("r2", 10, 17), at("r2", 18, 22)]);
const threat = claim("threat", [THREAT]);

test("a clause is told by what was joined by its verb, not by what else its sentence is like", () => {
  assert.deepEqual(told([search, strike, threat]), ["threat", "strike"]);
  assert.deepEqual(told([strike, search, threat]), ["threat", "strike"]);
  assert.deepEqual(told([search, threat]), ["threat", "search"]);
});

test("a claim that tells both clauses stands on neither side", () => {
  const both = claim("both", [THREAT, STRIKE]);
  assert.deepEqual(told([both, search]), [null, "search"]);
  assert.deepEqual(told([both]), [null, null]);
});

test("what was joined by words of the rest of the sentence as well is told less by its clause", () => {
  const long = claim("long", [at("r2", 0, 200)], [at("r2", 10, 17), at("r2", 100, 180)]);
  const [, side] = sidesOf([long], [CLASH])(CLASH);
  assert.ok(side !== null && side.fit < 0.5);
});
