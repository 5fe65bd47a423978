/// <reference lib="dom" />
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { Archive } from "../../src/pipeline/archive/archive.ts";
import { tellArchived } from "../../src/pipeline/archive/telling/tell.ts";
import { VIEW_NAMES } from "../../src/server/api/narrow/by.ts";
import { exampleArchive } from "../fixtures/archive.ts";
import { faults, launch, noBrowser } from "./browser.ts";
import { builtDesk, serveDesk } from "./desk-server.ts";
import { type At, hitWords, PHONE, reader, visit, WIDE } from "./visit.ts";

describe("a story in the desk", { skip: noBrowser }, () => {
  let browser: Browser;
  let archive: Archive;
  let story: string;
  let desk: Awaited<ReturnType<typeof serveDesk>>;
  const files = noBrowser === false ? builtDesk() : new Map();
  before(async () => {
    browser = await launch();
    ({ archive, story } = await exampleArchive());
    desk = await serveDesk(archive, files);
  });
  after(async () => {
    await browser?.close();
    await desk?.close();
  });

  const open = (path: string, at: At, run: (page: Page) => Promise<void>) =>
    visit(browser, desk.origin, path, at, run);

  for (const at of [WIDE, { ...WIDE, dark: true }, PHONE, { ...PHONE, dark: true }])
    test(`every view can be read by everybody, ${at.width} px, ${at.dark ? "dark" : "light"}`, async () => {
      for (const view of VIEW_NAMES)
        await open(`/stories/${story}/${view}`, at, async (page) => {
          assert.deepEqual(await faults(page), [], view);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(over <= 0, `${view} runs off the side by ${over} px`);
        });
    });

  test("the reader can be read by everybody, with annotations", async () => {
    for (const at of [{ ...WIDE, dark: true }, PHONE])
      await open(`/stories/${story}`, at, async (page) => {
        await page.locator(".view a.words").first().click();
        await hitWords(page);
        await page.getByRole("button", { name: "Annotations" }).click();
        await page.locator(".reader .note-name").first().waitFor();
        assert.deepEqual(await faults(page), []);
      });
  });

  test("words that are open, or selected in the report, are copied with where they come from", async () => {
    await open(`/stories/${story}/timeline`, WIDE, async (page) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      await page.locator(".view a.words").first().click();
      const words = (await hitWords(page)).replace(/\s+/g, " ");
      await page.getByRole("button", { name: "Copy the words with their source" }).click();
      await page.getByRole("button", { name: "Copied the words with their source" }).waitFor();
      assert.ok((await copied()).endsWith(`: “${words}”`), await copied());
      await page.evaluate(() => {
        const [paragraph] = document.querySelectorAll(".reader .text p.body");
        getSelection()!.selectAllChildren(paragraph!);
      });
      await page.keyboard.press("c");
      const whole = (await page.locator(".reader .text p.body").first().textContent())!;
      await page.waitForFunction(
        async (end) => (await navigator.clipboard.readText()).endsWith(end),
        `“${whole.replace(/\s+/g, " ").trim()}”`,
      );
    });
  });

  test("from words that are none of a claim's, the next ones are its first and those before are its last", async () => {
    const { claims } = tellArchived(archive, story);
    const { id, assertions } = claims.find(({ assertions }) => assertions.length > 2)!;
    const elsewhere = `/stories/${story}/claims?claim=${id}&span=${assertions[0]!.report}:0-9`;
    const places: (string | null)[] = [];
    for (const name of ["Next words of it", "Previous words of it"])
      await open(elsewhere, WIDE, async (page) => {
        await page.getByRole("button", { name }).click();
        await page.waitForFunction(() => !location.search.includes("0-9"));
        places.push(new URL(page.url()).searchParams.get("span"));
        if (name === "Next words of it") await page.keyboard.press("p");
        else await page.keyboard.press("n");
        await page.waitForFunction(
          (before) => !location.href.includes(before),
          encodeURIComponent(places.at(-1)!),
        );
        places.push(new URL(page.url()).searchParams.get("span"));
      });
    const [first, last, lastOfBack, firstOfBack] = places;
    assert.deepEqual([lastOfBack, firstOfBack], [last, first]);
  });

  test("a desk that does not answer says so in the reader, and nothing of the words; asked again, it shows them", async () => {
    await open(`/stories/${story}/claims`, WIDE, async (page) => {
      await page.route("**/api/**", (route) => route.abort());
      await page.locator(".view a.words").first().click();
      await reader(page).getByText("The desk does not answer").waitFor();
      assert.equal(await page.getByText("no longer in the story").count(), 0);
      await page.unroute("**/api/**");
      await reader(page).getByRole("button", { name: "Try again" }).click();
      assert.notEqual(await hitWords(page), "");
      await reader(page).locator(".is").first().waitFor();
    });
  });

  test("words lead to the report, and every link of a view marks words there", async () => {
    for (const view of VIEW_NAMES)
      await open(`/stories/${story}/${view}`, WIDE, async (page) => {
        const links = page.locator(".view a[href*='span=']:visible");
        const count = await links.count();
        if (view !== "changes") assert.ok(count > 0, view);
        for (let i = 0; i < count; i += Math.ceil(count / 6)) {
          const href = await links.nth(i).getAttribute("href");
          const [, report, start, end] = /span=(r\w+)%3A(\d+)-(\d+)/.exec(href!)!;
          await links.nth(i).click();
          const text = archive.store.articles.report(report!)!.text.slice(Number(start), Number(end));
          if (text === "") continue;
          await page.waitForFunction(
            (words) =>
              [...document.querySelectorAll(".reader .at-words")]
                .map(({ textContent }) => textContent)
                .join("") === words,
            text.replace(/\n+/g, ""),
          );
        }
      });
  });

  test("words of the report lead to what they are and why, and from there to all their words", async () => {
    await open(`/stories/${story}`, WIDE, async (page) => {
      await page.locator(".card").nth(1).click();
      await reader(page).waitFor();
      await page.keyboard.press("a");
      for (const kind of ["name", "figure", "quotation", "claim"]) {
        await page.locator(`.reader .text .note-${kind}`).first().click();
        await page.locator(".told .subject-title").waitFor();
        assert.notEqual(await hitWords(page), "", kind);
      }
      await page.locator(".reader .text .note-time").first().click();
      await page.locator(".told .see").waitFor();
    });
  });

  test("on paper what is read follows the story, or stands alone", async () => {
    await open(`/stories/${story}`, WIDE, async (page) => {
      await page.locator(".view .words").first().click();
      await hitWords(page);
      await page.emulateMedia({ media: "print", reducedMotion: "reduce" });
      const shown = (selector: string) => page.locator(selector).first().isVisible();
      assert.deepEqual(
        [await shown(".story-main"), await shown(".reader .text"), await shown(".reader button")],
        [true, true, false],
      );
      const cut = await page.evaluate(() => {
        const { scrollHeight, clientHeight } = document.querySelector(".reader .scrolls")!;
        return scrollHeight - clientHeight;
      });
      assert.equal(cut, 0);
      await page.emulateMedia({ media: "screen", reducedMotion: "reduce" });
      await page.evaluate(() => {
        globalThis.print = () => {};
      });
      await page.getByRole("button", { name: "print", exact: true }).click();
      await page.emulateMedia({ media: "print", reducedMotion: "reduce" });
      assert.deepEqual([await shown(".story-main"), await shown(".reader .text")], [false, true]);
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      assert.equal(await shown(".story-main"), true);
    });
  });

  test("by keyboard: j to a line, Enter opens it, n shows the next report, Escape comes back", async () => {
    await open(`/stories/${story}`, WIDE, async (page) => {
      await page.keyboard.press("j");
      const line = await page.evaluate(() => document.activeElement?.textContent);
      await page.keyboard.press("Enter");
      await hitWords(page);
      const first = await page.locator(".reader h2").textContent();
      await page.keyboard.press("n");
      await page.waitForFunction(
        (before) => document.querySelector(".reader h2")?.textContent !== before,
        first,
      );
      await page.keyboard.press("Escape");
      await reader(page).waitFor({ state: "detached" });
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), line);
      await page.keyboard.press("j");
      assert.notEqual(await page.evaluate(() => document.activeElement?.textContent), line);
      await page.keyboard.press("]");
      await page.waitForURL(/\/claims/);
    });
  });

  test("an address opens the reader; what is badly written opens nothing", async () => {
    const claim = await fetch(`${desk.origin}/api/stories/${story}/views/claims`)
      .then((answer) => answer.json() as Promise<{ claims: { id: string }[] }>)
      .then(({ claims }) => claims[0]!.id);
    await open(`/stories/${story}/claims?claim=${claim}`, WIDE, async (page) => {
      assert.notEqual(await hitWords(page), "");
    });
    await open(`/stories/${story}?claim=x&span=r1:2-3`, WIDE, async (page) => {
      assert.equal(await reader(page).count(), 0);
    });
    await open(`/stories/${story}?claim=c00000000`, WIDE, async (page) => {
      await page.getByText("no longer in the story").waitFor();
    });
  });

  test("the filter leaves the claims that hold all its words", async () => {
    await open(`/stories/${story}/claims`, WIDE, async (page) => {
      const rows = page.locator(".matrix tbody tr");
      const all = await rows.count();
      await page.keyboard.press("f");
      await page.keyboard.type("health ministry");
      await page.waitForFunction((n) => document.querySelectorAll(".matrix tbody tr").length < n, all);
      for (const text of await rows.allTextContents()) assert.match(text.toLowerCase(), /health/);
    });
  });

  test("on a phone the reader is a sheet that takes the focus and closes again", async () => {
    await open(`/stories/${story}`, PHONE, async (page) => {
      await page.locator(".view a.words").first().click();
      await hitWords(page);
      assert.match(await page.evaluate(() => document.activeElement?.tagName ?? ""), /H2/);
      const room = await page.locator(".reader h2").evaluate(({ clientWidth }) => clientWidth);
      assert.ok(room > 240, `${room} px are too few for the name of an outlet`);
      await page.getByRole("button", { name: "Close the reader" }).click();
      await reader(page).waitFor({ state: "detached" });
    });
  });

  test("what is loaded first is small", () => {
    const page = new TextDecoder().decode(files.get("/index.html")!.bytes);
    const first = [...files].filter(([path]) => path.endsWith(".js") && page.includes(`"${path}"`));
    assert.equal(first.length, 1, "one file, for each costs a request");
    assert.ok(first.reduce((sum, [, { bytes }]) => sum + bytes.length, 0) < 80 * 1024);
  });
});
