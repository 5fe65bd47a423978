import assert from "node:assert/strict";
import { test } from "node:test";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { Troubles } from "./troubles.ts";

const lost = (input: string, message = "no such host"): Diagnostic => ({
  ...{ code: "fetch/failed", severity: "error", message: `${input}: ${message}` },
  ...{ report: null, input },
});

test("what stays wrong is told once, and told again where it was well meanwhile", () => {
  const troubles = new Troubles();
  const of = (...round: Diagnostic[]) => {
    const { fresh, before } = troubles.of(round);
    return [...fresh.map(({ input }) => input), before];
  };
  assert.deepEqual(of(lost("a"), lost("b")), ["a", "b", 0]);
  assert.deepEqual(of(lost("a", "left alone for 9 min"), lost("c")), ["c", 1]);
  assert.deepEqual(of(lost("b"), lost("c")), ["b", 1]);
  assert.deepEqual(of(), [0]);
});
