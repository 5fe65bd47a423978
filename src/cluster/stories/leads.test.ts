import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Leads } from "./leads.ts";

const MOST = 3;
const step = fc.record({
  is: fc.constantFrom("add", "take"),
  key: fc.integer({ min: 0, max: 2 }),
  thing: fc.constantFrom("a", "b", "c", "d"),
});

test("keys lead to what lists of their own would hold, in its order", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const leads = new Leads<number, string>();
      const lists = [0, 1, 2].map(() => [] as string[]);
      for (const { is, key, thing } of steps) {
        const list = lists[key]!;
        if (is === "add") {
          leads.add(key, thing, MOST);
          list.push(thing);
          if (list.length > MOST) list.shift();
        } else {
          const place = list.indexOf(thing);
          const taken = leads.take(key, (one) => one === thing);
          assert.equal(taken, place < 0 ? null : list.splice(place, 1)[0]);
        }
        for (const [at, expected] of lists.entries()) {
          const each: string[] = [];
          leads.each(at, (one) => each.push(one));
          assert.deepEqual(each, expected);
          assert.deepEqual(leads.to(at), expected);
        }
      }
    }),
  );
});
