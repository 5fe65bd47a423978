import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import { composeBrief } from "../../src/brief/compose.ts";
import { renderPage } from "../../src/brief/html/page.ts";
import { bareStory, exampleStory, HOSTILE, hostileStory } from "../fixtures/story.ts";
import { faults, launch, noBrowser, type Opened, open, type View } from "./browser.ts";

const LAPTOP: View = { width: 1280, height: 800 };
const PHONE: View = { width: 360, height: 740 };

const story = exampleStory();
const html = renderPage(story);
let browser: Browser;

before(async () => {
  if (noBrowser === false) browser = await launch();
});
after(async () => {
  if (noBrowser === false) await browser.close();
});

/** Opens the page, checks that it made no request and threw nothing, whatever else the test looks at. */
const onPage = (
  name: string,
  view: View,
  look: (page: Page, opened: Opened) => Promise<void>,
  source = html,
): void => {
  test(name, { skip: noBrowser }, async () => {
    const opened = await open(browser, source, view);
    try {
      await look(opened.page, opened);
      assert.deepEqual(opened.requests, []);
      assert.deepEqual(opened.errors, []);
    } finally {
      await opened.close();
    }
  });
};

const hit = (page: Page): Promise<{ words: string; seen: boolean }> =>
  page.evaluate(() => {
    const marks = [...document.querySelectorAll("#reader-text .hit")];
    const pane = document.querySelector("#reader-scroll")?.getBoundingClientRect();
    const box = marks[0]?.getBoundingClientRect();
    const seen =
      box !== undefined &&
      pane !== undefined &&
      box.top >= pane.top &&
      box.top < Math.min(pane.bottom, innerHeight);
    return { words: marks.map((mark) => mark.textContent).join(""), seen };
  });

const textOf = async (element: Locator): Promise<string> => (await element.textContent()) ?? "";

const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

onPage("a click on a line marks its words in the report, in view, with the reasons", LAPTOP, async (page) => {
  await page.locator(".says a.words").first().click();
  await settled(page);
  const { words, seen } = await hit(page);
  assert.equal(words, story.brief.sections[0]!.lines[0]!.evidence[0].quoted);
  assert.ok(seen);
  assert.match(await textOf(page.locator("#reader-told")), /r1 and r2 carry Reuters copy/);
  assert.match(await textOf(page.locator("#live")), /^r1 The Tallinn Courier, 1 of 4: An explosion/);
});

onPage("every place that can be clicked marks exactly its characters", LAPTOP, async (page) => {
  const wrong = await page.evaluate(async () => {
    const bad: string[] = [];
    for (const link of document.querySelectorAll<HTMLElement>("main a[data-at]")) {
      for (let fold = link.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
        fold.open = true;
      const [report, start, end] = (link.dataset.at ?? "").split(":").map(Number);
      const text = document.querySelectorAll(".report .text")[report!];
      link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      const marked = [...document.querySelectorAll("#reader-text .hit")]
        .map((mark) => mark.textContent)
        .join("");
      const paragraph = [...text!.querySelectorAll<HTMLElement>("p[data-from]")].findLast(
        (p) => Number(p.dataset.from) <= start!,
      );
      const from = Number(paragraph?.dataset.from);
      const said = paragraph?.textContent?.slice(start! - from, end! - from);
      if (said !== marked || marked.length !== end! - start!) bad.push(`${link.dataset.at}: ${marked}`);
    }
    return bad;
  });
  assert.deepEqual(wrong, []);
});

onPage(
  "by keyboard: j to a line, Enter opens it, n shows the next report, r goes there, Escape comes back",
  LAPTOP,
  async (page) => {
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.keyboard.press("Enter");
    assert.match((await hit(page)).words, /^An explosion/);
    await page.keyboard.press("n");
    assert.match(await textOf(page.locator("#reader-heading")), /^r2/);
    await page.keyboard.press("r");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "hit");
    await page.keyboard.press("Escape");
    assert.equal((await hit(page)).words, "");
    assert.equal(await page.evaluate(() => document.activeElement?.closest("[data-stop]")?.id), "b1.1");
    await page.keyboard.press("?");
    assert.ok(await page.locator("#help").isVisible());
    await page.keyboard.press("Escape");
    assert.ok(!(await page.locator("#help").isVisible()));
  },
);

onPage("the filter leaves the claims that hold all its words", LAPTOP, async (page) => {
  await page.keyboard.press("/");
  await page.keyboard.type("alarm contested");
  const left = await page.locator("#claims [data-status]:visible").allTextContents();
  assert.ok(left.length >= 2 && left.every((words) => /alarm/i.test(words)), left.join(" | "));
  await page.keyboard.press("Escape");
  assert.ok((await page.locator("#claims tbody tr:visible").count()) > left.length);
});

const claim = story.claims[1]!;

