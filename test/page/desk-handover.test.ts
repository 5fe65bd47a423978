/// <reference lib="dom" />
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { parse } from "csv-parse/sync";
import type { Browser, Page } from "playwright-core";
import type { Archive } from "../../src/pipeline/archive/archive.ts";
import { tellArchived } from "../../src/pipeline/archive/telling/tell.ts";
import { VIEW_NAMES, type ViewName } from "../../src/server/api/narrow/by.ts";
import { addTo, emptyArchive, reportsOf } from "../fixtures/archive.ts";
import { faults, launch, noBrowser } from "./browser.ts";
import { builtDesk, serveDesk } from "./desk-server.ts";

const WIDE = { width: 1440, height: 900 };
/** A4 upright, at 96 dots an inch. */
const PAPER = { width: 794, height: 1123 };
const PHONE = { width: 390, height: 844 };

/** Words that a table or a text could take for something else; all of our own writing. */
const HOSTILE = '=1+1 "quoted", | *bold* [link](javascript:1) <b>tag</b>';
const SHARED =
  "The harbour master had warned the owners twice that winter that the lamps of the Aurelia were too dim for the fog of the inner fjord, and nobody had answered his letters.";

const told = (outlet: string, text: string, title: string | null = null) => ({
  outlet,
  title,
  url: `https://${outlet.replace(/\W/g, "")}.example/`,
  published: "2031-03-11",
  text,
});

const FIRST = [
  told(
    "Courier",
    `The ferry Aurelia sank off Bergen on Monday. Nine people were killed when the ferry Aurelia sank, the Interior Ministry said. ${SHARED} “We saw no light at all,\n${HOSTILE},” harbour master Jana Holt said. Boats were sent from Oslo on Tuesday.`,
    `Ferry sinks off Bergen ${HOSTILE}`,
  ),
  told(
    "=Nordlys",
    `Nine people may have been killed when the ferry Aurelia sank off Bergen on Monday, the Interior Ministry said. ${SHARED} “The sea was calm,” fisherman Ole Vang said.`,
    "Nine dead off Bergen",
  ),
];
const LATER = told(
  "Times",
  "Fourteen people were killed when the ferry Aurelia sank off Bergen on Monday, the Interior Ministry said.",
  "Fourteen dead off Bergen",
);

/** What of a view is compared: words on the screen, and the column that has them; rows of which nothing is shown so are left out. */
const SHOWN: Readonly<Record<ViewName, readonly [selector: string, column: string, besides?: RegExp]>> = {
  brief: [".story-lines > li", "line"],
  claims: [".matrix tbody tr:not(.gap) a.words", "claimed"],
  contested: [".side blockquote", "in context"],
  figures: [".counts td.said a.words", "in context"],
  voices: [".speaker li[data-stop] > a.words", "said", /^other wording$/],
  timeline: [".day-list li[data-stop] > a.words", "words", /^published$/],
  map: [".places tbody th bdi, .unresolved bdi", "place"],
  lineage: [".sharing a.words, .dispute a.words", "words"],
  changes: [".story-lines > li .says", "change"],
  reports: [".placed .title", "title"],
};

/** How each view is narrowed at the screen; what it leaves is some and not all. */
const NARROWED: Partial<Record<ViewName, (page: Page) => Promise<unknown>>> = {
  claims: (page) => page.getByRole("searchbox", { name: "Filter claims" }).fill("killed"),
  contested: (page) => page.getByRole("searchbox", { name: "Filter disputes" }).fill("killed"),
  figures: (page) => page.getByRole("searchbox", { name: "Filter figures" }).fill("fourteen"),
  voices: (page) => page.getByRole("combobox", { name: "Who speaks" }).selectOption("Jana Holt"),
  timeline: (page) => page.getByRole("searchbox", { name: "Filter days" }).fill("oslo"),
  map: (page) => page.getByRole("searchbox", { name: "Filter places" }).fill("oslo"),
};

type Row = Readonly<Record<string, string>>;

