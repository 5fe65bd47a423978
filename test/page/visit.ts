/// <reference lib="dom" />
import assert from "node:assert/strict";
import type { Browser, Locator, Page } from "playwright-core";

export interface At {
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
}

export const WIDE: At = { width: 1440, height: 900 };
export const PHONE: At = { width: 390, height: 844 };

/** Opens a view of a story, or a page that is there once `ready` is; every error that the page throws, and every request elsewhere, fails the test. */
export async function visit(
  browser: Browser,
  origin: string,
  path: string,
  at: At,
  run: (page: Page) => Promise<void>,
  ready = ".view",
): Promise<void> {
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
    await page.locator(ready).waitFor();
    await run(page);
    assert.deepEqual(wrong, []);
  } finally {
    await context.close();
  }
}

export const reader = (page: Page): Locator => page.locator(".reader.open");

/** The words that the reader is open at, once they are there. */
export async function hitWords(page: Page): Promise<string> {
  const hit = page.locator(".reader .at-words");
  await hit.first().waitFor();
  return (await hit.allTextContents()).join("");
}
