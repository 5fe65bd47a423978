/// <reference lib="dom" />
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { tellArchived } from "../../src/pipeline/archive/telling/tell.ts";
import { VIEW_NAMES } from "../../src/server/api/narrow/by.ts";
import { addTo, emptyArchive, reportsOf } from "../fixtures/archive.ts";
import { launch, noBrowser } from "./browser.ts";
import { builtDesk, serveDesk } from "./desk-server.ts";
import { type At, hitWords, PHONE, visit, WIDE } from "./visit.ts";

describe("stories of many kinds in the desk", { skip: noBrowser }, () => {
  let browser: Browser;
  const files = noBrowser === false ? builtDesk() : new Map();
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  const open = (path: string, at: At, run: (page: Page) => Promise<void>, origin: string) =>
    visit(browser, origin, path, at, run);

  test("a story of one report that claims nothing says so in its views, and contradicts nobody", async () => {
    const archive = emptyArchive();
    await addTo(
      archive,
      reportsOf({ outlet: "Courier", title: "Weather", published: "2031-03-11", text: "Sunny." }),
    );
    const [{ id } = { id: "" }] = archive.store.stories.list({ limit: 1 });
    const other = await serveDesk(archive, files);
    const said = { "": "No claim was found", contested: "one report only", lineage: "one report only" };
    try {
      for (const [view, words] of Object.entries(said))
        await open(
          `/stories/${id}/${view}`,
          WIDE,
          (page) => page.locator(".view .empty", { hasText: words }).waitFor({ timeout: 10_000 }),
          other.origin,
        );
    } finally {
      await other.close();
    }
  });

  test("on a phone a row of claims shows its words whole, however many reports carry it", async () => {
    const archive = emptyArchive();
    const text =
      "Tarvik harbour\n\nNine people were killed when the ferry Aurelia sank off Tarvik on Monday, the Interior Ministry said.";
    const outlets = Array.from({ length: 30 }, (_, i) => `Courier ${i}`);
    await addTo(
      archive,
      outlets.flatMap((outlet, i) =>
        reportsOf({ outlet, url: `https://courier${i}.example/`, published: "2031-03-11", text }),
      ),
    );
    const [{ id } = { id: "" }] = archive.store.stories.list({ limit: 1 });
    const other = await serveDesk(archive, files);
    try {
      await open(
        `/stories/${id}/claims`,
        PHONE,
        async (page) => {
          const row = page.locator(".matrix tbody tr:not(.gap)").first();
          const cut = await row.evaluate((row) => {
            const outer = row.getBoundingClientRect();
            const cells = [...row.querySelectorAll(".claim-words > *, .cell-link")];
            return cells
              .map((cell) => cell.getBoundingClientRect())
              .filter(
                ({ top, bottom }) => top < outer.bottom - 1 && (top < outer.top || bottom > outer.bottom),
              ).length;
          });
          assert.equal(await row.locator(".cell-link").count(), 30);
          assert.equal(cut, 0, "cut through");
          assert.match((await row.textContent())!, /30 reports/);
          await row.locator("a.words").first().click();
          await page.getByRole("button", { name: "18 more" }).waitFor();
          await page.getByRole("button", { name: "Previous words of it" }).click();
          const last = page.locator(".evidence [aria-current]", { hasText: "r30" });
          await last.waitFor();
          const isInSight = await last.evaluate((chip) => {
            const [pane, inner] = [chip.closest(".told")!, chip].map((one) => one.getBoundingClientRect());
            return inner!.top >= pane!.top && inner!.bottom <= pane!.bottom;
          });
          assert.ok(isInSight, "the chip of the words that are open");
        },
        other.origin,
      );
    } finally {
      await other.close();
    }
  });

  test("the head of a long table of claims stays in sight, over its own columns, and goes sideways with them", async () => {
    const archive = emptyArchive();
    const outlets = Array.from({ length: 30 }, (_, i) => `Courier ${i}`);
    await addTo(
      archive,
      outlets.flatMap((outlet, i) =>
        reportsOf({
          outlet,
          url: `https://courier${i}.example/`,
          published: "2031-03-11",
          text: `Tarvik harbour\n\nNine people were killed when the ferry Aurelia sank off Tarvik, the Interior Ministry said. The lamp of boat ${i} was out, fisherman Ole Vang ${i} said. Sailor ${i} of Tarvik saw it sink from pier ${i}.`,
        }),
      ),
    );
    const [{ id } = { id: "" }] = archive.store.stories.list({ limit: 1 });
    const other = await serveDesk(archive, files);
    const laid = (page: Page) =>
      page.evaluate(() => {
        const head = document.querySelector(".matrix-head")!;
        const left = (root: Element, cells: string) =>
          [...root.querySelectorAll(cells)].map((cell) => Math.round(cell.getBoundingClientRect().left));
        const row = document.querySelector(".matrix-frame tbody tr:not(.gap)")!;
        return {
          top: Math.round(head.getBoundingClientRect().top),
          tabs: Math.round(document.querySelector(".tabs")!.getBoundingClientRect().bottom),
          head: left(head, "th"),
          row: left(row, "th, td"),
          lines: head.querySelectorAll("th")[1]?.textContent,
          isWhole: head.scrollWidth <= head.clientWidth,
        };
      });
    try {
      await open(
        `/stories/${id}/claims`,
        WIDE,
        async (page) => {
          await page.evaluate(() => scrollTo(0, 2000));
          await page.waitForFunction(() => scrollY > 1000);
          const before = await laid(page);
          assert.ok(Math.abs(before.top - before.tabs) <= 2, `${before.top} below ${before.tabs}`);
          assert.deepEqual(before.head, before.row);
          assert.deepEqual([before.lines, before.isWhole], ["Lines", false]);
          for (const pane of [".matrix-frame", ".matrix-head"]) {
            await page.locator(pane).evaluate((one) => one.scrollBy(120, 0));
            await page.waitForFunction(
              () =>
                document.querySelector(".matrix-frame")!.scrollLeft ===
                document.querySelector(".matrix-head")!.scrollLeft,
            );
            const moved = await laid(page);
            assert.deepEqual(moved.head, moved.row);
            assert.ok(moved.head.at(-1)! < before.head.at(-1)!);
          }
          await page.emulateMedia({ media: "print", reducedMotion: "reduce" });
          const printed = await page.evaluate(() => [
            document.querySelector(".matrix-head")!.checkVisibility(),
            getComputedStyle(document.querySelector(".matrix-frame thead")!).clipPath,
            document.querySelector(".matrix-frame thead th")!.getBoundingClientRect().height > 8,
          ]);
          assert.deepEqual(printed, [false, "none", true]);
        },
        other.origin,
      );
    } finally {
      await other.close();
    }
  });

  test("what came in since the last visit stands under changes, and is still there when the page is loaded again", async () => {
    const archive = emptyArchive();
    const told = (outlet: string, text: string) => ({
      outlet,
      url: `https://${outlet}.example/`,
      published: "2031-03-11",
      text: `Ferry sinks off Tarvik\n\n${text}`,
    });
    await addTo(
      archive,
      reportsOf(
        told(
          "courier",
          "Nine people were killed when the ferry Aurelia sank off Tarvik, the Interior Ministry said.",
        ),
      ),
    );
    const [{ id } = { id: "" }] = archive.store.stories.list({ limit: 1 });
    tellArchived(archive, id);
    archive.store.cards.look(id, archive.now());
    await addTo(
      archive,
      reportsOf(
        told(
          "nordlys",
          "Fourteen people were killed when the ferry Aurelia sank off Tarvik, the Interior Ministry said.",
        ),
      ),
    );
    const other = await serveDesk(archive, files);
    try {
      await open(
        `/stories/${id}/changes`,
        WIDE,
        async (page) => {
          await page.locator(".topic-changes").first().waitFor();
          await page.reload();
          await page.locator(".topic-changes").first().waitFor();
          await page.locator(".topic-changes a.words").first().click();
          assert.notEqual(await hitWords(page), "");
        },
        other.origin,
      );
    } finally {
      await other.close();
    }
  });

  test("a report that was revised shows what was cut, added and reworded", async () => {
    const archive = emptyArchive();
    const told = (text: string) => ({ outlet: "Courier", url: "https://courier.example/ferry", text });
    await addTo(
      archive,
      reportsOf(told("The ferry Aurelia sank off Tarvik on Monday. Nine people were killed.")),
    );
    await addTo(
      archive,
      reportsOf(told("The ferry Aurelia sank off Tarvik on Monday. Fourteen people were killed.")),
    );
    const [{ id } = { id: "" }] = archive.store.stories.list({ limit: 1 });
    const other = await serveDesk(archive, files);
    try {
      await open(
        `/stories/${id}/lineage`,
        WIDE,
        async (page) => {
          await page.locator(".edit").waitFor();
          assert.equal(await page.locator(".edit del").textContent(), "Nine");
          assert.equal(await page.locator(".edit ins").textContent(), "Fourteen");
        },
        other.origin,
      );
    } finally {
      await other.close();
    }
  });

  test("an address whose claim is another now, in a report that was revised, still opens its words", async () => {
    const archive = emptyArchive();
    const told = (text: string) => ({ outlet: "Courier", url: "https://courier.example/ferry", text });
    const sentence = "Nine people were killed when the ferry Aurelia sank off Tarvik, the ministry said.";
    await addTo(archive, reportsOf(told(`The harbour is closed. ${sentence}`)));
    const [{ id } = { id: "" }] = archive.store.stories.list({ limit: 1 });
    const [{ report } = { report: "" }] = archive.store.stories.members(id);
    const start = archive.store.articles.report(report)!.text.indexOf("Nine people");
    await addTo(archive, reportsOf(told(`Divers went out at dawn. The harbour is open again. ${sentence}`)));
    const other = await serveDesk(archive, files);
    try {
      await open(
        `/stories/${id}?claim=c00000000&span=${report}%3A${start}-${start + 11}`,
        WIDE,
        async (page) => {
          assert.equal(await hitWords(page), "Nine people");
          assert.match((await page.locator(".told .subject-title").textContent()) ?? "", /Nine people/);
        },
        other.origin,
      );
    } finally {
      await other.close();
    }
  });

  test("of a long list only what is on the screen is in the page; on paper all of it is", async () => {
    const NOUNS = ["shed", "crane", "barge", "buoy", "tug", "wharf", "depot", "lock", "quay", "dock"];
    const VERBS = ["closed", "moved", "sold", "burned", "painted", "searched", "flooded", "repaired"];
    const sentences = NOUNS.flatMap((noun, n) =>
      VERBS.flatMap((verb, v) => [
        `The ${noun} of Tarvik was ${verb} in ${1900 + n * 9 + v}.`,
        `Mayor Ines Kallas said the ${noun} had been ${verb} by ${20 + n * 7 + v} workers.`,
      ]),
    );
    const archive = emptyArchive();
    await addTo(archive, reportsOf({ outlet: "Courier", text: `Tarvik harbour\n\n${sentences.join(" ")}` }));
    const [{ id } = { id: "" }] = archive.store.stories.list({ limit: 1 });
    const { claims } = tellArchived(archive, id);
    assert.ok(claims.length > 130, `${claims.length} claims`);
    const other = await serveDesk(archive, files);
    try {
      await open(
        `/stories/${id}/claims`,
        WIDE,
        async (page) => {
          const rows = page.locator(".matrix tbody tr:not(.gap)");
          assert.ok((await rows.count()) < 80);
          const heights = await rows.evaluateAll((all) =>
            all.map((row) => row.getBoundingClientRect().height),
          );
          assert.deepEqual([...new Set(heights)], [76]);
          // The weightiest come first, and the page grows when the others do.
          await page.waitForFunction((last) => {
            scrollTo(0, document.documentElement.scrollHeight);
            return document.querySelector(`.matrix tr[aria-rowindex="${last}"]`) !== null;
          }, claims.length + 1);
          await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
          await page.waitForFunction(
            (n) => document.querySelectorAll(".matrix tbody tr").length === n,
            claims.length,
          );
        },
        other.origin,
      );
    } finally {
      await other.close();
    }
  });

  test("hostile words stay words: nothing of them runs, is fetched or steers", async () => {
    const hostile =
      "<img src=x onerror=window.hurt=1><script>window.hurt=1</script> javascript:alert(1) \u202egnp.exe";
    const archive = emptyArchive();
    const told = (outlet: string) => ({
      outlet: `${outlet} <b onclick=x>`,
      url: "javascript:alert(1)",
      title: `Ferry ${hostile}`,
      published: "2031-03-11",
      text: `The ferry Aurelia sank off Tarvik on Monday, killing nine people, the ministry of ${hostile} said. “${hostile} is painted on its side,” Harbour Master Ines Kallas said.`,
    });
    await addTo(archive, reportsOf(told("courier"), told("nordlys")));
    const [{ id } = { id: "" }] = archive.store.stories.list({ limit: 1 });
    const other = await serveDesk(archive, files);
    try {
      for (const view of VIEW_NAMES)
        await open(
          `/stories/${id}/${view}`,
          WIDE,
          async (page) => {
            await page.locator(".masthead h1 a").click();
            await page.locator(".reader .text").waitFor();
            await page.keyboard.press("a");
            assert.equal(await page.evaluate(() => (window as { hurt?: number }).hurt), undefined);
            assert.equal(await page.locator("#app img, #app script, #app [onclick]").count(), 0);
            assert.equal(await page.locator('a[href^="javascript"]').count(), 0);
          },
          other.origin,
        );
    } finally {
      await other.close();
    }
  });
});
