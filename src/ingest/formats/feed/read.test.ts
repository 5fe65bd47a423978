import assert from "node:assert/strict";
import { test } from "node:test";
import type { Adapted } from "../adapter.ts";
import { feed } from "./read.ts";

const LONG = `The old bridge in Lund fell on Monday, and the mayor said that nobody was hurt. ${"It had stood for ninety years. ".repeat(60)}`;
const read = (content: string | Uint8Array): Adapted =>
  feed.read({ name: "f.xml", bytes: Buffer.from(content as string) });
const codes = ({ diagnostics }: Adapted): string[] => diagnostics.map(({ code }) => code);

const item = (inner: string): string => `<item><title>Bridge &amp; road fall</title>${inner}</item>`;
const rss = (...items: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lund Post</title><language>en-GB</language>${items.join("\n")}</channel></rss>`;
const full = `<content:encoded><![CDATA[<p>One &amp; two.</p><p>${LONG}</p>]]></content:encoded>`;

test("RSS: the whole text where it is given, with all that the entry says of itself", () => {
  const { drafts, diagnostics, addresses } = read(
    rss(
      item(`<link>https://lund.example/1</link><description>Short.</description><pubDate>Tue, 06 Aug 2024 10:05:00 +0200</pubDate>
        <dc:creator>By Ann Bell and Tom Roe</dc:creator><dc:source>Harbour Wire</dc:source><source url="https://wire.example/">Kallvik Times</source>${full}`),
    ),
  );
  assert.deepEqual([diagnostics, addresses], [[], []]);
  const [{ input, text, given }] = drafts as [(typeof drafts)[number]];
  assert.equal(input, "f.xml#https://lund.example/1");
  assert.match(text, /^One & two\.\n\nThe old bridge/);
  assert.deepEqual(
    [given.title, given.published, given.outlet, given.basedOn, given.language, given.authors],
    [
      "Bridge & road fall",
      "2024-08-06T10:05:00+02:00",
      "Kallvik Times",
      "Harbour Wire",
      "en-GB",
      ["Ann Bell", "Tom Roe"],
    ],
  );
});

test("an entry that holds only a summary is read, told, and leads to its page", () => {
  const adapted = read(
    rss(
      item("<link>https://lund.example/1</link><description>The bridge fell, the mayor said.</description>"),
    ),
  );
  assert.deepEqual(codes(adapted), ["ingest/summary-only"]);
  assert.equal(adapted.drafts[0]?.text, "The bridge fell, the mayor said.");
  assert.deepEqual(adapted.addresses, [
    {
      leadsTo: "page",
      url: "https://lund.example/1",
      title: "Bridge & road fall",
      input: "f.xml#https://lund.example/1",
    },
  ]);
});

test("a text that breaks off is a summary, however long", () => {
  assert.deepEqual(codes(read(rss(item(`<description>${LONG} It was […]</description>`)))), [
    "ingest/summary-only",
  ]);
  assert.deepEqual(codes(read(rss(item(`<description>${LONG}</description>`)))), []);
});

test("Atom, RDF and JSON feeds are read alike", () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Lund Post</title><entry><id>urn:1</id><title>Bridge falls</title>
    <link rel="alternate" href="https://lund.example/1"/><published>2024-08-06T10:05:00Z</published><updated>2024-08-07T10:05:00Z</updated>
    <author><name>Ann Bell</name></author><content type="html">&lt;p&gt;${LONG}&lt;/p&gt;</content></entry></feed>`;
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Lund Post</title></channel>
    <item rdf:about="https://lund.example/1"><title>Bridge falls</title><link>https://lund.example/1</link><dc:date>2024-08-06</dc:date><dc:creator>Ann Bell</dc:creator><description>${LONG}</description></item></rdf:RDF>`;
  const json = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "Lund Post",
    items: [
      {
        id: "1",
        url: "https://lund.example/1",
        title: "Bridge falls",
        content_text: LONG,
        date_published: "2024-08-06T10:05:00Z",
        authors: [{ name: "Ann Bell" }],
      },
    ],
  });
  for (const content of [atom, rdf, json]) {
    assert.ok(feed.accepts({ name: "x", bytes: Buffer.from(content) }));
    const { drafts, diagnostics } = read(content);
    assert.deepEqual(diagnostics, []);
    const [{ given, text, input }] = drafts as [(typeof drafts)[number]];
    assert.equal(text, LONG.trim());
    assert.deepEqual(
      [input, given.title, given.outlet, given.url, given.authors, given.published?.slice(0, 10)],
      [
        "f.xml#https://lund.example/1",
        "Bridge falls",
        "Lund Post",
        "https://lund.example/1",
        ["Ann Bell"],
        "2024-08-06",
      ],
    );
  }
});

