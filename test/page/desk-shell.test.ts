/// <reference lib="dom" />
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { Archive } from "../../src/pipeline/archive/archive.ts";
import { tellArchived } from "../../src/pipeline/archive/telling/tell.ts";
import { addTo, emptyArchive, reportsOf } from "../fixtures/archive.ts";
import { fillWithStories } from "../fixtures/many-stories.ts";
import { BRIDGE, FERRY, LATER, reportOf } from "../server/desk.ts";
import { faults, launch, noBrowser } from "./browser.ts";
import { builtDesk, serveDesk } from "./desk-server.ts";

const LAPTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

const MILL =
  "The mill at Oberau burned down on Wednesday. Three people were hurt when the mill burned, fire chief Ida Roth said.";

type Desk = Awaited<ReturnType<typeof serveDesk>>;

describe("the shell of the desk", { skip: noBrowser }, () => {
  let browser: Browser;
  const files = noBrowser === false ? builtDesk() : new Map();
  const open: Desk[] = [];
  before(async () => {
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    for (const desk of open) await desk.close();
  });

  async function deskOf(fill: (archive: Archive) => Promise<void> | void): Promise<Desk> {
    const archive = emptyArchive();
    await fill(archive);
    const desk = await serveDesk(archive, files);
    open.push(desk);
    return desk;
  }

  const told = () =>
    deskOf(async (archive) => {
      await addTo(archive, [...FERRY, BRIDGE].map(reportOf));
      for (const { id } of archive.store.stories.list({ limit: 10 })) tellArchived(archive, id);
    });

  /** Every error that the page throws, every refused style or script, every request elsewhere fails the test. */
  async function at(
    desk: Desk,
    path: string,
    run: (page: Page) => Promise<void>,
    { dark = false, size = LAPTOP, refused = /^$/ } = {},
  ): Promise<void> {
    const context = await browser.newContext({
      viewport: size,
      colorScheme: dark ? "dark" : "light",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const wrong: string[] = [];
    page.on("pageerror", (error) => void wrong.push(error.message));
    page.on(
      "console",
      (message) =>
        void (message.type() === "error" && !refused.test(message.text()) && wrong.push(message.text())),
    );
    page.on(
      "request",
      (request) => void (request.url().startsWith(desk.origin) || wrong.push(request.url())),
    );
    try {
      await page.goto(desk.origin + path);
      await run(page);
      assert.deepEqual(wrong, []);
    } finally {
      await context.close();
    }
  }

  const titles = (page: Page) => page.locator(".row-title").allTextContents();

  test("stories are listed and filtered; the filter is in the address, and Back takes it away", async () => {
    await at(await told(), "/", async (page) => {
      await page.waitForSelector(".row-title");
      assert.equal((await titles(page)).length, 2);
      await page.getByRole("button", { name: /nordlys/ }).click();
      await page.waitForFunction(() => document.querySelectorAll(".row-title").length === 1);
      assert.equal(new URL(page.url()).search, "?outlet=nordlys");
      assert.match((await titles(page))[0]!, /Ferry/);
      await page.goBack();
      await page.waitForFunction(() => document.querySelectorAll(".row-title").length === 2);
      await page.getByLabel("Words in the reports").fill("bridge");
      await page.waitForFunction(() => document.querySelectorAll(".row-title").length === 1);
      assert.equal(new URL(page.url()).searchParams.get("q"), "bridge");
      await page.getByRole("button", { name: /take this filter back/ }).click();
      await page.waitForFunction(() => document.querySelectorAll(".row-title").length === 2);
    });
  });

  test("what is in a report is text, whatever it looks like", async () => {
    await at(await told(), "/search?q=painted", async (page) => {
      await page.waitForSelector(".hit-excerpt");
      assert.match(
        (await page.locator(".hit-excerpt").first().textContent())!,
        /<script>alert\(1\)<\/script>/,
      );
      assert.equal(await page.locator(".hit b, .hit script").count(), 0);
      assert.match((await page.locator(".hit-title").first().textContent())!, /<b>off<\/b>/);
    });
  });

  test("search finds what is claimed, said, counted and reported, and marks it", async () => {
    await at(await told(), "/stories", async (page) => {
      await page.waitForSelector(".row-title");
      await page.keyboard.press("/");
      await page.keyboard.type("light");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".quotations mark");
      assert.equal(new URL(page.url()).search, "?q=light");
      assert.match(await page.title(), /^Search: light/);
      assert.equal(await page.locator(".quotations mark").first().textContent(), "light");
      await page.getByRole("button", { name: "Reports", exact: true }).click();
      await page.waitForFunction(() => document.querySelector(".quotations") === null);
      assert.equal(await page.locator("#found-reports").count(), 1);
    });
  });

  test("where a search finds more than it shows, it says so", async () => {
    await at(await told(), "/stories", async (page) => {
      await page.route("**/api/search*", async (route) => {
        const answer = await (await route.fetch()).json();
        const claims = Array.from({ length: 201 }, (_, i) => ({ ...answer.claims[0], id: `c${i}` }));
        await route.fulfill({ json: { ...answer, claims } });
      });
      await page.goto(`${new URL(page.url()).origin}/search?q=ferry&in=claims`);
      await page.getByText("The 200 that fit best are shown.").waitFor();
      assert.equal(await page.locator(".hit-words").count(), 200);
    });
  });

  test("a word that is wider than the window breaks, among the filters and in a search", async () => {
    const long = `Rhine${"steamship".repeat(12)}company`;
    const desk = await deskOf(async (archive) => {
      const text = `${MILL} The ${long} owned it, Ida Roth of the ${long} said.`;
      await addTo(
        archive,
        reportsOf({ outlet: long, title: `${long} mill burns`, published: "2031-03-11", text }),
      );
      for (const { id } of archive.store.stories.list({ limit: 1 })) tellArchived(archive, id);
    });
    await at(
      desk,
      "/search?q=mill",
      async (page) => {
        await page.waitForSelector(".hit");
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
      },
      { size: PHONE },
    );
    await at(desk, "/stories", async (page) => {
      const panel = page.locator(".filters");
      await panel
        .getByRole("button", { name: /^Rhine/ })
        .first()
        .waitFor();
      assert.equal(await panel.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), 0);
    });
  });

  test("keys: rows, help, places; Escape closes", async () => {
    await at(await told(), "/stories", async (page) => {
      await page.waitForSelector(".row-title");
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      const row = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.row);
      assert.equal(await row(), "1");
      await page.keyboard.press("k");
      assert.equal(await row(), "0");
      await page.keyboard.press("?");
      await page.waitForSelector("dialog[open]");
      assert.deepEqual(await faults(page), []);
      await page.keyboard.press("Escape");
      await page.waitForSelector("dialog", { state: "detached" });
      await page.keyboard.press("g");
      await page.keyboard.press("a");
      await page.waitForSelector("h1:text('Add reports')");
      const focused = () => page.evaluate(() => document.activeElement?.tagName);
      assert.equal(await focused(), "H1");
      await page.keyboard.press("g");
      await page.keyboard.press("s");
      await page.waitForSelector("h1:text('Stories')");
      assert.match(await page.title(), /^Stories/);
    });
  });

  test("keys can be turned off, and on again, for who dictates to the machine", async () => {
    await at(await told(), "/stories", async (page) => {
      await page.waitForSelector(".row-title");
      const areOn = page.getByRole("checkbox", { name: "These keys work" });
      const turn = async () => {
        await page.getByRole("button", { name: "Keys" }).click();
        await areOn.click();
        await page.keyboard.press("Escape");
        await page.waitForSelector("dialog", { state: "detached" });
      };
      const moves = async (): Promise<boolean> => {
        await page.evaluate(() => (document.activeElement as HTMLElement).blur());
        await page.keyboard.press("j");
        return page.evaluate(() => document.activeElement?.matches("[data-row]") === true);
      };
      assert.equal(await moves(), true);
      await turn();
      assert.equal(await moves(), false);
      await page.reload();
      await page.waitForSelector(".row-title");
      assert.equal(await moves(), false, "it is kept");
      await turn();
      assert.equal(await moves(), true);
    });
  });

  test("who pauses behind a word while typing a filter goes on with the next word", async () => {
    await at(await told(), "/stories", async (page) => {
      const box = page.getByLabel("Words in the reports");
      await box.pressSequentially("bridge ");
      await page.waitForURL(/q=bridge$/);
      await box.pressSequentially("crack");
      await page.waitForURL(/q=bridge\+crack$/);
      assert.equal(await box.inputValue(), "bridge crack");
    });
  });

  test("more windows can be open than a browser opens lines: one that nobody sees lets go of its own", async () => {
    const desk = await told();
    const context = await browser.newContext({ viewport: LAPTOP });
    try {
      await context.addInitScript(() =>
        Object.defineProperty(document, "hidden", { configurable: true, value: true }),
      );
      for (let i = 0; i < 8; i++) {
        const page = await context.newPage();
        await page.goto(`${desk.origin}/stories`, { timeout: 10_000 });
        await page.waitForSelector(".row-title");
        const turn = (hidden: boolean) =>
          page.evaluate((hidden) => {
            Object.defineProperty(document, "hidden", { configurable: true, value: hidden });
            document.dispatchEvent(new Event("visibilitychange"));
          }, hidden);
        // Opened behind another, it asks for what it missed once it is seen.
        const asked = page.waitForResponse(/api\/stories\?/);
        await turn(false);
        await asked;
        await turn(true);
      }
    } finally {
      await context.close();
    }
  });

  test("a watch is removed once one has been told of what goes with it", async () => {
    const desk = await told();
    const watch = { name: "the dead", on: { kind: "name", name: "Holt" } };
    const headers = { "content-type": "application/json" };
    await fetch(`${desk.origin}/api/watches`, { method: "POST", headers, body: JSON.stringify(watch) });
    await at(desk, "/watch", async (page) => {
      const said = () => page.locator("#announcer").textContent();
      await page.getByRole("button", { name: /^Remove ?: the dead$/ }).click();
      assert.match((await said())!, /once more/);
      await page.getByRole("button", { name: /^Remove it and its alerts ?: the dead$/ }).click();
      await page.getByText("Nothing is watched for yet.").waitFor();
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1");
    });
  });

  test("nothing moves for who asked for less motion", async () => {
    const desk = await told();
    const [{ id }] = (await (await fetch(`${desk.origin}/api/stories`)).json()).stories;
    await at(
      desk,
      `/stories/${id}`,
      async (page) => {
        await page.waitForSelector(".story-lines");
        const moving = await page.evaluate(() =>
          [...document.querySelectorAll("*")]
            .filter((one) => {
              const { transitionDuration, animationName } = getComputedStyle(one);
              return animationName !== "none" || /[1-9]/.test(transitionDuration);
            })
            .map(({ className }) => className),
        );
        assert.deepEqual(moving, []);
      },
      { size: PHONE },
    );
  });

  test("on a phone and at 200 % the bar leaves the room to what is read; the views of a story stay at hand", async () => {
    const desk = await told();
    const [{ id }] = (await (await fetch(`${desk.origin}/api/stories`)).json()).stories;
    for (const size of [PHONE, { width: 683, height: 310 }])
      await at(
        desk,
        `/stories/${id}`,
        async (page) => {
          await page.waitForSelector(".story-lines");
          const tops = (selector: string) =>
            page.locator(selector).evaluate((one) => one.getBoundingClientRect().top);
          await page.evaluate(() => {
            document.querySelector<HTMLElement>(".story-main")!.style.minHeight = "200vh";
            scrollTo(0, innerHeight * 0.9);
          });
          await page.waitForFunction(() => scrollY > innerHeight / 2);
          assert.ok((await tops(".top")) < -40, `${size.width}: the bar stays`);
          const [at, covered] = await page.locator(".tabs").evaluate((tabs) => {
            const { top, left, height } = tabs.getBoundingClientRect();
            return [top, tabs.contains(document.elementFromPoint(left + 30, top + height / 2))];
          });
          assert.deepEqual([at, covered], [0, true]);
        },
        { size },
      );
  });

  test("what has the focus does not lie below the bar", async () => {
    const desk = await deskOf((archive) => fillWithStories(archive, 60));
    await at(desk, "/stories", async (page) => {
      await page.waitForSelector(".row-title");
      for (let i = 0; i < 30; i++) await page.keyboard.press("j");
      for (let i = 0; i < 25; i++) {
        await page.keyboard.press("k");
        const [top, bar] = await page.evaluate(() => [
          document.activeElement!.getBoundingClientRect().top,
          document.querySelector(".top")!.getBoundingClientRect().bottom,
        ]);
        assert.ok(top! >= bar!, `${top} is below the bar, which ends at ${bar}`);
      }
    });
  });

  test("a text that is pasted and a file that is dropped go into their stories, and the story changes", async () => {
    const desk = await told();
    await at(desk, "/stories", async (page) => {
      await page.waitForSelector(".row-title");
      await page.evaluate((text) => {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
        document.body.dispatchEvent(paste);
      }, LATER.text);
      await page.waitForSelector(".went-to");
      assert.match((await page.locator(".went-to h3").textContent())!, /Ferry/);
      await page.waitForFunction(() => document.querySelector(".now")?.textContent?.includes("contested"));
      assert.match((await page.locator(".now").textContent())!, /3 reports/);
      await page.evaluate((text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], "mill.txt", { type: "text/plain" }));
        document.body.dispatchEvent(
          new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      }, MILL);
      await page.waitForFunction(() => document.querySelectorAll(".went-to").length === 2);
      assert.match((await page.locator(".outcome").first().textContent())!, /mill\.txt1 new report/);
      await page.getByRole("link", { name: "Stories", exact: true }).click();
      await page.waitForFunction(() => document.querySelectorAll(".row-title").length === 3);
      assert.deepEqual(await faults(page), []);
    });
  });

  test("the address of a report leads to it in its story", async () => {
    const desk = await told();
    const { id } = reportOf(BRIDGE);
    await at(desk, `/reports/${id}`, async (page) => {
      await page.waitForURL(/\/stories\/s\w{8}\?span=r/);
      await page.waitForFunction(() => document.querySelector("h1")?.textContent?.includes("Oberau"));
    });
  });

  test("a desk that cannot fetch says so", async () => {
    await at(
      await told(),
      "/add",
      async (page) => {
        await page.getByLabel("Text of a report, or the address of one").fill("https://times.example/ferry");
        await page.getByRole("button", { name: "Fetch and add" }).click();
        await page.waitForSelector(".trouble.error");
      },
      { refused: /status of 501/ },
    );
  });

  test("a long list holds a few rows in the page, and any place in it can be scrolled to", async () => {
    const desk = await deskOf((archive) => fillWithStories(archive, 1500));
    await at(desk, "/stories", async (page) => {
      await page.waitForSelector(".row-title");
      assert.equal((await titles(page))[0], "Story 1500");
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await page.waitForFunction(
        () => document.querySelector('[data-row="1499"]')?.textContent === "Story 1",
      );
      assert.ok((await page.locator(".row").count()) < 80);
      assert.equal(await page.locator(".row").last().getAttribute("aria-posinset"), "1500");
      await page.evaluate(() => scrollTo(0, 40_000));
      await page.waitForFunction(() => document.querySelector('[data-row="625"]') !== null);
      await page.getByRole("link", { name: "Add", exact: true }).click();
      await page.waitForSelector("h1:text('Add reports')");
      await page.goBack();
      await page.waitForFunction(() => Math.abs(scrollY - 40_000) < 2);
    });
  });

  for (const dark of [false, true])
    for (const [name, size] of Object.entries({ laptop: LAPTOP, phone: PHONE }))
      test(`no barrier is found by axe-core: ${name}, ${dark ? "dark" : "light"}`, async () => {
        const desk = await told();
        for (const [path, there] of [
          ["/stories?status=unread", ".row-title"],
          ["/search?q=ferry", ".hit"],
          ["/search", ".syntax"],
          ["/add", ".text-form"],
          ["/nothing/here", ".empty"],
        ] as const)
          await at(
            desk,
            path,
            async (page) => {
              await page.waitForSelector(there);
              assert.deepEqual(await faults(page), [], path);
              const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
              assert.ok(wide <= 0, `${path} scrolls sideways by ${wide}`);
            },
            { dark, size },
          );
      });

  test("an archive with nothing in it says what to do, until there is something", async () => {
    const archive = emptyArchive();
    const desk = await serveDesk(archive, files);
    open.push(desk);
    await at(desk, "/stories", async (page) => {
      await page.getByRole("heading", { name: "No stories yet" }).waitFor();
      assert.equal(await page.locator(".filters").count(), 0);
      assert.deepEqual(await faults(page), []);
      await addTo(archive, [reportOf(BRIDGE)]);
      desk.events.send({ kind: "stories", stories: [archive.store.stories.list({ limit: 1 })[0]!.id] });
      await page.waitForSelector(".row-title");
      assert.equal(await page.locator(".filters").count(), 1);
    });
  });

  test("every page begins at the same edge, however wide the window", async () => {
    const desk = await told();
    const [{ id }] = (await (await fetch(`${desk.origin}/api/stories`)).json()).stories;
    for (const path of ["/stories", "/add", "/watch", `/stories/${id}`])
      await at(
        desk,
        path,
        async (page) => {
          await page.locator("h1").waitFor();
          const edges = (selector: string) =>
            page
              .locator(selector)
              .evaluateAll((all) => Math.min(...all.map((one) => one.getBoundingClientRect().left)));
          const [brand, first] = [await edges(".brand"), await edges("h1, .filters label")];
          assert.equal(first, brand, path);
        },
        { size: { width: 1900, height: 1000 } },
      );
  });

  test("a colour scheme that was chosen stays", async () => {
    await at(await told(), "/add", async (page) => {
      const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const light = await ground();
      const turn = page.getByRole("button", { name: /^Colours/ });
      await turn.click();
      assert.equal(await ground(), light);
      await turn.click();
      const dark = await ground();
      assert.notEqual(dark, light);
      await page.reload();
      assert.equal(await ground(), dark);
    });
  });
});
