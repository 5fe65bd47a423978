/// <reference lib="dom" />
import type { Browser } from "playwright-core";

/**
 * Milliseconds from going to an address to the mark that the desk sets when its view can be used (src/desk/shell/usable.ts),
 * in a browser window that has kept nothing.
 */
export async function usable(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "commit" });
  const mark = await page.waitForFunction(() => performance.getEntriesByName("usable")[0]?.startTime);
  const milliseconds = await mark.jsonValue();
  await context.close();
  return milliseconds!;
}
