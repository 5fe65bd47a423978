import assert from "node:assert/strict";
import { test } from "node:test";
import { extract } from "./extract.ts";

/** Eight paragraphs of an article, and as many remarks of readers or excerpts of other stories, as long as one wants. */
const EVENTS = [
  "the old bridge over the Lunda fell into the river on Monday morning",
  "engineers had warned of cracks in its pillars, and nobody listened",
  "a ferry will carry people across until another one is built",
  "farmers on the east bank say the detour costs them two hours",
  "an inquiry led by a retired judge will begin in May",
  "divers found three of its four pillars still standing",
  "the museum has asked for the brass lamps of the bridge",
];
const REMARKS = [
  "what a surprise, they sleep again",
  "my cousin works on that ferry",
  "nobody reads the minutes anyway",
];
const sentence = (words: string): string => `${words[0]!.toUpperCase()}${words.slice(1)}.`;
const BODY = Array.from(
  { length: 8 },
  (_, i) => `${sentence(EVENTS[i % 7]!)} ${sentence(EVENTS[(i * 3 + 1) % 7]!)} This is part ${i} of it.`,
);
const OTHER = Array.from(
  { length: 30 },
  (_, i) => `${sentence(REMARKS[i % 3]!)} ${sentence(REMARKS[(i * 2 + 1) % 3]!)} It is number ${i} of those.`,
);

const p = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join("");
const H1 = "<h1>Bridge falls</h1>";
const page = (body: string): string =>
  `<!doctype html><title>Bridge falls - Lunda Post</title><meta property="og:title" content="Bridge falls">
<meta name="author" content="Eva Falk"><body><header><a href="/">Lunda Post</a></header>${body}<footer>About us</footer>`;

