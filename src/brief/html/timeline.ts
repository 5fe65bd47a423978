import { counted } from "../../text/numbers/counted.ts";
import { shortened } from "../clause.ts";
import { dayInWords, publishedInWords } from "../days.ts";
import { type Lookup, labelOf, wordsAt } from "../lookup.ts";
import { type Happening, type TimelineDay, timeline } from "../views/timeline.ts";
import { type Content, html, type Markup } from "./escape.ts";
import { chips, lineChips, link, tag } from "./links.ts";

const SHOWN = 4;
const MOST = 30;

/** The days of the story; what lies before or after its period folded away as background. */
export const days = (look: Lookup): Markup => {
  const all = timeline(look);
  const [current, background] = [all.filter((day) => !day.background), all.filter((day) => day.background)];
  return html`<p class="legend"><span class="moment" aria-hidden="true"></span> the words say the day <span class="moment guessed" aria-hidden="true"></span> inferred <span class="moment issue" aria-hidden="true"></span> report published</p>
<ol class="days">${current.map((day) => dayItem(look, day))}</ol>
${background.length > 0 && html`<details class="alone"><summary>Background: ${counted(background.length, "other date")} named</summary><ol class="days">${background.map((day) => dayItem(look, day))}</ol></details>`}`;
};

const dayItem = (look: Lookup, { value, happenings, published }: TimelineDay): Markup => {
  const [first, rest] = [happenings.slice(0, SHOWN), happenings.slice(SHOWN, MOST)];
  const out: Content =
    published.length > 0 &&
    html`<p class="published"><span class="out" aria-hidden="true"></span>published: ${published.map(
      ({ id, published: when }) =>
        html`<a class="chip" href="#${labelOf(look, id)}" data-report="${labelOf(look, id)}" title="${publishedInWords(when)}">${labelOf(look, id)}</a>${when.basis === "inferred" ? tag("inferred", "inferred") : ""} `,
    )}</p>`;
  return html`<li><h3><time datetime="${value}">${dayInWords(value)}</time></h3><div>${out}<ul>${first.map((happening) => item(look, happening))}</ul>${
    rest.length > 0 &&
    html`<details><summary>${counted(rest.length, "more line")}</summary><ul>${rest.map((happening) => item(look, happening))}</ul></details>`
  }</div></li>`;
};

const item = (look: Lookup, { place, claim, certain, time }: Happening): Markup => {
  const about = claim?.id ?? place.report;
  const why = time === null ? "" : time.reasons.join("; ");
  const inferred: Content =
    !certain && html`<span class="unseen">inferred date${why === "" ? "" : `: ${why}`}</span> `;
  return html`<li class="${certain ? "certain" : "guessed"}" data-stop>${link(look, place, about, shortened(wordsAt(look, place), 150), html` class="words"`)} ${inferred}${claim === null ? chips(look, [place], about) : lineChips(look, claim)}</li>`;
};
