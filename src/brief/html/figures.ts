import type { Figure } from "../../model/story.ts";
import { counted } from "../../text/numbers/counted.ts";
import { dayInStory } from "../days.ts";
import { type Lookup, wordsAt } from "../lookup.ts";
import {
  elsewhereIn,
  figureInWords,
  type LedgerGroup,
  type LedgerRow,
  ledger,
  magnitude,
  saysLittle,
} from "../views/ledger.ts";
import {
  amountInWords,
  BOUND_WORDS,
  boundShown,
  chainInWords,
  SCOPE_WORDS,
  valueInWords,
} from "../wording.ts";
import { type Content, html, type Markup, raw } from "./escape.ts";
import { chips, link } from "./links.ts";

const MOST_SINGLE = 60;

/** The ledger: things with several values, each value on one scale with its bounds; below, what has one value only. */
export const figures = (look: Lookup): Markup => {
  const groups = ledger(look);
  const several = groups.filter(({ rows }) => rows.length > 1);
  const single = groups.filter(({ rows }) => rows.length === 1);
  const shown = single.slice(0, MOST_SINGLE);
  return html`${several.map((group) => groupTable(look, group))}
${shown.length > 0 && html`<details class="alone"${several.length === 0 && raw(" open")}><summary>${counted(single.length, "figure")} with one value</summary><div class="scroll" tabindex="0" role="region" aria-label="Other figures"><table class="ledger">${head(false)}<tbody>${shown.flatMap(({ rows }) => rows.map((row) => rowMarkup(look, row, null)))}</tbody></table></div></details>`}`;
};

const head = (scaled: boolean): Markup =>
  html`<thead><tr><th scope="col" class="number">Value</th>${scaled && html`<th scope="col" class="scalehead">Scale</th>`}<th scope="col" class="said">In the words of the report</th><th scope="col" class="asof">As of</th><th scope="col" class="who">Voice</th><th scope="col" class="in">Reports</th></tr></thead>`;

const groupTable = (look: Lookup, group: LedgerGroup): Markup =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="Figures: ${group.item}"><table class="ledger"><caption>${group.item}</caption>${head(true)}
<tbody>${group.rows.map((row) => rowMarkup(look, row, scaleOf(group)))}</tbody></table></div>`;

const rowMarkup = (look: Lookup, row: LedgerRow, scale: Scale | null): Markup => {
  const { first } = row;
  const bound = BOUND_WORDS[boundShown(first)];
  const dates = row.asOf.map((day) => html`<time datetime="${day}">${dayInStory(look, day)}</time> `);
  const scope: Content =
    SCOPE_WORDS[first.scope] !== "" &&
    first.scope !== "total" &&
    html` <small>${SCOPE_WORDS[first.scope]}</small>`;
  const unit: Content =
    first.unit !== "people" &&
    first.unit !== "" &&
    !first.item.includes(first.unit) &&
    html` <small>${first.unit}</small>`;
  return html`<tr id="${first.id}" data-stop><td class="number">${bound !== "" && html`<small>${bound}</small> `}<b>${valueInWords(look, first)}</b>${unit}</td>
${scale !== null && html`<td class="scale">${drawn(look, scale, first)}</td>`}
<td>${said(look, first)} ${itemBeside(look, first)}${scope}</td><td class="when">${dates}</td><td class="voice">${voicesInWords(look, row)}</td><td>${chips(look, row.figures, first.id)}</td></tr>`;
};

/** The figure's words, a link to them, with what stands around them where they say little. */
const said = (look: Lookup, figure: Figure): Content => {
  const { before, words, after } = figureInWords(look, figure);
  const told = link(look, figure, figure.claim ?? figure.id, words, html` class="words"`);
  return html`${around(before)}${told}${around(after)}`;
};

const around = (words: string): Content => words !== "" && html`<span class="around">${words}</span>`;

/** @example "Interior Ministry; elsewhere the mayor" */
const voicesInWords = (look: Lookup, row: LedgerRow): string =>
  [chainInWords(look, row.first.voices), elsewhereIn(look, row)].filter((words) => words !== "").join("; ");

/** What is counted, where the figure's own words do not say it already. */
const itemBeside = (look: Lookup, figure: Figure): Content => {
  const words = wordsAt(look, figure).toLowerCase();
  const isSaid = words.includes(figure.item.toLowerCase()) || saysLittle(figure);
  return !isSaid && html`<span class="item">${figure.item}</span>`;
};

/** From what to what a scale runs, in the group's unit. */
interface Scale {
  readonly from: number;
  readonly to: number;
}

const WIDTH = 120;
const HEIGHT = 18;
const EDGE = 10;

/** A scale that holds all values of a group with room at its ends; it starts at nought unless the values lie close together. */
const scaleOf = ({ rows }: LedgerGroup): Scale => {
  const values = rows
    .flatMap(({ first: { low, high, value } }) => [low, high, value])
    .filter((value) => value !== null);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const from = least < 0 ? least : least > most * 0.6 ? least - (most - least) * 0.5 : 0;
  return { from, to: most === from ? from + 1 : most };
};

const along = ({ from, to }: Scale, value: number): number =>
  EDGE + ((value - from) / (to - from)) * (WIDTH - 2 * EDGE);

/** One value on its group's scale: a dot; open where it is only about so much; an arrow towards where a bound is open. */
const drawn = (look: Lookup, scale: Scale, figure: Figure): Markup => {
  const middle = HEIGHT / 2;
  const x = along(scale, magnitude(figure)).toFixed(1);
  const y = middle;
  const base = `<line class="axis" x1="0" x2="${WIDTH}" y1="${y}" y2="${y}"/>`;
  const shape: Readonly<Record<Figure["bound"], string>> = {
    exact: `<circle class="dot" cx="${x}" cy="${y}" r="4.5"/>`,
    about: `<line class="range" x1="${Number(x) - 9}" x2="${Number(x) + 9}" y1="${y}" y2="${y}"/><circle class="dot open" cx="${x}" cy="${y}" r="4.5"/>`,
    atLeast: `<line class="range" x1="${x}" x2="${WIDTH - 3}" y1="${y}" y2="${y}"/><path class="tip" d="M${WIDTH - 7} ${y - 4}l5 4-5 4"/><path class="dot" d="M${x} ${y - 5}v10"/>`,
    atMost: `<line class="range" x1="3" x2="${x}" y1="${y}" y2="${y}"/><path class="tip" d="M7 ${y - 4}l-5 4 5 4"/><path class="dot" d="M${x} ${y - 5}v10"/>`,
    between: between(scale, figure, y),
  };
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${amountInWords(look, figure)}">${raw(base + shape[figure.bound])}</svg>`;
};

const between = (scale: Scale, { low, high }: Figure, y: number): string => {
  if (low === null || high === null) return "";
  const [from, to] = [along(scale, low).toFixed(1), along(scale, high).toFixed(1)];
  return `<line class="range wide" x1="${from}" x2="${to}" y1="${y}" y2="${y}"/><path class="dot" d="M${from} ${y - 5}v10M${to} ${y - 5}v10"/>`;
};