test("a feed that is cut short is read up to its last whole entry, and says so", () => {
  const whole = rss(
    item(`<guid>1</guid>${full}`),
    item(`<guid>2</guid>${full}`),
    item(`<guid>3</guid>${full}`),
  );
  const adapted = read(whole.slice(0, whole.lastIndexOf("ninety")));
  assert.deepEqual(
    adapted.drafts.map(({ input }) => input),
    ["f.xml#1", "f.xml#2"],
  );
  assert.deepEqual(codes(adapted), ["ingest/truncated"]);
});

test("a feed that is cut short and has more entries than are read one by one says that too", () => {
  const whole = rss(...Array.from({ length: 2002 }, (_, at) => item(`<guid>${at}</guid>`)));
  const adapted = read(whole.slice(0, whole.lastIndexOf("2001")));
  assert.equal(adapted.drafts.length, 2000);
  assert.deepEqual(codes(adapted).slice(0, 2), ["ingest/truncated", "ingest/too-large"]);
});

test("an entry that is no sound XML costs itself only", () => {
  const adapted = read(
    rss(
      item(`<guid>1</guid>${full}`),
      item("<guid>2</guid><description><b></description>"),
      item(`<guid>3</guid>${full}`),
    ),
  );
  assert.deepEqual(
    adapted.drafts.map(({ input }) => input).filter((input) => input !== "f.xml#2"),
    ["f.xml#1", "f.xml#3"],
  );
});

test("a feed is read in the encoding that it declares", () => {
  const content = rss(item(`<guid>1</guid><description>${LONG} Café.</description>`)).replace(
    '"1.0"',
    '"1.0" encoding="ISO-8859-1"',
  );
  assert.match(read(Buffer.from(content, "latin1")).drafts[0]!.text, /Café\.$/);
});

test("entities that multiply, and tags without end, do no harm", () => {
  const lol = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");
  const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "lol">${lol}]>${rss(item("<description>&l9;</description>")).slice(21)}`;
  for (const content of [
    bomb,
    `<rss>${"<a>".repeat(200_000)}`,
    `<rss><channel>${"<item>".repeat(100_000)}`,
    "<rss></rss>",
    "<feed",
  ]) {
    const { drafts, diagnostics } = read(content);
    assert.ok(drafts.length + diagnostics.length > 0);
    assert.ok(drafts.every(({ text }) => text.length < 100_000));
  }
});

test("relative addresses are those of the feed's site, and a number is none", () => {
  const urls = (content: string): unknown[] => read(content).drafts.map(({ given }) => given.url);
  const site = "<link>https://lund.example/news/</link>";
  assert.deepEqual(
    urls(
      rss(
        site,
        item(`<link>/1</link>${full}`),
        item(`<link>2.html</link>${full}`),
        item(`<guid>42</guid>${full}`),
      ),
    ),
    ["https://lund.example/1", "https://lund.example/news/2.html", null],
  );
  assert.deepEqual(urls(rss(item(`<link>/1</link>${full}`))), [null]);
  const entry = `<entry><title>Bridge</title><link href="a/1"/><id>x</id><content>${LONG}</content></entry>`;
  const atom = (attribute: string): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom" ${attribute}><title type="html">Lund &lt;b&gt;Post&lt;/b&gt;</title>${entry}</feed>`;
  assert.deepEqual(urls(atom(`xml:base="https://lund.example/"`)), ["https://lund.example/a/1"]);
  assert.deepEqual(urls(atom("")), [null]);
  assert.equal(read(atom("")).drafts[0]?.given.outlet, "Lund Post");
});
