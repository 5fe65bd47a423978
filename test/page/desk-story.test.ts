/// <reference lib="dom" />
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { Archive } from "../../src/pipeline/archive/archive.ts";
import { tellArchived } from "../../src/pipeline/archive/tell.ts";
import { addTo, emptyArchive, exampleArchive, reportsOf } from "../fixtures/archive.ts";
import { faults, launch, noBrowser } from "./browser.ts";
import { builtDesk, serveDesk } from "./desk-server.ts";

const VIEWS = [
  "brief",
  "claims",
  "contested",
  "figures",
  "voices",
  "timeline",
  "map",
  "lineage",
  "changes",
] as const;

interface At {
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
}

const WIDE: At = { width: 1440, height: 900 };
const PHONE: At = { width: 390, height: 844 };

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

  /** Opens a view; every error that the page throws, and every request elsewhere, fails the test. */
  async function open(path: string, at: At, run: (page: Page) => Promise<void>, origin = desk.origin) {
    const context = await browser.newContext({
      viewport: { width: at.width, height: at.height },
      colorScheme: at.dark === true ? "dark" : "light",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on("pageerror", (error) => void wrong.push(error.message));
    page.on("request", (request) => void (request.url().startsWith(origin) || wrong.push(request.url())));
    try {
      await page.goto(origin + path);
      await page.locator(".view").waitFor();
      await run(page);
      assert.deepEqual(wrong, []);
    } finally {
      await context.close();
    }
  }

  const reader = (page: Page) => page.locator(".reader.open");
  const hit = (page: Page) => page.locator(".reader .at-words");
  const hitWords = async (page: Page): Promise<string> => {
    await hit(page).first().waitFor();
    return (await hit(page).allTextContents()).join("");
  };

  for (const at of [WIDE, { ...WIDE, dark: true }, PHONE, { ...PHONE, dark: true }])
    test(`every view can be read by everybody, ${at.width} px, ${at.dark ? "dark" : "light"}`, async () => {
      for (const view of VIEWS)
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
          await page.getByRole("button", { name: "6 more" }).waitFor();
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

  test("words lead to the report, and every link of a view marks words there", async () => {
    for (const view of VIEWS)
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
      await page.getByRole("button", { name: "Close the reader" }).click();
      await reader(page).waitFor({ state: "detached" });
    });
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
      for (const view of VIEWS)
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

  test("what is loaded first is small", () => {
    const page = new TextDecoder().decode(files.get("/index.html")!.bytes);
    const first = [...files].filter(([path]) => path.endsWith(".js") && page.includes(`"${path}"`));
    assert.equal(first.length, 1, "one file, for each costs a request");
    assert.ok(first.reduce((sum, [, { bytes }]) => sum + bytes.length, 0) < 80 * 1024);
  });
});
