import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleStory, hostileStory } from "../../../test/fixtures/story.ts";
import { html, json } from "./escape.ts";
import { renderPage } from "./page.ts";

test("the page is one file that asks for nothing", () => {
  const page = renderPage(exampleStory());
  assert.ok(!/<(?:img|iframe|link|object|embed)\b|@import|url\(|\ssrc=/i.test(page));
  assert.ok(
    /default-src &#39;none&#39;; style-src &#39;sha256-[^&]+&#39;; script-src &#39;sha256-[^&]+&#39;/.test(
      page,
    ),
  );
  assert.ok(renderPage(exampleStory()) === page);
});

test("every link in the page leads somewhere in it", () => {
  const page = renderPage(exampleStory());
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  assert.equal(ids.size, [...page.matchAll(/ id="([^"]+)"/g)].length, "an id is given twice");
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.has(target!), `#${target}`);
});

test("hostile words stay words", () => {
  const page = renderPage(hostileStory());
  assert.equal(page.match(/<script/g)?.length, 2);
  assert.equal(page.match(/<\/script/g)?.length, 2);
  assert.ok(!/<img|javascript:alert/.test(page));
});

test("a story of nothing is a page without parts", () => {
  const story = exampleStory();
  const empty = {
    ...story,
    title: "",
    titleEvidence: null,
    reports: [],
    entities: [],
    times: [],
    attributions: [],
    figures: [],
    claims: [],
    disputes: [],
    sharedCopy: [],
    brief: { sections: [] },
    diagnostics: [],
  };
  assert.ok(renderPage(empty).includes("0 reports"));
});

test("markup escapes what it is given, JSON cannot end its element", () => {
  assert.equal(
    html`<p title="${'"'}">${["<b>", html`<i>${"&"}</i>`, null, false, 0]}</p>`.html,
    '<p title="&quot;">&lt;b&gt;<i>&amp;</i>0</p>',
  );
  assert.equal(json({ a: "</script>\u2028" }).html, '{"a":"\\u003c/script\\u003e\\u2028"}');
});

test("drawing a page takes well under a tenth of a second once its parts are read", () => {
  const story = exampleStory();
  renderPage(story);
  // Processor time, not the clock's: other programs on the machine are none of the page's business.
  const start = process.cpuUsage();
  for (let i = 0; i < 3; i++) renderPage(story);
  assert.ok(process.cpuUsage(start).user / 3000 < 100);
});
