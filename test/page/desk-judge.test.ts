/// <reference lib="dom" />
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { passingFolder } from "../fixtures/folder.ts";
import { faults, launch, noBrowser } from "./browser.ts";

const root = join(import.meta.dirname, "..", "..");

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** A report of the example's fire, of our own writing, that comes in while the editor works. */
const LATER =
  "VOLOS, Greece - At least 16 people are dead after the explosion in the port of Volos, Greece's health ministry said on Friday. Prime Minister Alexandros Venieris said the blast in the fertiliser warehouse could have been avoided. The fire chief Giannis Kalfas said the blaze was under control.";

interface Running {
  readonly origin: string;
  readonly process: ChildProcess;
}

/** The desk as a program of its own, on an archive in a file: it can be killed. */
async function start(store: string, port = "0"): Promise<Running> {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "src/cli/main.ts", "desk", "--store", store, "--port", port],
    { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
  );
  let said = "";
  for await (const piece of child.stdout!) {
    said += String(piece);
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    if (origin !== undefined) return { origin, process: child };
  }
  throw new Error(`the desk did not start: ${said}`);
}

async function kill({ process: child }: Running): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

describe("an editor at the desk", { skip: noBrowser }, () => {
  const folder = passingFolder();
  const store = join(folder, "archive.sqlite");
  let browser: Browser;
  let desk: Running;
  before(async () => {
    browser = await launch();
    desk = await start(store);
  });
  /** Each case begins with nothing decided, whatever became of the one before. */
  beforeEach(async () => {
    type Ledger = { judgements: { id: string; stands: boolean; undoes: string | null }[] };
    const { judgements } = await json<Ledger>("/judgements?limit=1000");
    for (const { id } of judgements.filter(({ stands, undoes }) => stands && undoes === null))
      await fetch(`${desk.origin}/api/judgements/${id}/undo`, {
        method: "POST",
        body: "{}",
        headers: { "content-type": "application/json" },
      });
  });
  after(async () => {
    await browser?.close();
    if (desk !== undefined) await kill(desk);
  });

  /** A browser of its own: nothing is shared with another but the desk. */
  async function sit(viewport = WIDE): Promise<{ page: Page; errors: string[]; leave: () => Promise<void> }> {
    const context = await browser.newContext({ viewport, reducedMotion: "reduce", acceptDownloads: true });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => void errors.push(error.message));
    return { page, errors, leave: () => context.close() };
  }

  const json = async <T>(path: string): Promise<T> =>
    (await fetch(`${desk.origin}/api${path}`)).json() as Promise<T>;
  const marksOf = async (story: string): Promise<string[]> => {
    const told = await json<{ marks: Record<string, { verdict: string }> }>(`/stories/${story}`);
    return Object.values(told.marks).map(({ verdict }) => verdict);
  };
  const decided = (page: Page) => page.locator(".judge .decided li");
  /** Opens the first claim of a view, at its words. */
  const openFirst = async (page: Page, story: string, view: "claims" | "contested"): Promise<void> => {
    await page.goto(`${desk.origin}/stories/${story}/${view}`);
    await page.locator(".view a.words, .view a[href*='claim=']").first().click();
    await page.locator(".reader .at-words").first().waitFor();
    await page.locator(".judge").waitFor();
  };
  const openContested = (page: Page, story: string): Promise<void> => openFirst(page, story, "contested");
  const mark = async (page: Page, verdict: string, why: string): Promise<void> => {
    await page.locator(".judge").getByText(verdict, { exact: false }).first().click();
    await page.getByRole("textbox", { name: "Why" }).fill(why);
    await page.getByRole("button", { name: "Mark", exact: true }).click();
    await page.locator(".judge .decided .note", { hasText: why }).waitFor();
  };

  test("marks the contested claim at its words, adds a report, sees what changed, takes it back, exports", async () => {
    const { page, errors, leave } = await sit();
    const { stories } = await json<{ stories: { id: string; reports: number }[] }>("/stories");
    const { id: story } = stories.toSorted((a, b) => b.reports - a.reports)[0]!;
    await page.goto(desk.origin);
    await page.locator(`a[href^="/stories/${story}"]`).first().click();
    await page.locator(".view").waitFor();
    await openContested(page, story);
    assert.notEqual((await page.locator(".reader .at-words").first().textContent())?.trim(), "");
    await mark(page, "Verified", "the ministry's list");
    assert.deepEqual(await marksOf(story), ["verified"]);
    await page.locator(".view .mark-chip", { hasText: "Verified" }).first().waitFor();
    assert.deepEqual(await faults(page), []);

    await page.goto(`${desk.origin}/watch`);
    await page.getByLabel("What is counted").fill("people dead");
    await page.getByLabel("When it reaches").fill("15");
    await page.getByRole("button", { name: "Watch", exact: true }).click();
    await page.locator(".watch-list li").first().waitFor();
    await page.goto(`${desk.origin}/add`);
    await page.getByLabel("Text of a report, or the address of one").fill(LATER);
    await page.getByLabel("Outlet").fill("Pelion Post");
    await page.getByRole("button", { name: "Add this text" }).click();
    await page.locator(".outcomes a[href^='/stories/']").first().waitFor();
    await page.locator(".toast", { hasText: "16" }).waitFor();
    await page.locator(".top .badge", { hasText: "1 new alert" }).waitFor();
    assert.deepEqual(await faults(page), []);
    const { reports } = (await json<{ story: { reports: unknown[] } }>(`/stories/${story}`)).story;
    assert.equal(reports.length, 6);
    await page.getByRole("link", { name: /^Watch/ }).click();
    await page.locator(".alerts li").waitFor();
    await page.reload();
    await page.locator(".alerts li").waitFor();
    assert.equal(await page.locator(".top .badge").count(), 0, "what was looked at is no news");
    assert.deepEqual(await marksOf(story), ["verified"], "the mark stands after the report came in");
    // The server hears of the visit before it is asked what changed: that does not make it the visit to ask from.
    const heard = page.waitForResponse(/\/looked$/);
    await page.route(/\/views\/changes/, async (route) => {
      await heard;
      await route.continue();
    });
    await page.goto(`${desk.origin}/stories/${story}/changes`);
    await page.locator(".view", { hasText: "16 people" }).waitFor();

    await page.goto(`${desk.origin}/stories/${story}/brief`);
    await page.locator(".hand-over summary").click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".hand-over a", { hasText: "Claims" }).click(),
    ]);
    const table = readFileSync((await file.path())!, "utf8");
    assert.match(table, /,verified,,,[^,]*,the ministry's list,/);

    await page.goto(`${desk.origin}/ledger`);
    await page.locator(".ledger-lines > li", { hasText: "the ministry's list" }).getByRole("button").click();
    await page.locator(".ledger .undone").waitFor();
    assert.deepEqual(await marksOf(story), []);
    assert.deepEqual(errors, []);
    await leave();
  });

  test("Escape leaves the field that is written in, and takes nothing that was written", async () => {
    const { stories } = await json<{ stories: { id: string; reports: number }[] }>("/stories");
    const { id: story } = stories.toSorted((a, b) => b.reports - a.reports)[0]!;
    const { page, leave } = await sit();
    await openContested(page, story);
    await page.locator(".judge .verdict").first().click();
    const why = page.getByRole("textbox", { name: "Why" });
    await why.fill("the ministry’s list");
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "BODY");
    assert.equal(await why.inputValue(), "the ministry’s list");
    await page.keyboard.press("Escape");
    await page.locator(".reader.open").waitFor({ state: "detached" });
    await leave();
  });

  test("two browsers see each other's decisions, and take them back", async () => {
    const { stories } = await json<{ stories: { id: string; reports: number }[] }>("/stories");
    const { id: story } = stories.toSorted((a, b) => b.reports - a.reports)[0]!;
    const [ada, ben] = [await sit(), await sit(PHONE)];
    await openContested(ada.page, story);
    await ben.page.goto(ada.page.url());
    await ben.page.locator(".judge").waitFor();
    await ada.page.locator(".judge .verdict").first().click();
    await ada.page.getByRole("textbox", { name: "Signed" }).fill("Ada Holm");
    await mark(ada.page, "Misattributed", "it was the mayor");
    await decided(ben.page).filter({ hasText: "Ada Holm" }).waitFor();
    await ben.page.locator(".decided").getByRole("button", { name: "Undo" }).first().click();
    await decided(ada.page).first().waitFor({ state: "detached" });
    assert.deepEqual(await marksOf(story), []);
    assert.deepEqual([...ada.errors, ...ben.errors], []);
    await Promise.all([ada.leave(), ben.leave()]);
  });

  test("parts a claim and takes it back; the page goes on with the claim that its words are in", async () => {
    const { stories } = await json<{ stories: { id: string; reports: number }[] }>("/stories");
    const { id: story } = stories.toSorted((a, b) => b.reports - a.reports)[0]!;
    const { page, errors, leave } = await sit();
    const before = (await json<{ story: { claims: unknown[] } }>(`/stories/${story}`)).story.claims;
    // That of most reports: a claim of one has nothing to be parted from.
    await openFirst(page, story, "claims");
    await page.getByRole("button", { name: "Part from …" }).click();
    await page.locator(".choices input").nth(1).check();
    const isInSight = await page.getByRole("button", { name: "Part", exact: true }).evaluate((button) => {
      const [pane, inner] = [button.closest(".told")!, button].map((one) => one.getBoundingClientRect());
      return inner!.top >= pane!.top && inner!.bottom <= pane!.bottom;
    });
    assert.ok(isInSight, "the button that parts");
    assert.match((await page.locator(".judge-end .chosen").textContent())!, /^what says: \S/);
    await page.getByRole("button", { name: "Part", exact: true }).click();
    await decided(page).filter({ hasText: "parted claims" }).waitFor();
    const apart = (await json<{ story: { claims: unknown[] } }>(`/stories/${story}`)).story.claims;
    assert.notDeepEqual(apart, before);
    await decided(page).getByRole("button", { name: "Undo" }).click();
    await decided(page).first().waitFor({ state: "detached" });
    const after = (await json<{ story: { claims: unknown[] } }>(`/stories/${story}`)).story.claims;
    assert.deepEqual(after, before);
    assert.deepEqual(errors, []);
    await leave();
  });

  test("the desk killed and started again in the middle: nothing is lost, and the open page goes on", async () => {
    const { stories } = await json<{ stories: { id: string; reports: number }[] }>("/stories");
    const { id: story } = stories.toSorted((a, b) => b.reports - a.reports)[0]!;
    const { page, leave } = await sit();
    await openContested(page, story);
    await mark(page, "False", "nobody else has it");
    const ledger = await json<object>("/judgements");
    await kill(desk);
    await page.locator(".judge .verdict").first().click();
    await page.getByRole("button", { name: "Mark", exact: true }).click();
    await page.locator(".refused").waitFor();
    await page.locator(".gone", { hasText: "no alert comes" }).waitFor();
    desk = await start(store, new URL(desk.origin).port);
    assert.deepEqual(await json<object>("/judgements"), ledger);
    assert.deepEqual(await marksOf(story), ["false"]);
    await page.getByRole("button", { name: "Mark", exact: true }).click();
    await decided(page).filter({ hasText: "Verified" }).waitFor();
    assert.deepEqual(await marksOf(story), ["verified"]);
    await page.locator(".gone").waitFor({ state: "detached" });
    await leave();
  });

  test("ledger and watches can be read by everybody, and fit the screen", async () => {
    for (const viewport of [WIDE, PHONE]) {
      const { page, errors, leave } = await sit(viewport);
      await page.goto(`${desk.origin}/watch`);
      await page.getByLabel("What is counted").fill(`people ${viewport.width}`);
      await page.getByRole("button", { name: "Watch", exact: true }).click();
      await page.locator(".watch-list h2", { hasText: String(viewport.width) }).waitFor();
      for (const path of ["/watch", "/ledger"]) {
        await page.goto(desk.origin + path);
        await page.locator(".watch-list li, .ledger-lines > li").first().waitFor();
        assert.deepEqual(await faults(page), [], path);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${path} runs off the side by ${over} px`);
      }
      assert.deepEqual(errors, []);
      await leave();
    }
  });
});
