import assert from "node:assert/strict";
import { test } from "node:test";
import { kept } from "../../src/desk/shell/kept.ts";

test("a browser that keeps nothing stops nothing: what was chosen holds until the page is left", (t) => {
  const storage = Object.getOwnPropertyDescriptor(globalThis, "sessionStorage");
  t.after(() => storage && Object.defineProperty(globalThis, "sessionStorage", storage));
  Object.defineProperty(globalThis, "sessionStorage", {
    configurable: true,
    get() {
      throw new Error("SecurityError: the browser keeps nothing");
    },
  });
  const looked = kept("looked", "sessionStorage");
  assert.equal(looked.get(), null);
  looked.set("2031-03-11");
  assert.equal(looked.get(), "2031-03-11");
});