/** Pages of many makes; the article on each is BODY. */
const PAGES: Readonly<Record<string, string>> = {
  "a blog with comments": `<div class="post"><h2><a href="/b">Bridge falls</a></h2><div class="entry-content">${p(BODY)}</div></div>
    <ol class="commentlist">${OTHER.map((text) => `<li><cite>Tom</cite> says:<p>${text}</p></li>`).join("")}</ol>`,
  "remarks of no known name, each with a button": `<div class="story">${H1}${p(BODY)}</div><div class="x1">${OTHER.map(
    (text) => `<div class="x2"><b>guest</b><p>${text}</p><a>Reply</a></div>`,
  ).join("")}</div>`,
  "remarks beside the paragraphs": `<div>${H1}${p(BODY)}${OTHER.map((text) => `<div><p>${text}</p><span>Reply</span></div>`).join("")}</div>`,
  "remarks without buttons, outside the article": `<div><article>${H1}${p(BODY)}</article><div class="x1"><div>30 Comments</div>${OTHER.map(
    (text) => `<div class="x2"><div>guest</div><div>${text}</div></div>`,
  ).join("")}</div></div>`,
  "remarks under a heading": `<div>${H1}${p(BODY.slice(0, 8))}<h3>Talkback (30)</h3>${p(OTHER)}</div>`,
  "teasers that are articles": `<main><article>${H1}${p(BODY)}</article>${OTHER.map(
    (text) => `<article><h3><a href="/x">Ferry</a></h3><p>${text}</p></article>`,
  ).join("")}</main>`,
  "teasers in a list": `<div class="text">${H1}${p(BODY)}</div><div class="wall">${OTHER.map(
    (text) => `<div class="card"><h3><a href="/x">Ferry</a></h3><p>${text}</p></div>`,
  ).join("")}</div>`,
  "the next story, right after": `<div><article>${H1}${p(BODY)}</article><article><h1>Mayor wins</h1>${p(OTHER)}</article></div>`,
  "a teaser with prose": `<div>${H1}${p(BODY)}<h2><a href="/m">Mayor wins</a></h2>${p(OTHER.slice(0, 2))}</div>`,
  "a body that is stated, among much else": `<div>${H1}<div itemprop="articleBody">${p(BODY)}</div>${p(OTHER)}</div>`,
  "names that frame more than they say": `<div class="has-sidebar"><div class="share-enabled subscribe ads">${H1}${p(BODY)}</div></div>
    <div>${OTHER.map((text) => `<div><h3><a href="/x">Ferry</a></h3><p>${text}</p></div>`).join("")}</div>`,
  "a first paragraph that stands apart": `<div>${H1}<div class="lead">${BODY[0]}</div></div><div><img></div><div><div>${p(BODY.slice(1, 5))}</div><div>${p(BODY.slice(5))}</div></div>`,
  "several containers": `<main>${H1}${[0, 2, 4, 6].map((i) => `<div class="row"><div><div>${p(BODY.slice(i, i + 2))}</div></div></div><div><img></div>`).join("")}</main>`,
  "line breaks in a table": `<table><tr><td><a href="1">Home</a><br><a href="2">Archive</a></td><td><font>${BODY.join("<br><br>")}</font></td></tr></table>`,
  "divisions and spans": `<div>${BODY.map((text) => `<div><div><span>${text}</span></div></div>`).join("")}</div>`,
  "an article under a style that hides it": `<div style="display:none"><article>${H1}${p(BODY)}</article></div>`,
  "captions that are the article": `<article>${H1}<ul>${BODY.map((text) => `<li><img><div class="slide-caption"><p>${text}</p></div></li>`).join("")}</ul></article>`,
  "its author before it": `<article>${H1}<div class="who"><p>Eva Falk is a writer from Kallvik who has covered the valley and its rivers since the last flood.</p></div>${p(BODY)}</article>`,
  "texts before its title": `<div><h4>News</h4><p>${OTHER[0]}</p></div><div><div><h3>Latest</h3>${p(OTHER.slice(1, 3))}</div><div>${H1}${p(BODY)}</div></div>`,
  "excerpts under a heading": `<div>${H1}${p(BODY)}<h3>You might like</h3>${OTHER.slice(0, 4)
    .map((text) => `<p>${text} <a href="/x">Continue reading</a></p>`)
    .join("")}</div>`,
  "a quotation pulled out of it": `<article>${H1}${p(BODY.slice(0, 4))}<div>“The museum has asked for the brass lamps”</div>${p(BODY.slice(4))}</article>`,
  "an encyclopaedia": `<h1>Bridge falls<span class="mw-editsection">[edit]</span></h1><div>${BODY.map((text, i) => `<p>${text}<sup class="reference">[${i}]</sup></p>`).join("")}<h2>References</h2><ol class="references"><li>Lunda Post, 6 August 2024.</ol></div>`,
  "words of a paragraph that are called like parts of a page": `<article>${H1}<p>${BODY[0]!.replace(
    "The old bridge",
    '<span class="dateline">The old bridge</span>',
  )}</p><p>${BODY[1]}</p><p>${BODY[2]!.replace("ferry", '<a class="popup" href="#f">ferry</a>')}</p>${p(BODY.slice(3))}</article>`,
  "a pull quote that stands in it once": `<article>${H1}${p(BODY.slice(0, 4))}<blockquote class="pullquote">${BODY[4]}</blockquote>${p(BODY.slice(5))}</article>`,
  "a pull quote of its words": `<article>${H1}${p(BODY.slice(0, 4))}<div class="pull-quote">${sentence(EVENTS[4]!)}</div>${p(BODY.slice(4))}</article>`,
  "a frame that says what it has not": `<article>${H1}<div class="picture no-caption has-share"><p>${BODY[0]}</p></div>${p(BODY.slice(1))}</article>`,
  "remarks signed with a day and an hour": `<div>${H1}<div>2 March 2031 at 10:05</div>${p(BODY)}${OTHER.map(
    (text, i) =>
      `<div><div>guest_${i}</div><div>${(i % 9) + 1} March 2031 at 1${i % 10}:0${i % 6}</div><div>${text}</div></div>`,
  ).join("")}</div>`,
  "remarks so long ago": `<div>${H1}${p(BODY)}<ul>${OTHER.map((text, i) => `<li><b>guest_${i}</b> <i>${i + 1}h ago</i><p>${text}</p></li>`).join("")}</ul></div>`,
  "teasers with no headings, between": `<div>${H1}${p(BODY.slice(0, 4))}<div class="k">${OTHER.slice(0, 3)
    .map(
      (text, i) =>
        `<div><div><a href="/${i}">Ferry to Kallvik runs again ${i}</a></div><div>${text}</div></div>`,
    )
    .join("")}</div>${p(BODY.slice(4))}</div>`,
  "boxes that are one link": `<article>${H1}${p(BODY.slice(0, 4))}<a href="/win"><div><h4>Win a lamp</h4><p>${OTHER[0]}</p></div></a>${p(BODY.slice(4))}</article>`,
  "a list of links in its last half": `<div>${H1}${p(BODY.slice(0, 5))}<h3>More from Kallvik</h3><ul><li><a href="/f">Ferry runs aground</a></li></ul>${p(BODY.slice(5))}</div>`,
  "texts under the foot": `<div>${H1}${p(BODY)}<p>© 2031 Lunda Post</p><ul>${OTHER.slice(0, 5)
    .map((text, i) => `<li><a href="/${i}">Ferry</a><p>${text.slice(0, 90)}.</p></li>`)
    .join("")}</ul></div>`,
  "adverts in other tongues": `<article>${H1}${p(BODY.slice(0, 4))}<p>Publicité</p><p>Anzeige</p><p>Lire aussi : La mairie se tait</p>${p(BODY.slice(4))}</article>`,
  "captions that nothing marks": `<div>${H1}${p(BODY.slice(0, 3))}<div><div><img></div><div>The bridge on Monday, seen from the mill.</div></div>${p(BODY.slice(3, 6))}
    <div><img><span>A ferry of the county at Kallvik.</span></div>${p(BODY.slice(6))}</div>`,
  "steps with a picture each": `<div>${H1}${BODY.map((text) => `<div><div><img></div><div>${text}</div></div>`).join("")}</div>`,
  "a summary beside a picture": `<div>${H1}<div><div><img></div><div><p>${BODY[0]}</p></div></div>${p(BODY.slice(1))}</div>`,
  "boxes between": `<article>${H1}${p(BODY.slice(0, 4))}<p><em>Story continues below advertisement</em></p><div><h4>Get the Post in your inbox</h4><p>Sign up for our letter.</p></div>
    <p><b>Read more:</b> <a href="/f">Ferry runs aground</a></p>${p(BODY.slice(4))}<p>Please consider making a donation to the Lunda Post today.</p></article>`,
};