const plain = (words: string): string => words.replace(/\s+/g, " ").trim();
/** The apostrophe that keeps a spreadsheet from running a text is no part of it. */
const cell = (words: string): string => plain(words.replace(/^'/, ""));

describe("what is shown at the desk, taken along", { skip: noBrowser }, () => {
  let browser: Browser;
  let archive: Archive;
  let story: string;
  let since: string;
  let desk: Awaited<ReturnType<typeof serveDesk>>;
  before(async () => {
    browser = await launch();
    archive = emptyArchive();
    await addTo(archive, reportsOf(...FIRST));
    story = archive.store.stories.list({ limit: 1 })[0]!.id;
    tellArchived(archive, story);
    since = archive.now();
    await addTo(archive, reportsOf(LATER));
    tellArchived(archive, story);
    desk = await serveDesk(archive, builtDesk());
  });
  after(async () => {
    await browser?.close();
    await desk?.close();
  });

  async function open(path: string, at: typeof WIDE, run: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({
      viewport: at,
      reducedMotion: "reduce",
      acceptDownloads: true,
      colorScheme: at === PHONE ? "dark" : "light",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => void errors.push(error.message));
    try {
      await page.goto(desk.origin + path);
      await page.locator(".hand-over summary").waitFor();
      await run(page);
      assert.deepEqual(errors, []);
    } finally {
      await context.close();
    }
  }

  /** Opens the menu with its key, and takes a form along. */
  async function take(page: Page, name: string): Promise<{ text: string; file: string }> {
    await page.keyboard.press("Escape");
    await page.keyboard.press("t");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent?.startsWith("Print")), true);
    const link = page.locator(".hand-over section").first().getByRole("link", { name, exact: false });
    const [download] = await Promise.all([page.waitForEvent("download"), link.first().press("Enter")]);
    return { text: readFileSync((await download.path())!, "utf8"), file: download.suggestedFilename() };
  }
  const rowsOf = (csv: string): Row[] => parse(csv, { columns: true, record_delimiter: "\r\n" }) as Row[];
  const tableRows = (markdown: string): number =>
    markdown.split("\n").filter((line) => /^\| (?!---)/.test(line)).length - 1;

  async function compared(page: Page, view: ViewName): Promise<number> {
    const [selector, column, besides] = SHOWN[view];
    // What a fold holds is drawn after the fold.
    await page.waitForFunction(() =>
      [...document.querySelectorAll("details.fold")].every(({ children }) => children.length > 1),
    );
    const words = (await page.locator(selector).allTextContents()).map(plain);
    const { text, file } = await take(page, "Table");
    const rows = rowsOf(text);
    const kept = rows.filter((row) => besides === undefined || !besides.test(row.how ?? row.what ?? ""));
    const cells = kept.map((row) => cell(row[column]!));
    if (view === "brief") assert.equal(cells.length, words.length);
    else if (view === "changes")
      assert.deepEqual(
        cells,
        words.map((line) => line.replace(/^\S /, "")),
      );
    else assert.deepEqual(cells.toSorted(), words.toSorted(), view);
    for (const row of rows) for (const one of Object.values(row)) assert.doesNotMatch(one, /^\s*[=+@]/);
    assert.match(file, new RegExp(`_${view}.*\\.csv$`));
    const markdown = (await take(page, "Text")).text;
    assert.equal(tableRows(markdown), rows.length, view);
    assert.doesNotMatch(markdown, /<b>|(?<!\\)\*bold|\[link\]/);
    const data = JSON.parse((await take(page, "Data")).text) as object;
    assert.ok(Object.keys(data).length > 0);
    return rows.length;
  }

  for (const view of VIEW_NAMES)
    test(`${view}: table, text and data have what is on the screen, as it is narrowed too`, async () => {
      await open(
        `/stories/${story}/${view}${view === "changes" ? `?since=${since}` : ""}`,
        WIDE,
        async (page) => {
          await page.locator(SHOWN[view][0]).first().waitFor();
          const all = await compared(page, view);
          assert.ok(all > 0);
          const narrow = NARROWED[view];
          if (narrow === undefined) return;
          await narrow(page);
          await page.waitForURL(/[?&](find|speaker)=/);
          await page
            .locator(".hand-over h2", { hasText: "as it is narrowed" })
            .waitFor({ state: "attached" });
          const left = await compared(page, view);
          assert.ok(left > 0 && left <= all);
          if (view === "map") {
            const { features } = JSON.parse((await take(page, "Places")).text) as {
              features: { properties: { name: string } }[];
            };
            assert.deepEqual(
              features.map(({ properties }) => properties.name),
              ["Oslo"],
            );
          }
          const address = page.url();
          await page.reload();
          await page.locator(SHOWN[view][0]).first().waitFor();
          assert.equal(page.url(), address);
          assert.equal(await compared(page, view), left, "who is sent the address sees the same");
        },
      );
    });

  test("the list of stories as it is filtered, and a row of it copied with its source", async () => {
    await open("/stories?q=ferry", WIDE, async (page) => {
      await page.locator(".row-title").first().waitFor();
      const titles = (await page.locator(".row-title").allTextContents()).map(plain);
      const { text } = await take(page, "Table");
      assert.deepEqual(
        rowsOf(text).map((row) => cell(row.title!)),
        titles,
      );
      assert.equal(tableRows((await take(page, "Text")).text), titles.length);
      await page.keyboard.press("Escape");
      await page.keyboard.press("j");
      await page.keyboard.press("c");
      await page.getByRole("button", { name: "Copied the story with its source" }).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.ok(
        copied.startsWith(`“${titles[0]}”, `) && copied.endsWith(`: ${desk.origin}/stories/${story}`),
        copied,
      );
    });
  });

  test("what a search finds, of each kind, and a hit copied with its source", async () => {
    for (const kind of ["claims", "quotations", "figures", "reports"])
      await open(`/search?q=${kind === "quotations" ? "light" : "killed"}&in=${kind}`, WIDE, async (page) => {
        await page.locator(".hit").first().waitFor();
        const shown = await page
          .locator(kind === "reports" ? ".hit-excerpt" : ".hit-words")
          .allTextContents();
        if (kind === "reports")
          assert.ok((await page.locator(".goes-on").count()) > 0, "a text that goes on");
        const { text } = await take(page, "Table");
        assert.deepEqual(
          rowsOf(text).map((row) => cell(row.found!)),
          shown.map(plain),
        );
        assert.equal(tableRows((await take(page, "Text")).text), shown.length);
        await page.locator(".hit .copy-row").first().click();
        await page
          .getByRole("button", { name: "with its source" })
          .and(page.locator("[aria-label^=Copied]"))
          .waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        assert.match(copied, /, 2031-03-11, https:\/\/\w+\.example\/: “/);
        assert.ok(copied.endsWith(`: “${plain(shown[0]!)}”`), copied);
      });
  });

  test("on paper every view is black on white, whole, and without what can only be pressed", async () => {
    const paths = [...VIEW_NAMES.map((view) => `/stories/${story}/${view}`), "/stories", "/search?q=killed"];
    for (const path of paths)
      await open(path, PAPER, async (page) => {
        await page.locator(".view, .row-title, .hit").first().waitFor();
        await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
        await page.emulateMedia({ media: "print", reducedMotion: "reduce" });
        // One task, as when the page prints itself: what is not drawn by then is not on paper.
        const found = await page.evaluate(() => {
          dispatchEvent(new Event("beforeprint"));
          const seen = [...document.querySelectorAll<HTMLElement>("#main *")].filter((one) =>
            one.checkVisibility(),
          );
          const isCut = (one: HTMLElement) =>
            one.scrollWidth > one.clientWidth + 1 &&
            one.clientWidth > 1 &&
            getComputedStyle(one).overflowX !== "visible";
          return {
            pressed: seen
              .filter((one) => one.matches("button, summary.button, input, select"))
              .map((one) => one.outerHTML),
            cut: seen.filter(isCut).map((one) => one.outerHTML.slice(0, 200)),
            over: document.documentElement.scrollWidth - innerWidth,
            colours: [
              getComputedStyle(document.documentElement).backgroundColor,
              getComputedStyle(document.body).color,
            ],
          };
        });
        assert.deepEqual(
          found,
          {
            pressed: [],
            cut: [],
            over: Math.min(0, found.over),
            colours: ["rgb(255, 255, 255)", "rgb(0, 0, 0)"],
          },
          path,
        );
        assert.equal(await page.locator(".story-main details:not(.hand-over):not([open])").count(), 0, path);
      });
  });

  test("the menu can be read by everybody, is steered by keys and fits the screen", async () => {
    const paths = [...VIEW_NAMES.map((view) => `/stories/${story}/${view}`), "/stories", "/search?q=killed"];
    for (const at of [WIDE, PHONE])
      for (const path of paths)
        await open(path, at, async (page) => {
          await page.locator(".view, .row-title, .hit").first().waitFor();
          await page.keyboard.press("t");
          const box = (await page.locator(".hand-over .forms").boundingBox())!;
          assert.ok(box.x >= 0 && box.x + box.width <= at.width, path);
          await page.keyboard.press("ArrowDown");
          assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? "", /^Table/);
          if (/map|stories$|search/.test(path)) assert.deepEqual(await faults(page), [], path);
          await page.keyboard.press("Escape");
          assert.equal(await page.evaluate(() => document.activeElement?.tagName), "SUMMARY");
          assert.equal(await page.locator(".hand-over[open]").count(), 0);
        });
  });
});
