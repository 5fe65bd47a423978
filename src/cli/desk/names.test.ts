import assert from "node:assert/strict";
import { test } from "node:test";
import { namesOf } from "./names.ts";

test("a desk that listens on every address goes by those of its machine, and by no other", () => {
  const machine = {
    name: "newsroom",
    addresses: [
      { address: "127.0.0.1", family: "IPv4", internal: true },
      { address: "2001:db8::7", family: "IPv6", internal: false },
      { address: "192.0.2.7", family: "IPv4", internal: false },
    ],
  } as const;
  for (const host of ["0.0.0.0", "::"])
    assert.deepEqual(namesOf(host, machine), {
      shown: "192.0.2.7",
      hosts: ["newsroom", "2001:db8::7", "192.0.2.7"],
    });
  assert.deepEqual(namesOf("desk.example", machine), { shown: "desk.example", hosts: ["desk.example"] });
  assert.equal(namesOf("::", { name: "alone", addresses: [] }).shown, "localhost");
});
