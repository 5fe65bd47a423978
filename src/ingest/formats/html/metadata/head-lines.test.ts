import assert from "node:assert/strict";
import { test } from "node:test";
import type { Given } from "../../../../model/report.ts";
import { extract } from "../extract.ts";

const TITLE = "Barge breaks loose at Kallvik";
const PROSE = `<p>A grain barge broke its moorings at Kallvik on Tuesday night and drifted two miles down the Lunda
  before a tug caught it, the port authority said on Wednesday.</p>`;
const given = (body: string, title = TITLE): Given =>
  extract(`<!doctype html><title>${title}</title><body>${body}`, "barge.html").metadata.given;

const DATED: Readonly<Record<string, string>> = {
  "a label": `<h1>${TITLE}</h1><p>Posted: 12 March 2031 08:10</p>${PROSE}`,
  "no label": `<h1>${TITLE}</h1><div>Wednesday, March 12, 2031</div>${PROSE}`,
  "an author, a bar and a later update": `<h1>${TITLE}</h1><div>Eva Falk | Published: March 12, 2031 | Updated: March 13, 2031</div>${PROSE}`,
  "line breaks": `<h1>${TITLE}</h1>By Eva Falk<br>March 12, 2031<br><br>${PROSE}`,
  "its line above": `<h2><span>Wednesday, March 12, 2031</span></h2><h3>${TITLE}</h3>${PROSE}`,
  "its line below the article": `<h1>${TITLE}</h1>${PROSE}<p>Published: 12 March 2031</p>`,
};

for (const [what, body] of Object.entries(DATED)) {
  test(`the date that a page only shows, with ${what}`, () => {
    assert.equal(given(body).published, "2031-03-12");
  });
}

test("dates of remarks, of other stories and of the matter itself date no page", () => {
  const remarks = [13, 14]
    .map((day) => `<div>Posted: ${day} March 2031 at 9:00</div><p>So it goes.</p>`)
    .join("");
  assert.equal(given(`<h1>${TITLE}</h1>${PROSE}${remarks}`).published, null);
  assert.equal(given(`<div>1 May 2030</div><div>News</div><h1>${TITLE}</h1>${PROSE}`).published, null);
  assert.equal(
    given(`<h1>${TITLE}</h1><p>The lock was opened on March 12, 2029</p>${PROSE}`).published,
    null,
  );
});

test("what metadata says outranks what stands in a line", () => {
  const found = given(
    `<meta name="date" content="2031-03-11"><meta name="author" content="Tom Roe">${DATED["line breaks"]}`,
  );
  assert.deepEqual([found.published, found.authors], ["2031-03-11", ["Tom Roe"]]);
});

test("who wrote it, where only a line below the headline says so", () => {
  assert.deepEqual(given(`<h1>${TITLE}</h1><p>By Eva Falk and Tom Roe, Staff Writers</p>${PROSE}`).authors, [
    "Eva Falk",
    "Tom Roe",
  ]);
  assert.deepEqual(given(`<h1>${TITLE}</h1><p>By the river, late at night</p>${PROSE}`).authors, []);
});

const TITLES: Readonly<Record<string, readonly [title: string, body: string]>> = {
  "after the site": [`River Notes: ${TITLE}`, `<h1>River Notes</h1><h3>${TITLE}</h3>`],
  "before the site, which has the one heading": [
    `${TITLE} - River Notes`,
    `<h1>River Notes</h1><h2>${TITLE}</h2>`,
  ],
  "set in bold": [
    `Port of Kallvik | Press | ${TITLE}`,
    `<div>Port of Kallvik</div><div><b>${TITLE}</b></div>`,
  ],
};

for (const [what, [title, body]] of Object.entries(TITLES)) {
  test(`the headline in the document's title: ${what}`, () => {
    assert.equal(given(`${body}${PROSE}`, title).title, TITLE);
  });
}

test("the site's name goes from the head of a title as from its end", () => {
  const head = `<meta property="og:site_name" content="River Notes">`;
  assert.equal(given(`${head}<meta property="og:title" content="River Notes | ${TITLE}">`).title, TITLE);
  assert.equal(
    given(`${head}<meta property="og:title" content="River - ${TITLE}">`).title,
    `River - ${TITLE}`,
  );
});
