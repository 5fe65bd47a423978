// Takes the pictures of the README from the example story: npm run screenshots (needs Chromium; CHROMIUM names another).
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { renderPage } from "../src/brief/html/page.ts";
import { readStory } from "../src/pipeline/read.ts";

const root = join(import.meta.dirname, "..");
const examples = join(root, "examples", "volos");
const inputs = readdirSync(examples).map((name) => ({ name, bytes: readFileSync(join(examples, name)) }));
const folder = mkdtempSync(join(tmpdir(), "variorum-screenshots-"));
writeFileSync(join(folder, "story.html"), renderPage(readStory(inputs)));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const VIEWS = [
  { name: "page-laptop", width: 1280, height: 860, scheme: "light" },
  { name: "page-phone", width: 390, height: 780, scheme: "dark" },
] as const;
for (const { name, width, height, scheme } of VIEWS) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: "reduce",
  });
  await page.goto(`file://${join(folder, "story.html")}`);
  if (name === "page-laptop") await page.locator("#brief a.words").first().click();
  await page.screenshot({ path: join(root, "docs", "images", `${name}.png`) });
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true });
