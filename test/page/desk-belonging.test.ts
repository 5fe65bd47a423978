/// <reference lib="dom" />
import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { Archive } from "../../src/pipeline/archive/archive.ts";
import { decide, undo } from "../../src/pipeline/archive/deciding/decide.ts";
import { addTo, emptyArchive } from "../fixtures/archive.ts";
import { BRIDGE, FERRY, LATER, reportOf } from "../server/desk.ts";
import { faults, launch, noBrowser } from "./browser.ts";
import { builtDesk, serveDesk } from "./desk-server.ts";
import { type At, PHONE, visit, WIDE } from "./visit.ts";

describe("which reports are one story", { skip: noBrowser }, () => {
  let browser: Browser;
  let archive: Archive;
  let ferry: string;
  let bridge: string;
  let desk: Awaited<ReturnType<typeof serveDesk>>;
  const files = noBrowser === false ? builtDesk() : new Map();
  before(async () => {
    browser = await launch();
    archive = emptyArchive();
    await addTo(archive, [...FERRY, LATER, BRIDGE].map(reportOf));
    const of = (reports: number): string =>
      archive.store.stories.list({ limit: 9 }).find((one) => one.reports === reports)!.id;
    [ferry, bridge] = [of(3), of(1)];
    desk = await serveDesk(archive, files);
  });
  /** Each case begins with nothing decided. */
  beforeEach(() => {
    for (const { id } of archive.store.judgements.standing().toReversed())
      undo(archive, id, { by: "Ada", note: null });
  });
  after(async () => {
    await browser?.close();
    await desk?.close();
  });

  const open = (at: At, run: (page: Page) => Promise<void>) =>
    visit(browser, desk.origin, `/stories/${ferry}/reports`, at, run);
  const placed = (page: Page) => page.locator(".placed");
  const tray = (page: Page) => page.locator(".tray");
  const membersOf = (story: string): number => archive.store.stories.members(story).length;
  const inSight = (page: Page): Promise<boolean> =>
    page.locator(".tray").evaluate((tray) => {
      const { top, bottom } = tray.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });

  test("a report is split off by keys alone, with why, and comes back", async () => {
    await open(WIDE, async (page) => {
      assert.match((await placed(page).first().locator(".reason").textContent())!, /opened the story/);
      assert.match((await placed(page).nth(1).locator(".reason").textContent())!, /shares Aurelia/);
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      await page.keyboard.press("x");
      await tray(page).getByText("1 report chosen").waitFor();
      await tray(page).getByRole("button", { name: "Split off …" }).press("Enter");
      await tray(page).getByRole("textbox", { name: "Why" }).fill("another ship");
      await tray(page).getByRole("button", { name: "Split off", exact: true }).press("Enter");
      await tray(page).getByText("1 report is a story of its own now.").waitFor();
      await page.waitForFunction(() => document.querySelectorAll(".placed").length === 2);
      assert.equal(membersOf(ferry), 2);
      assert.equal(await page.evaluate(() => document.activeElement?.closest(".tray") !== null), true);
      await page.locator(".belonging .decided", { hasText: "another ship" }).waitFor();
      await tray(page).getByRole("button", { name: "Undo" }).press("Enter");
      await page.waitForFunction(() => document.querySelectorAll(".placed").length === 3);
      assert.equal(membersOf(ferry), 3);
      assert.equal(await page.locator(".belonging .decided").count(), 0);
    });
  });

  test("a story whose only report was split off and is taken back says that it is no more", async () => {
    const [first] = archive.store.stories.members(ferry);
    const split = decide(
      archive,
      { kind: "splitStory", subjects: [first!.report], value: null },
      { by: "Ada", note: null },
    );
    undo(archive, split.id, { by: "Ada", note: null });
    await visit(
      browser,
      desk.origin,
      `/stories/${split.value}/brief`,
      { ...PHONE, dark: true },
      async (page) => {
        await page.getByRole("heading", { name: "This story is no more" }).waitFor();
        assert.equal(await page.getByText("Untitled").count(), 0);
        assert.deepEqual(await faults(page), []);
      },
      ".page",
    );
  });

  test("another story is joined once one has seen what speaks for it and against it, and parts again", async () => {
    for (const at of [WIDE, { ...PHONE, dark: true }])
      await open(at, async (page) => {
        await page.getByText("Join with another story …").click();
        await page.getByRole("radio", { name: /Bridge at Oberau/ }).check();
        await page.locator(".reasons", { hasText: "other people" }).waitFor();
        assert.deepEqual(await faults(page), []);
        await page.getByRole("button", { name: "Join", exact: true }).click();
        await tray(page).getByText("The two stories are one now.").waitFor();
        await page.waitForFunction(() => document.querySelectorAll(".placed").length === 4);
        assert.equal(archive.store.stories.find(bridge)?.mergedInto, ferry);
        await page.locator(".placed", { hasText: "put here by ada" }).waitFor();
        assert.deepEqual(await faults(page), []);
        await page.locator(".belonging .decided").getByRole("button", { name: "Undo" }).click();
        await page.waitForFunction(() => document.querySelectorAll(".placed").length === 3);
        assert.equal(membersOf(bridge), 1);
      });
  });

  test("what the machine asks is said on every view, and answered by a click each", async () => {
    const [, , third] = archive.store.stories.members(ferry).map(({ report }) => report);
    const decision = { verdict: "unsure", score: 0.45, by: "test" } as const;
    archive.store.proposals.renew(
      [ferry, bridge],
      [
        {
          is: "merge",
          stories: [ferry, bridge],
          decision: { ...decision, reasons: ["shares Tarvik", "other people: Holt here, Lenz there"] },
        },
        {
          is: "split",
          story: ferry,
          reports: [third!],
          decision: { ...decision, reasons: ["9 days apart"] },
        },
      ],
    );
    const asks = (page: Page) => page.locator(".asks > li");
    for (const at of [WIDE, { ...WIDE, dark: true }, PHONE, { ...PHONE, dark: true }])
      await visit(browser, desk.origin, `/stories/${ferry}`, at, async (page) => {
        assert.deepEqual(await faults(page), []);
        await page
          .getByRole("link", { name: "1 other story may be this event, 1 report may be of another" })
          .click();
        await page.locator(".asks").first().waitFor();
        assert.equal(await page.locator(".asked").count(), 0);
        assert.deepEqual(await faults(page), []);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `runs off the side by ${over} px`);
      });
    await open(WIDE, async (page) => {
      await page.keyboard.press("j");
      assert.match(await page.evaluate(() => document.activeElement!.textContent), /Bridge at Oberau/);
      for (const [answer, said] of [
        ["Join with Bridge at Oberau closed", "The two stories are one now."],
        ["Keep apart from Bridge at Oberau closed", "The two stories stay two."],
        [/^It belongs here/, "1 report stays in this story."],
        [/^Split off/, "1 report is a story of its own now."],
      ] as const) {
        await asks(page).getByRole("button", { name: answer }).press("Enter");
        await tray(page).getByText(said).waitFor();
        await page.waitForFunction(() => document.querySelectorAll(".asks > li").length === 1);
        await tray(page).getByRole("button", { name: "Undo" }).press("Enter");
        await page.waitForFunction(() => document.querySelectorAll(".asks > li").length === 2);
      }
    });
    archive.store.proposals.renew([ferry, bridge], []);
  });

  test("several reports are moved at once; all of them are the story itself", async () => {
    await open(PHONE, async (page) => {
      await placed(page).first().getByRole("checkbox").check();
      await placed(page).nth(1).getByRole("checkbox").check();
      await tray(page).getByText("2 reports chosen").waitFor();
      assert.ok(await inSight(page), "the tray");
      await tray(page).getByRole("button", { name: "To another story …" }).click();
      await tray(page)
        .getByRole("radio", { name: /Bridge at Oberau/ })
        .check();
      assert.deepEqual(await faults(page), []);
      assert.ok(await inSight(page), "the tray with its form");
      await tray(page).getByRole("button", { name: "Move", exact: true }).click();
      await tray(page).getByText("2 reports are of the other story now.").waitFor();
      assert.deepEqual([membersOf(ferry), membersOf(bridge)], [1, 3]);
      await page.waitForFunction(() => document.querySelectorAll(".placed").length === 1);
      await placed(page).first().getByRole("checkbox").check();
      assert.ok(await tray(page).getByRole("button", { name: "Split off …" }).isDisabled());
    });
  });
});
