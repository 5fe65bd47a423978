import assert from "node:assert/strict";
import { test } from "node:test";
import { roleBeside } from "./voice-name.ts";

test("how somebody is addressed is no role, nor is what the name holds already", () => {
  assert.equal(roleBeside("Ada Nyberg", ["Ms", "mayor of Lund"]), "mayor of Lund");
  assert.equal(roleBeside("Ada Nyberg", ["Ms"]), undefined);
  assert.equal(roleBeside("Mayor Nyberg", ["mayor", "engineer"]), "engineer");
});
