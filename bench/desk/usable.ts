/// <reference lib="dom" />
import type { Browser } from "playwright-core";

export interface Usable {
  /** By the clock, from going there on. */
  readonly clock: number;
  /** Work of the page's own thread until then: script, style, layout. */
  readonly page: number;
  /** Work of the server until then. */
  readonly server: number;
}

/**
 * Milliseconds from going to an address to the mark that the desk sets when its view can be used (src/desk/shell/usable.ts),
 * in a browser window that has kept nothing.
 */
export async function usable(browser: Browser, address: string, server: () => number): Promise<Usable> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const before = server();
  await page.goto(address, { waitUntil: "commit" });
  const mark = await page.waitForFunction(
    () => performance.getEntriesByName("usable")[0]?.startTime,
    undefined,
    { polling: 50 },
  );
  const worked = server() - before;
  const clock = await mark.jsonValue();
  const { metrics } = await session.send("Performance.getMetrics");
  await context.close();
  return {
    clock: clock!,
    server: worked,
    page: 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value,
  };
}
