import assert from "node:assert/strict";
import { test } from "node:test";
import { extract } from "./extract.ts";

const FELL =
  "The old bridge over the Lunda fell into the river on Monday morning, and the mayor of Kallvik said that nobody was hurt.";
const STOOD =
  "It had stood for ninety years, the council had put off its repair twice, and engineers had warned of cracks in its pillars.";
const FERRY =
  "A ferry will carry people across until there is another bridge, which the council says may take two years to build.";
const LAST =
  "The mayor, Ann Bell, said that she would ask the government for money, and that the council would meet on Thursday.";
const BODY = [FELL, STOOD, FERRY, LAST];

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join("\n");
const page = (article: string, around = ""): string =>
  `<!doctype html><html lang="en"><head><title>Bridge falls | Lunda Post</title>
<meta property="og:title" content="Bridge falls"><meta name="author" content="Eva Falk"></head>
<body><nav><a href="/">Home</a></nav><main><article><h1>Bridge falls</h1>${article}</article></main>${around}</body></html>`;
const blocks = (html: string): string[] => extract(html, "x.html").text.split("\n\n");

/** What stands in or around an article and is none of it, with the rule that says so. */
const ASIDES: Readonly<Record<string, readonly [html: string, rule: string]>> = {
  "a byline": ["<p>By Eva Falk, Lunda Post</p>", "html/byline"],
  "a byline by its class": [`<div class="article-author">Eva Falk in Kallvik</div>`, "html/author"],
  "a date": ["<p>Published 6 August 2024, 10:15 am</p>", "html/date"],
  "a time glued to its age": ["<p>21 mins ago11:48</p>", "html/date"],
  "a caption": [
    "<figure><img src=a.jpg><figcaption>The river at Kallvik</figcaption></figure>",
    "html/caption",
  ],
  "a caption beside its picture": ["<p><img src=a.jpg> The river at Kallvik</p>", "html/caption"],
  "a photo credit": ["<p>The river at Kallvik. (Photo by Carl Dahl)</p>", "html/caption"],
  "a share bar": [`<ul class="shareButtons"><li>Post</li><li>Mail</li></ul>`, "html/share"],
  "a newsletter prompt": ["<p>Sign up for our newsletter to read more of this every day.</p>", "html/prompt"],
  "a link to another report": [`<p><a href="/ferry">Ferry runs aground off Kallvik</a></p>`, "html/link"],
  "a list of related reports": [
    `<div class="related-stories"><h3>Related</h3><ul><li>Ferry runs aground</li></ul></div>`,
    "html/related",
  ],
  "a cookie text": [
    `<div id="cookie-banner"><p>We use cookies to make this page better, and to show you what you may like to buy, which you can refuse.</p></div>`,
    "html/consent",
  ],
  "hidden words": [`<p style="display: none">Only robots read this line.</p>`, "html/hidden"],
  "a divider": ["<p>* * *</p>", "html/divider"],
  "an advert": ["<p>Advertisement</p>", "html/prompt"],
  "a paragraph that was there": [`<blockquote>${FELL}</blockquote>`, "html/repeat"],
};

for (const [what, [html, rule]] of Object.entries(ASIDES)) {
  test(`left out of an article: ${what}`, () => {
    const { text, removals } = extract(
      page(`<p>${FELL}</p><p>${STOOD}</p>${html}<p>${FERRY}</p><p>${LAST}</p>`),
      "x",
    );
    assert.deepEqual(text.split("\n\n"), BODY);
    assert.ok(
      removals.some((removal) => removal.rule === rule),
      JSON.stringify(removals),
    );
  });
}

