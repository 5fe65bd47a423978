import { counted } from "../../text/numbers/counted.ts";
import { shortened } from "../clause.ts";
import { type Lookup, wordsAt } from "../lookup.ts";
import { contentOf, type Saying, type Speaker, speakers } from "../views/speakers.ts";
import { roleBeside } from "../voice-name.ts";
import { relaysInWords, STANCE_WORDS } from "../wording.ts";
import { type Content, html, type Markup } from "./escape.ts";
import { chips, hedgeTag, link, tag } from "./links.ts";

const MOST_SPEAKERS = 40;
const SHOWN_SAYINGS = 4;
const MOST_SAYINGS = 40;

/** Speakers with what they say, quotations as quotations. */
export const whoSaysWhat = (look: Lookup): Markup => {
  const all = speakers(look);
  const shown = all.slice(0, MOST_SPEAKERS);
  const more = all.length - shown.length;
  return html`<div class="speakers">${shown.map((speaker) => speakerCard(look, speaker))}</div>${more > 0 && html`<p class="more">${counted(more, "more speaker")} in the story file.</p>`}`;
};

const speakerCard = (look: Lookup, { name, entity, sayings, reports }: Speaker): Markup => {
  const role = roleBeside(name, entity?.roles ?? []);
  const others =
    entity === null || entity.otherNames.length === 0
      ? ""
      : `also written ${entity.otherNames.slice(0, 4).join(", ")}`;
  const [first, rest] = [sayings.slice(0, SHOWN_SAYINGS), sayings.slice(SHOWN_SAYINGS, MOST_SAYINGS)];
  return html`<article class="speaker"${entity !== null && html` id="${entity.id}"`}><h3><bdi>${name}</bdi></h3>
<p class="role">${role !== undefined && html`<bdi>${role}</bdi> · `}${counted(reports.length, "report")}${others !== "" && html` · <bdi>${others}</bdi>`}</p>
<ul>${first.map((saying) => sayingRow(look, saying))}</ul>
${rest.length > 0 && html`<details><summary>${counted(rest.length, "more statement")}</summary><ul>${rest.map((saying) => sayingRow(look, saying))}</ul></details>`}</article>`;
};

const sayingRow = (look: Lookup, { first, all }: Saying): Markup => {
  const stance = first.stance === "says" ? "" : STANCE_WORDS[first.stance].replace(" by", "");
  const mark: Content =
    stance !== "" &&
    first.kind !== "direct" &&
    tag(stance, first.stance === "denies" || first.stance === "doubts" ? "denies" : "stance");
  const relays = relaysInWords(look, first.voices);
  return html`<li id="${first.id}" class="${first.kind}" data-stop>${link(look, contentOf(look, first), first.id, shortened(wordsAt(look, contentOf(look, first)), 220), html` class="words"`)} ${mark} ${hedgeTag(first.hedge)} ${relays !== "" && html`<span class="through">through ${relays}</span> `}${chips(
    look,
    all.map((one) => contentOf(look, one)),
    first.id,
  )}</li>`;
};
