/// <reference lib="dom" />
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { passingFolder } from "../fixtures/folder.ts";

/** Debian's Chromium, or another that the environment names. */
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

const QUIET = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Why page tests cannot run here, for `{ skip }`; in CI a missing browser is a failure and this is false. */
export const noBrowser: string | false =
  existsSync(CHROMIUM) || process.env.CI !== undefined
    ? false
    : `no Chromium at ${CHROMIUM} (apt-get install chromium, or set CHROMIUM)`;

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: QUIET });

export interface View {
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  readonly script?: boolean;
  readonly hash?: string;
}

/** A page opened from a file, with every request that it made but for itself and every error that it threw. */
export interface Opened {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

export const open = async (browser: Browser, html: string, view: View): Promise<Opened> => {
  const file = join(passingFolder(), "story.html");
  writeFileSync(file, html);
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.dark === true ? "dark" : "light",
    javaScriptEnabled: view.script !== false,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  const [requests, errors]: [string[], string[]] = [[], []];
  page.on(
    "request",
    (request) => void (request.url().split("#")[0] === address || requests.push(request.url())),
  );
  page.on("pageerror", (error) => void errors.push(error.message));
  page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
  await page.goto(address + (view.hash ?? ""));
  return { page, requests, errors, close: () => context.close() };
};

/** What axe-core finds wrong with a page as it stands (WCAG 2.2 AA and best practices); each finding names its element. */
export const faults = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
};
