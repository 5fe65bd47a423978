import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf } from "../../../test/fixtures/reading.ts";
import { alignClaims } from "./align.ts";

const whenOf = (text: string): string | null =>
  alignClaims(readingOf([{ id: "r0", outlet: "Bugle", published: "2031-05-09", text }]), [])[0]!.when;

test("a claim has the day that its own clause names, not one of a clause beside it", () => {
  assert.equal(whenOf("The army shelled the fuel depot of Hestvik on Monday."), "2031-05-05");
  assert.equal(
    whenOf("The fuel depot of Hestvik, which the army shelled on Monday, is still burning."),
    null,
  );
  assert.equal(whenOf("The leader of Monday's coup in Hestvik has been caught by the army."), null);
  assert.equal(whenOf("The toll from Monday's raid on Hestvik rose to nine on Thursday."), "2031-05-08");
  assert.equal(whenOf("Nine soldiers were killed in Monday's raid on Hestvik."), "2031-05-05");
  assert.equal(
    whenOf("Families fled Hestvik on Thursday after the army shelled the depot on Monday."),
    "2031-05-08",
  );
});