for (const [what, html] of Object.entries(PAGES)) {
  test(`the article and nothing else: ${what}`, () => {
    assert.deepEqual(extract(page(html), "x.html").text.split("\n\n"), BODY);
  });
}

test("figures stand in tables, and go elsewhere", () => {
  const table = "<table><tr><th>Year</th><th>Repairs</th></tr><tr><td>2016</td><td>40,000</td></tr></table>";
  const { text } = extract(
    page(`<article>${H1}${p(BODY.slice(0, 4))}<p>17</p>${table}${p(BODY.slice(4))}</article>`),
    "x",
  );
  assert.match(text, /Year\s+Repairs\s+2016\s+40,000\s/);
  assert.doesNotMatch(text, /^17$/m);
});

/** Lists whose headings lead away and which are the article all the same: below them, what is known of the page. */
const LISTS: Readonly<Record<string, string>> = {
  "to shops": `<link rel="canonical" href="https://post.example/lamps"><div>${H1}${p(BODY.slice(0, 3))}${BODY.slice(
    3,
  )
    .map(
      (text, i) =>
        `<div class="app"><h3><a href="https://shop.example/${i}">Lamp ${i}</a></h3><p>${text}</p></div>`,
    )
    .join("")}</div>`,
  "to stories of its own": `<article>${H1}${p(BODY.slice(0, 2))}${BODY.slice(2)
    .map((text, i) => `<div class="best"><h3><a href="/${i}">Walk ${i}</a></h3><p>${text}</p></div>`)
    .join("")}</article>`,
};

for (const [what, html] of Object.entries(LISTS)) {
  test(`an article that is a list of links stays: ${what}`, () => {
    const { text } = extract(page(html), "x.html");
    for (const paragraph of BODY) assert.ok(text.includes(paragraph), paragraph);
  });
}

test("entries of a live page are its article, though each is one", () => {
  const entries = BODY.slice(1).map(
    (text, i) => `<article><time>1${i}:05</time><h2>Update ${i}</h2><p>${text}</p></article>`,
  );
  const { text } = extract(page(`<main>${H1}<p>${BODY[0]}</p>${entries.join("")}</main>`), "x");
  for (const paragraph of BODY) assert.ok(text.includes(paragraph));
});

test("the hours over entries that came in one after the other stay", () => {
  const entries = BODY.map((text, i) => `<p>1${i}:05 p.m.</p><p>${text}</p>`).join("");
  const { text } = extract(page(`<article>${H1}<p>${OTHER[0]}</p>${entries}</article>`), "x");
  assert.match(text, /^13:05 p\.m\.$/m);
});

test("entries of a live page with day and hour, signed by one reporter, are its article", () => {
  const entries = BODY.slice(1).map(
    (text, i) => `<div><b>Eva Falk</b> <i>12 March 2031 1${i}:05</i><p>${text}</p></div>`,
  );
  const { text } = extract(
    page(`<main>${H1}<p>${BODY[0]} ${BODY[0]} ${BODY[0]}</p>${entries.join("")}</main>`),
    "x",
  );
  for (const paragraph of BODY) assert.ok(text.includes(paragraph), paragraph);
});

test("prose is shorter where each character is a word", () => {
  const said = [
    "昆达河上的旧桥星期一早晨倒塌，市长说没有人受伤。",
    "工程师曾警告桥墩出现裂缝，但是议会两次推迟维修。",
    "渡船将把居民送到对岸，直到新桥建成为止。",
  ];
  const menu = `<ul>${Array.from({ length: 60 }, (_, i) => `<li><a href="/${i}">天气和渡船 ${i}</a></li>`).join("")}</ul>`;
  const found = extract(page(`${menu}<div><h1>旧桥倒塌</h1><div>${p(said)}</div></div>${menu}`), "x");
  assert.deepEqual(found.text.split("\n\n"), said);
  assert.equal(found.linked, 0);
});
