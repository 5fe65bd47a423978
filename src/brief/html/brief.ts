import type { Located } from "../../model/span.ts";
import type { BriefLine, BriefPart, BriefSection, Claim, Dispute, Story } from "../../model/story.ts";
import { dayInWords } from "../days.ts";
import { stanceBefore } from "../line.ts";
import { type Lookup, sentenceAround } from "../lookup.ts";
import { dayOf, shownSide } from "../sides.ts";
import { DISPUTE_WORDS, reasonInWords, speakerInWords } from "../wording.ts";
import { type Content, html, type Markup } from "./escape.ts";
import { chips, hedgeTag, inContext, lineChips, link, tag } from "./links.ts";

/** The brief itself: each section of the story's brief, contested claims side by side. */
export const briefSections = (look: Lookup, { brief }: Pick<Story, "brief">): Markup =>
  html`${brief.sections.map((section, i) => sectionMarkup(look, section, i + 1))}`;

const sectionMarkup = (look: Lookup, section: BriefSection, n: number): Markup => {
  const topic = section.topic ?? "severalLines";
  const line = topic === "contested" ? contestedLine : plainLine;
  return html`<section class="brief ${topic}" id="b${n}" aria-labelledby="b${n}-h">
<h3 id="b${n}-h"><span class="sign" aria-hidden="true"></span>${section.heading} <small>${section.lines.length}</small></h3>
<ul class="lines">${section.lines.map((briefLine, i) => line(look, briefLine, `b${n}.${i + 1}`))}</ul>
</section>`;
};

/** What a click on a line is about: its one claim, its first dispute, or the line itself. */
const aboutOf = (line: BriefLine, id: string): string =>
  line.claims.length === 1 ? line.claims[0]! : (line.disputes?.[0] ?? id);

const plainLine = (look: Lookup, line: BriefLine, id: string): Markup => {
  const about = aboutOf(line, id);
  const claim = line.claims.length === 1 ? look.claims.get(line.claims[0]!) : undefined;
  const parts = line.parts ?? [{ role: "words", text: line.text, evidence: 0 } satisfies BriefPart];
  const support =
    claim === undefined
      ? line.claims.length === 0
        ? chips(look, line.evidence, about)
        : ""
      : lineChips(look, claim);
  return html`<li id="${id}" data-stop><p class="says">${parts.map((part) => partMarkup(look, line, part, about))}</p>${support}</li>`;
};

const partMarkup = (look: Lookup, line: BriefLine, part: BriefPart, about: string): Content => {
  if (part.role === "words" && part.evidence !== null)
    return link(
      look,
      line.evidence[part.evidence] ?? line.evidence[0],
      about,
      part.text,
      html` class="words"`,
    );
  if (part.role === "break") return html`<span class="step">${part.text.includes("→") && "→ "}</span>`;
  return html`<span class="${part.role}">${part.text}</span>`;
};

const contestedLine = (look: Lookup, line: BriefLine, id: string): Markup => {
  const dispute = look.disputes.get(line.disputes?.[0] ?? "");
  if (dispute === undefined) return plainLine(look, line, id);
  const sides = dispute.claims.flatMap((claim) => look.claims.get(claim) ?? []);
  return html`<li class="dispute" id="${dispute.id}" data-stop>
<p class="kind">${tag(DISPUTE_WORDS[dispute.kind], `kind-${dispute.kind}`)} ${verdict(look, dispute)}</p>
<div class="sides">${sides.map((claim) => sideMarkup(look, claim, sides, dispute))}</div></li>`;
};

const verdict = (look: Lookup, { comparable, reason }: Dispute): Markup =>
  comparable
    ? html`<span class="reason">${reasonInWords(look, reason)}</span>`
    : html`<span class="reason"><b>Not comparable</b>${reason === "" ? "" : `, because: ${reasonInWords(look, reason)}`}</span>`;

const sideMarkup = (look: Lookup, claim: Claim, sides: readonly Claim[], dispute: Dispute): Markup => {
  const { claim: told, assertion: clear, place, figure } = shownSide(look, claim, sides, [dispute]);
  const who = speakerInWords(look, clear);
  const day = dayOf(claim, figure);
  const when = day === null ? "" : html` <time datetime="${day}">${dayInWords(day, false)}</time>`;
  return html`<div class="side"><blockquote>${link(look, place, dispute.id, inContext(look, figure ?? place, around(look, place)), html` class="words"`)}</blockquote>
<p class="by"><span class="voice">${who === "" ? "in the report’s own voice" : `${stanceBefore(look, clear)}${who}`}</span>${when} ${hedgeTag(clear.hedge)} ${lineChips(look, told)}</p></div>`;
};

const LONGEST_CONTEXT = 320;

/** The sentence around a place, unless it is so long that the words would drown in it. */
const around = (look: Lookup, place: Located): Located => {
  const sentence = sentenceAround(look, place);
  return sentence.end - sentence.start > LONGEST_CONTEXT ? place : sentence;
};
