import assert from "node:assert/strict";
import { test } from "node:test";
import { askedFirst } from "./addresses.ts";

const asked = (path: string): readonly string[] => {
  const { pathname, searchParams } = new URL(path, "http://desk.example");
  return askedFirst(pathname, searchParams);
};

test("each view asks first for what it shows, a list by its filters in one order", () => {
  assert.deepEqual(asked("/"), ["/api/stories?limit=100&offset=0"]);
  assert.deepEqual(asked("/stories?from=2031-03-01&place=Tarvik&x=1&q="), [
    "/api/stories?place=Tarvik&from=2031-03-01&limit=100&offset=0",
  ]);
  assert.deepEqual(asked("/stories/s1"), ["/api/stories/s1/head", "/api/stories/s1/views/brief"]);
  assert.deepEqual(asked("/stories/s1/claims?span=r1:1-2"), [
    "/api/stories/s1/head",
    "/api/stories/s1/views/claims?first=100",
  ]);
});

test("changes wait for the head, and other pages ask by themselves", () => {
  assert.deepEqual(asked("/stories/s1/changes"), ["/api/stories/s1/head"]);
  assert.deepEqual(asked("/stories/s1/nothing"), ["/api/stories/s1/head"]);
  for (const path of ["/search?q=mill", "/reports/r1", "/stories/s1/brief/more"])
    assert.deepEqual(asked(path), [], path);
});
