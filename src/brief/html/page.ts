import { createHash } from "node:crypto";
import type { Story } from "../../model/story.ts";
import { type Lookup, labelOf, lookup } from "../lookup.ts";
import { briefSections } from "./brief.ts";
import { sharedCopy } from "./copy.ts";
import { pageData } from "./data.ts";
import { type Content, html, json, type Markup, raw } from "./escape.ts";
import { figures } from "./figures.ts";
import { map } from "./map.ts";
import { masthead } from "./masthead.ts";
import { matrix } from "./matrix.ts";
import { pageProgram, pageStyle } from "./program.ts";
import { fullTexts } from "./reports.ts";
import { whoSaysWhat } from "./speakers.ts";
import { days } from "./timeline.ts";

interface Part {
  readonly id: string;
  readonly heading: string;
  readonly content: Content;
}

/** The parts of a page in order; one that has nothing to show is left out, in the navigation too. */
const partsOf = (look: Lookup, story: Story): Part[] => {
  const { claims, figures: counts, attributions, times, entities, sharedCopy: copy, diagnostics } = story;
  const placed = entities.some(({ type }) => type === "place");
  const parts: readonly (Part | false)[] = [
    { id: "brief", heading: "Brief", content: briefSections(look, story) },
    claims.length > 0 && { id: "claims", heading: "Claims by report", content: matrix(look) },
    counts.length > 0 && { id: "figures", heading: "Figures", content: figures(look) },
    attributions.length > 0 && { id: "voices", heading: "Who says what", content: whoSaysWhat(look) },
    times.length > 0 && { id: "timeline", heading: "Timeline", content: days(look) },
    placed && { id: "places", heading: "Places", content: map(look) },
    copy.length > 0 && { id: "copy", heading: "Shared copy", content: sharedCopy(look) },
    { id: "reports", heading: "Reports in full", content: fullTexts(look) },
    diagnostics.length > 0 && { id: "diagnostics", heading: "Diagnostics", content: diagnosticList(look) },
  ];
  return parts.filter((part) => part !== false);
};

const diagnosticList = (look: Lookup): Markup =>
  html`<ul class="diagnostics">${look.story.diagnostics.map(
    ({ code, severity, message, report, input }) =>
      html`<li><b>${severity}</b> ${report === null ? input : labelOf(look, report)} ${message} <code>${code}</code></li>`,
  )}</ul>`;

const digest = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Nothing may be fetched, sent or embedded; only the two texts that this page was made with may style it and run. */
const policy = (style: string, program: string): string =>
  `default-src 'none'; style-src ${digest(style)}; script-src ${digest(program)}; base-uri 'none'; form-action 'none'`;

const TOOLS = html`<div id="tools" class="tools" hidden><button type="button" id="theme">Theme: auto</button><button type="button" id="keys" aria-keyshortcuts="?">Keys</button><button type="button" id="print">Print</button></div>`;

const READER = html`<aside id="reader" class="reader" aria-labelledby="reader-heading" hidden>
<header><h2 id="reader-heading" tabindex="-1">Reader</h2><button type="button" id="notes" aria-pressed="false">Annotations</button><button type="button" id="reader-close" aria-label="Close the reader" aria-keyshortcuts="Escape" hidden>Close</button></header>
<div id="reader-told" role="region" aria-label="What it is and why" tabindex="0" hidden></div>
<div id="reader-scroll" class="scrolls" tabindex="0" role="region" aria-label="Words in the report"><div id="reader-hint"><p>Choose any line, cell or dot to read its words in the report.</p><dl><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next and previous line</dd><dt><kbd>Enter</kbd></dt><dd>show its words</dd><dt><kbd>n</kbd> <kbd>p</kbd></dt><dd>next and previous report of it</dd><dt><kbd>?</kbd></dt><dd>all keys</dd></dl></div>
<div id="reader-text" class="text" dir="auto"></div></div></aside>`;

const HELP = html`<dialog id="help" aria-labelledby="help-heading"><form method="dialog"><h2 id="help-heading">Keys and marks</h2>
<dl><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next and previous line</dd><dt><kbd>Enter</kbd></dt><dd>show the words in the report</dd><dt><kbd>n</kbd> <kbd>p</kbd></dt><dd>next and previous place that supports it</dd><dt><kbd>r</kbd></dt><dd>go to the words in the reader</dd><dt><kbd>/</kbd></dt><dd>filter claims</dd><dt><kbd>Escape</kbd></dt><dd>close the reader, back to the line</dd><dt><kbd>?</kbd></dt><dd>this list</dd></dl>
<p>Reports inside one frame are one line of reporting: they share copy or rest on one voice. The number of frames is what stands behind a claim.</p><button>Close</button></form></dialog>`;

/**
 * A story as one self-contained page: no request leaves it, and a policy in its head sees to that. Everything that can
 * be read is in the markup; its program only adds the reader, keys, filter and theme. All words from reports are
 * escaped. Takes well under 100 ms for a story of a few reports; the same story gives the same bytes.
 *
 * @example writeFile("story.html", renderPage(story))
 */
export const renderPage = (story: Story): string => {
  const look = lookup(story);
  const [style, program] = [pageStyle(), pageProgram()];
  const parts = partsOf(look, story);
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy(style, program)}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="generator" content="Variorum"><title>${story.title} – Variorum</title>
<style>${raw(style)}</style></head>
<body><a class="skip" href="#brief">Skip to the brief</a>
<header class="bar"><span class="brand">Variorum</span><nav aria-label="Parts of the page"><ul>${parts.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul></nav>${TOOLS}</header>
<div class="frame"><main>${masthead(look)}${parts.map(partMarkup)}</main>${READER}</div>
<p id="live" class="unseen" aria-live="polite"></p>${HELP}
<script type="application/json" id="data">${json(pageData(look, story))}</script>
<script type="module">${raw(program)}</script></body></html>
`.html;
};

const partMarkup = ({ id, heading, content }: Part): Markup =>
  html`<section class="part" id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${heading}</h2>${content}</section>`;
