/// <reference lib="dom" />
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

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
  const file = join(mkdtempSync(join(tmpdir(), "variorum-page-")), "story.html");
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

/** What is asked of a page by accessibility rules that can be computed; each finding names its element. */
export const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}#${element.id} "${(element.textContent ?? "").trim().slice(0, 30)}"`;
    const channel = (value: number): number =>
      value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    const parse = (colour: string): [number, number, number, number] => {
      const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      return [r, g, b, a];
    };
    const luminance = ([r, g, b]: readonly number[]): number =>
      0.2126 * channel(r! / 255) + 0.7152 * channel(g! / 255) + 0.0722 * channel(b! / 255);
    const ground = (element: Element): number[] => {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const colour = parse(getComputedStyle(at).backgroundColor);
        if (colour[3] > 0.99) return colour;
      }
      return [255, 255, 255];
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement!;
      if (
        (node.textContent ?? "").trim() === "" ||
        element.closest("script, style, svg, .unseen, option") !== null
      )
        continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(element);
      const [text, back] = [luminance(parse(style.color)), luminance(ground(element))];
      const contrast = (Math.max(text, back) + 0.05) / (Math.min(text, back) + 0.05);
      const size = Number.parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      if (contrast < (large ? 3 : 4.5)) found.push(`contrast ${contrast.toFixed(2)}: ${name(element)}`);
    }
    for (const element of document.querySelectorAll(
      "a, button, input, summary, [role=region], [role=group], nav, aside, dialog, svg[role]",
    )) {
      const labels = [element.getAttribute("aria-label"), element.textContent, element.getAttribute("title")];
      const by = element.getAttribute("aria-labelledby");
      if (by !== null) labels.push(document.getElementById(by)?.textContent ?? null);
      if (element.id !== "")
        labels.push(document.querySelector(`label[for="${element.id}"]`)?.textContent ?? null);
      if (labels.every((label) => (label ?? "").trim() === "")) found.push(`no name: ${name(element)}`);
    }
    for (const cell of document.querySelectorAll("thead th"))
      if (cell.getAttribute("scope") === null) found.push(`no scope: ${name(cell)}`);
    for (const inner of document.querySelectorAll("a a, a button, button a, button button"))
      found.push(`nested control: ${name(inner)}`);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    for (const id of ids)
      if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.push(`two elements have the id ${id}`);
    for (const attribute of ["aria-labelledby", "aria-controls", "for"])
      for (const element of document.querySelectorAll(`[${attribute}]`))
        if (document.getElementById(element.getAttribute(attribute) ?? "") === null)
          found.push(`${attribute} leads nowhere: ${name(element)}`);
    let level = 0;
    for (const heading of document.querySelectorAll("main h1, main h2, main h3, main h4")) {
      const next = Number(heading.tagName[1]);
      if (next > level + 1) found.push(`heading skips a level: ${name(heading)}`);
      level = next;
    }
    for (const landmark of ["main", "nav", "aside"])
      if (document.querySelectorAll(landmark).length !== 1) found.push(`not one ${landmark}`);
    if (document.documentElement.lang === "") found.push("no language");
    return [...new Set(found)];
  });
