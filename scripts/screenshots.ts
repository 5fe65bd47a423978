// Takes the pictures of the README from the example story: npm run screenshots (needs Chromium; CHROMIUM names another).
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { renderPage } from "../src/brief/html/page.ts";
import { ingest } from "../src/ingest/ingest.ts";
import { addReports } from "../src/pipeline/archive/adding/add.ts";
import { openArchive } from "../src/pipeline/archive/archive.ts";
import { readStory } from "../src/pipeline/read.ts";
import { memoryStore } from "../src/store/sqlite/open.ts";
import { builtDesk, serveDesk } from "../test/page/desk-server.ts";

const root = join(import.meta.dirname, "..");
const examples = join(root, "examples", "volos");
const inputs = readdirSync(examples).map((name) => ({ name, bytes: readFileSync(join(examples, name)) }));
const folder = mkdtempSync(join(tmpdir(), "variorum-screenshots-"));
writeFileSync(join(folder, "story.html"), renderPage(readStory(inputs)));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
await shootPage();
await shootDesk();
await browser.close();
rmSync(folder, { recursive: true });

/** The brief of the example story on its page, the first line open in the reader. */
async function shootPage(): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, reducedMotion: "reduce" });
  await page.goto(`file://${join(folder, "story.html")}`);
  await page.locator("#brief a.words").first().click();
  await page.screenshot({ path: join(root, "docs", "images", "page-laptop.png") });
  await page.close();
}

/** The claims of the example story on the desk, one of them open in the reader. */
async function shootDesk(): Promise<void> {
  const archive = openArchive(memoryStore(), { now: () => new Date().toISOString() });
  const incoming = ingest(inputs).reports.map((report) => ({
    kind: "report" as const,
    report,
    original: null,
    retrievedAt: null,
  }));
  for await (const _ of addReports(archive, incoming));
  const desk = await serveDesk(archive, builtDesk());
  const [story] = archive.store.stories.list({ limit: 9 }).toSorted((a, b) => b.reports - a.reports);
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 }, reducedMotion: "reduce" });
  await page.goto(`${desk.origin}/stories/${story!.id}/claims`);
  await page.locator("tbody tr").first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(1500); // the reader comes in by itself
  await page.screenshot({ path: join(root, "docs", "images", "desk-laptop.png") });
  await page.close();
  await desk.close();
}
