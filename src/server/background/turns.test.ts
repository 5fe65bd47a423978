import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "../../../test/server/desk.ts";
import { turns } from "./turns.ts";

test("pieces of work come one after the other, whoever asks for the next meanwhile, until it is stopped", async () => {
  let [begun, ended, atOnce] = [0, 0, 0];
  const work = turns(
    async () => {
      begun++;
      atOnce = Math.max(atOnce, begun - ended);
      work.schedule(0);
      await new Promise((resolve) => setTimeout(resolve, 5));
      ended++;
      if (ended === 3) work.stop();
      return 0;
    },
    () => true,
  );
  work.schedule(0);
  await until(() => work.isStopped());
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual([begun, ended, atOnce], [3, 3, 1]);
});
