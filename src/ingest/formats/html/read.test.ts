import assert from "node:assert/strict";
import { test } from "node:test";
import iconv from "iconv-lite";
import { html } from "./read.ts";

const PROSE =
  "The old bridge over the Lunda fell into the river on Monday morning, and the mayor’s office in Kallvik said that nobody was hurt at the café below.";
const article = (head = ""): string =>
  `<!doctype html><html><head>${head}<title>Bridge falls</title></head><body><h1>Bridge falls</h1><p>${PROSE}</p><p>It had stood for ninety years – or longer, the council said, which had put off its repair twice.</p></body></html>`;
const read = (page: string | Uint8Array, name = "x.html", charset?: string) =>
  html.read({ name, bytes: Buffer.from(page as string), charset });
const codes = (page: string): string[] => read(page).diagnostics.map(({ code }) => code);

const ACCEPTED: readonly [name: string, content: string, accepted: boolean][] = [
  ["bridge.html", "", true],
  ["bridge.HTM", "", true],
  ["https://lunda.example/bridge.html?id=7", "", true],
  ["https://lunda.example/bridge", "\n<!-- saved -->\n<!DOCTYPE html><html>", true],
  ["bridge", `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">`, true],
  ["bridge", `<?xml version="1.0"?><rss version="2.0">`, false],
  ["bridge.txt", "The bridge fell. <p> is a tag.", false],
];

for (const [name, content, accepted] of ACCEPTED)
  test(`${accepted ? "" : "not "}a page: ${name} ${content.trim().slice(0, 20)}`, () =>
    assert.equal(html.accepts({ name, bytes: Buffer.from(content) }), accepted));

for (const [what, bytes, charset] of [
  ["its own declaration", iconv.encode(article(`<meta charset="windows-1252">`), "windows-1252"), undefined],
  [
    "the older form of one",
    iconv.encode(
      article(`<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">`),
      "windows-1252",
    ),
    undefined,
  ],
  ["its server", iconv.encode(article(), "windows-1252"), "windows-1252"],
  ["a byte order mark", iconv.encode(article(), "utf-16le", { addBOM: true }), undefined],
  ["its bytes, whatever it declares", Buffer.from(article(`<meta charset="iso-8859-1">`)), "iso-8859-1"],
] as const) {
  test(`the character set is told by ${what}`, () => {
    const { drafts, diagnostics } = read(bytes, "x.html", charset);
    assert.deepEqual(diagnostics, []);
    assert.ok(drafts[0]!.text.startsWith(PROSE), drafts[0]!.text.slice(0, 200));
  });
}

const LINKS = Array.from(
  { length: 30 },
  (_, i) => `<li><a href="/${i}">The mayor of Kallvik opens bridge number ${i} over the river Lunda</a></li>`,
);

const NONE: Readonly<Record<string, readonly [page: string, why: RegExp]>> = {
  "a page of links": [
    `<html><body><h1>News</h1><ul>${LINKS.join("")}</ul></body></html>`,
    /no article on it|a page of links/,
  ],
  "a missing page": [
    `<html><head><title>Page not found</title></head><body><h1>404</h1><p>${PROSE.replace("The old bridge", "The page")} You may go back to the first page, or look for another one, or write to us about it if you like.</p></body></html>`,
    /missing/,
  ],
  "a consent page": [
    `<html><head><title>Before you continue</title></head><body><p>We and our partners store what you do on this page, and use it to choose what you see here and elsewhere.</p><p>You can refuse, and still read all of it, or agree, and help us to pay for the people who write it.</p></body></html>`,
    /consent/,
  ],
  "a check for robots": [
    `<html><head><title>Just a moment...</title></head><body><p>We are checking whether you are a person. This takes a few seconds, and then the page that you asked for will be shown to you here.</p><p>If it does not go on by itself, please switch on scripts in your browser and ask for the page again in a minute or so.</p></body></html>`,
    /robots/,
  ],
  "a front page of stories": [
    `<html><body>${LINKS.map((link, i) => `<article><h2>${link.slice(4, -5)}</h2><p>${PROSE} This is what came of story ${i}.</p></article>`).join("")}</body></html>`,
    /a page of links/,
  ],
  "an empty shell": [`<html><body><div id="root"></div><script>run()</script></body></html>`, /no article/],
};

for (const [what, [page, why]] of Object.entries(NONE)) {
  test(`no article: ${what}`, () => {
    const { drafts, diagnostics } = read(page);
    assert.deepEqual(drafts, []);
    assert.equal(diagnostics[0]?.code, "ingest/no-article");
    assert.match(diagnostics[0]!.message, why);
  });
}

for (const [title, accepted] of [
  ["Flight 404: what is known of the bridge", true],
  ["410 people leave their homes in Lunda", true],
  ["404", false],
  ["Lunda Post | 404", false],
  ["404 - Lunda Post", false],
  ["HTTP error 410", false],
  ["404 error", false],
] as const)
  test(`a short page under "${title}" is ${accepted ? "an article" : "a missing page"}`, () => {
    const page = `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${PROSE} ${PROSE}</p><p>${PROSE}</p></body></html>`;
    assert.equal(read(page).drafts.length, accepted ? 1 : 0);
  });

const NOTICE = {
  head: "<h1>Ferry sinks off Tarvik</h1>",
  date: "<p>11 March 2031</p>",
  words:
    "<p>Nine people died when the ferry Aurelia went down off Tarvik on Monday, the port office said.</p><p>It had been inspected in May.</p>",
};

for (const [what, page, accepted] of [
  ["a headline, a date and two sentences", NOTICE.head + NOTICE.date + NOTICE.words, true],
  ["two sentences without a date", NOTICE.head + NOTICE.words, false],
  [
    "a dated caption",
    `${NOTICE.head}${NOTICE.date}<p>The ferry Aurelia as people on the deck of another ship saw it go down off Tarvik, three miles from the harbour, on Monday</p>`,
    false,
  ],
] as const)
  test(`${accepted ? "" : "no "}notice: ${what}`, () =>
    assert.equal(read(`<html><body>${page}</body></html>`).drafts.length, accepted ? 1 : 0));

test("an article behind a wall is read as far as it goes, and said so", () => {
  const wall = `<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False", "datePublished": "2024-08-06"}</script>`;
  assert.deepEqual(codes(article(wall)), ["ingest/cut-short"]);
  assert.deepEqual(codes(article()), []);
});

test("a page that never ends is cut, and said so", () => {
  assert.ok(codes(article() + "<p>a</p>".repeat(30_000)).includes("ingest/page-cut"));
});
