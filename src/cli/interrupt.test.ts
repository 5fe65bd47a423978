import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { test } from "node:test";
import { interruption } from "./interrupt.ts";

test("one press of Ctrl-C that arrives twice ends in order; a second press leaves at once", () => {
  const receiver = new EventEmitter();
  let [now, left] = [500, 0];
  const { signal, off } = interruption(
    receiver,
    () => now,
    () => left++,
  );
  assert.equal(signal.aborted, false);
  receiver.emit("SIGINT");
  now += 3;
  receiver.emit("SIGINT");
  assert.deepEqual([signal.aborted, left], [true, 0]);
  now += 1500;
  receiver.emit("SIGINT");
  assert.equal(left, 1);
  off();
  assert.equal(receiver.listenerCount("SIGINT") + receiver.listenerCount("SIGTERM"), 0);
});
