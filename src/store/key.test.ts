import assert from "node:assert/strict";
import { test } from "node:test";
import { report } from "../../test/store/fixtures.ts";
import type { Given } from "../model/report.ts";
import { articleKey } from "./key.ts";

const key = (given: Partial<Given>, canonical: string | null = null): string =>
  articleKey(report("A mill burned.", { ...given, canonical }, "mill.txt"));

test("an article is known by the address it gives itself, on its own site", () => {
  const url = "https://www.courier.example/mill?id=5";
  assert.equal(key({ url }, "https://courier.example/mill"), "url:https://courier.example/mill");
  assert.equal(key({}, "https://courier.example/mill"), "url:https://courier.example/mill");
  assert.equal(key({ url }, "https://agency.example/mill"), `url:${url}`);
  assert.equal(key({ url }, "not an address"), `url:${url}`);
});

test("an address is bared of what does not say what is read", () => {
  const bare = "url:https://courier.example/mill?id=5";
  assert.equal(key({ url: "http://Courier.example:80/mill?utm_source=x&id=5&fbclid=y#top" }), bare);
  assert.equal(key({ url: "https://ada:secret@courier.example/mill?id=5" }), bare);
});

test("without an address outlet, title and day together, else the input's name", () => {
  const given = { outlet: "Courier", title: "Mill burns", published: "2031-03-11T10:00:00Z" };
  assert.equal(key(given), 'title:["Courier","Mill burns","2031-03-11"]');
  assert.equal(key({ ...given, published: "2031-03" }), "input:mill.txt");
  assert.equal(key({ ...given, title: null }), "input:mill.txt");
  assert.equal(key({ url: "file:///tmp/mill.txt" }), "input:mill.txt");
});