const ENDS: Readonly<Record<string, string>> = {
  "about its author": "<p>Eva Falk is a reporter of the Lunda Post, who writes about rivers and towns.</p>",
  copyright: "<p>© 2024 Lunda Post. All rights reserved.</p>",
  "related reports": "<h3>You may also like</h3><p>Ferry runs aground off Kallvik</p><p>Mayor wins again</p>",
  "readers' comments":
    "<h2>2 Comments</h2><p>Tom Roe says that the council has known of those cracks for years, and did nothing about them at all.</p>",
  "a page of comments":
    "<h3>Readers' Comments (718)</h3><p>Tom Roe: the council has known of those cracks for years, and did nothing about them.</p><p>Carl Dahl: nobody has asked the people of Kallvik whether they want another bridge, or a ferry.</p>",
  "a loose end": "<p>Lunda Post Weekend</p>",
  tags: "<p>Tags: bridges, Kallvik, rivers</p>",
};

for (const [what, html] of Object.entries(ENDS)) {
  test(`left out at the end: ${what}`, () => {
    const metadata = `<meta property="og:site_name" content="Lunda Post">`;
    assert.deepEqual(blocks(page(paragraphs(BODY) + html).replace("<title>", `${metadata}<title>`)), BODY);
  });
}

test("headings and list items are blocks of their own; a <br> is a line break; no words are glued", () => {
  const html = page(
    `<p>${FELL}</p><h2>What is known</h2><p>${STOOD}<br>It was<b> old</b>.</p><ul><li>The road is closed to all cars</li><li>The ferry goes every hour</li></ul><div>${FERRY}</div><div>${LAST}</div>`,
  );
  assert.deepEqual(blocks(html), [
    FELL,
    "What is known",
    `${STOOD}\nIt was old.`,
    "The road is closed to all cars",
    "The ferry goes every hour",
    FERRY,
    LAST,
  ]);
});

test("short sentences beside pictures, and paragraphs that are anchors, are the article's", () => {
  const shown = "The ferry left the pier at noon.";
  assert.deepEqual(
    blocks(
      page(`<p><a name="p1">${FELL}</a></p><p>${STOOD}</p><p><img>${shown}</p><p>${FERRY}</p><p>${LAST}</p>`),
    ),
    [FELL, STOOD, shown, FERRY, LAST],
  );
});

test("paragraphs that only line breaks divide are blocks, and stand once", () => {
  assert.deepEqual(blocks(page(`<div>${BODY.join("<br><br>")}</div>`)), BODY);
  assert.deepEqual(blocks(page(`<div>${BODY.join("<br> <br />\n<br>")}</div>`)), BODY);
});

test("the name of a part does not cost an article that it frames", () => {
  const framed = `<div class="content share-enabled comments-open sidebar-left">${paragraphs(BODY)}</div>`;
  assert.deepEqual(blocks(page(framed)), BODY);
});

test("an outlet's paragraphs that are hidden behind a click stay", () => {
  assert.deepEqual(
    blocks(page(`<p>${FELL}</p>${paragraphs(BODY.slice(1)).replaceAll("<p>", "<p hidden>")}`)),
    BODY,
  );
});

test("the text that the metadata states is read where the page does not show it", () => {
  const stated = JSON.stringify({
    "@type": "NewsArticle",
    headline: "Bridge falls",
    articleBody: BODY.join("\n").repeat(2),
  });
  const html = page("<p>Please switch on scripts to read on.</p>").replace(
    "</head>",
    `<script type="application/ld+json">${stated}</script></head>`,
  );
  assert.ok(extract(html, "x").text.includes(FERRY));
});

test("scraps that the stated text lacks go, prose between its parts stays", () => {
  const stated = JSON.stringify({
    "@type": "NewsArticle",
    articleBody: [FELL, STOOD, FERRY, LAST].join(" ").repeat(2),
  });
  const html = page(
    `${paragraphs([FELL, STOOD])}<p>Lunda, a river</p>${paragraphs([FERRY, LAST])}<p>Ask a question of the desk of the Lunda Post, any day of the week.</p>`,
  );
  const with_ = html.replace("</head>", `<script type="application/ld+json">${stated}</script></head>`);
  assert.deepEqual(blocks(with_), BODY);
});
