/// <reference lib="dom" />
import type { Browser } from "playwright-core";

export interface Scrolled {
  /** Milliseconds of work of the page's own thread for a frame: script, style, layout, paint. */
  readonly frame: number;
  /** The same of the longest task: what is over 16 costs a frame. */
  readonly longest: number;
  /** Tasks of more than 16. */
  readonly over: number;
  /** The share of looks at which a row that should be on the screen was there. */
  readonly there: number;
}

/** Frames that a list is scrolled for, and pixels a frame: 6,000 a second, as by a hard throw of a finger. */
const FRAMES = 600;
const STEP = 100;
/** A sixtieth of a second. */
const FRAME_MS = 1000 / 60;

/** Scrolls a page that is open for the frames of ten seconds; `row`: what shows a row that is there. */
export async function scrolled(browser: Browser, address: string, row: string): Promise<Scrolled> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName("usable").length > 0);
  // What comes after the first screens is there.
  await page.waitForTimeout(1500);
  await browser.startTracing(page, { categories: ["devtools.timeline", "toplevel"] });
  const there = await page.evaluate(scroll, { frames: FRAMES, step: STEP, row });
  const tasks = tasksOf(await browser.stopTracing());
  await context.close();
  return {
    frame: tasks.reduce((sum, task) => sum + task, 0) / FRAMES,
    longest: Math.max(...tasks),
    over: tasks.filter((task) => task > FRAME_MS).length,
    there,
  };
}

interface Traced {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the thread's work. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Milliseconds of work of each task of the threads that draw pages. */
function tasksOf(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { traceEvents: readonly Traced[] };
  const drawing = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, pid, tid }) => name.endsWith("RunTask") && drawing.has(`${pid} ${tid}`))
    .map(({ tdur }) => (tdur ?? 0) / 1000);
}

/** In the page: a step each frame, and a look at three places of the middle of the screen every twentieth. */
async function scroll({ frames, step, row }: { frames: number; step: number; row: string }) {
  let [looks, there] = [0, 0];
  for (let i = 0; i < frames; i++) {
    await new Promise(requestAnimationFrame);
    scrollBy(0, step);
    if (i % 20 !== 0) continue;
    for (const part of [0.3, 0.6, 0.95]) {
      looks++;
      if (document.elementFromPoint(innerWidth / 2, innerHeight * part)?.closest(row) != null) there++;
    }
  }
  return there / looks;
}