onPage("an address with a claim's id opens it", { ...LAPTOP, hash: `#${claim.id}` }, async (page) => {
  await settled(page);
  assert.match((await hit(page)).words, /11 people/);
  assert.match(page.url(), new RegExp(`#${claim.id}$`));
});

onPage(
  "a dispute shows its sides beside each other, each with its words in context",
  LAPTOP,
  async (page) => {
    const sides = page.locator(".dispute").first().locator(".side");
    assert.equal(await sides.count(), 2);
    const [left, right] = [await sides.nth(0).boundingBox(), await sides.nth(1).boundingBox()];
    assert.equal(left?.y, right?.y);
    assert.ok((await page.locator(".side mark").count()) >= 8);
  },
);

onPage("annotations are shown on demand", LAPTOP, async (page) => {
  await page.locator("a.chip").first().click();
  assert.equal(await page.locator("#reader-text [class*=note-]").count(), 0);
  await page.locator("#notes").click();
  for (const kind of ["n", "f", "t", "a"])
    assert.ok((await page.locator(`#reader-text .note-${kind}`).count()) > 0, kind);
});

onPage(
  "on a phone nothing runs off the side, and the reader is a sheet that closes again",
  PHONE,
  async (page) => {
    assert.equal(await sideways(page), 0);
    await page.locator(".says a.words").first().click();
    await settled(page);
    assert.ok((await hit(page)).seen);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "reader-heading");
    assert.equal(await sideways(page), 0);
    const sheet = await page.locator("#reader").boundingBox();
    assert.ok(sheet !== null && sheet.y > 100 && sheet.width === 360);
    await page.locator("#reader-close").click();
    assert.ok(!(await page.locator("#reader-text").isVisible()));
  },
);

for (const width of [390, 768, 1079, 1080, 1920])
  onPage(`nothing runs off the side at ${width} px`, { width, height: 800 }, async (page) =>
    assert.equal(await sideways(page), 0),
  );

for (const dark of [false, true])
  onPage(
    `contrast, names, headings and ids, ${dark ? "dark" : "light"}`,
    { ...LAPTOP, dark },
    async (page) => {
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      await page.locator(".says a.words").first().click();
      await page.locator("#notes").click();
      assert.deepEqual(await faults(page), []);
    },
  );

onPage("the theme can be chosen against the system's", { ...LAPTOP, dark: true }, async (page) => {
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await paper();
  await page.locator("#theme").click();
  assert.notEqual(await paper(), dark);
  await page.locator("#theme").click();
  assert.equal(await paper(), dark);
});

onPage("on paper everything is unfolded and only the story is left", LAPTOP, async (page) => {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  for (const gone of [".bar", "#reader", "#filter"]) assert.ok(!(await page.locator(gone).isVisible()), gone);
  assert.equal(await page.locator("main details:not([open])").count(), 0);
  assert.ok((await page.pdf()).byteLength > 5_000);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.ok((await page.locator("main details:not([open])").count()) > 0);
});

onPage(
  "without its program the page can still be read, and links lead to sentences",
  { ...LAPTOP, script: false },
  async (page) => {
    assert.ok(!(await page.locator("#reader").isVisible()));
    assert.ok(!(await page.locator("#filter").isVisible()));
    await page.locator(".says a.words").first().click();
    const target = page.locator(":target");
    assert.match(await textOf(target), /^An explosion tore through/);
    const box = await target.boundingBox();
    assert.ok(box !== null && box.y >= 0 && box.y < 800);
  },
);

onPage(
  "hostile words stay words: nothing of them runs, is fetched or steers",
  LAPTOP,
  async (page) => {
    assert.equal(await page.evaluate(() => "broken" in globalThis), false);
    assert.equal((await textOf(page.locator("h1"))).trim(), HOSTILE.trim());
    await page.locator("a.chip").first().click();
    await page.locator("#notes").click();
    const text = await page.evaluate(
      () => [...document.querySelectorAll("#reader-text p")].at(-1)?.textContent,
    );
    assert.ok(text?.includes("<script>window.broken = 1</script>"));
    assert.equal(await page.evaluate(() => document.querySelectorAll("img, script").length), 2);
    assert.equal(await page.locator('a[href^="javascript"]').count(), 0);
  },
  renderPage(hostileStory()),
);

const claimless = { ...bareStory(), claims: [], disputes: [] };
onPage(
  "a story without claims has nothing to filter, and its other tools work",
  LAPTOP,
  async (page) => {
    assert.equal(await page.locator("#filter").count(), 0);
    await page.keyboard.press("/");
    await page.locator("#theme").click();
    assert.equal(await page.locator("html").getAttribute("data-theme"), "light");
    await page.locator("a.chip").first().click();
    assert.ok(await page.locator("#reader-text").isVisible());
  },
  renderPage({ ...claimless, brief: composeBrief(claimless) }),
);
