import type { Evidence } from "../../model/span.ts";
import type { BriefLine, BriefSection, Story } from "../../model/story.ts";
import { counted } from "../../text/numbers/counted.ts";
import { shortened } from "../clause.ts";
import { dayInStory, dayInWords, periodInWords, publishedBy, publishedInWords } from "../days.ts";
import { type Lookup, labelOf, lookup, reportsOf, wordsAt } from "../lookup.ts";
import { figureInWords, ledger } from "../views/ledger.ts";
import { linesOfReporting } from "../views/lines.ts";
import { places } from "../views/places.ts";
import { contentOf, mannerOf, speakers } from "../views/speakers.ts";
import { timeline } from "../views/timeline.ts";
import { amountInWords, chainInWords, DISPUTE_WORDS, linesInLabels, reasonInWords } from "../wording.ts";

/** Places that lines refer to, numbered as footnotes in the order in which they are first needed. */
interface Footnotes {
  readonly look: Lookup;
  readonly places: Evidence[];
}

const CAPS = { speakers: 20, sayings: 3, happenings: 4, support: 6 } as const;

/**
 * Words from outside as plain Markdown text: nothing in them makes a heading, a list, markup, or a link that says another
 * address than it leads to (GitHub's kind makes links of addresses that are written out).
 * @example plain("a*b <script>") // "a\\*b &lt;script&gt;"
 */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd")
    .replace(/[\\`*_{}[\]#|~]/g, "\\$&")
    .replace(/^( *)([-+]|\d+[.)])(?= )/, "$1\\$2");

/**
 * The story as Markdown (GitHub's kind: tables and footnotes). Every line of the brief ends in footnotes that name
 * report, offsets and the words there. Ends with a line break. Never throws on a valid story.
 */
export const renderMarkdown = (story: Story): string => {
  const notes: Footnotes = { look: lookup(story), places: [] };
  const blocks = [
    header(notes.look, story),
    ...story.brief.sections.map((section) => sectionBlock(notes, section)),
    figuresTable(notes),
    speakersList(notes),
    timelineList(notes),
    placesList(notes.look),
    reportsList(notes.look),
  ];
  const body = blocks.filter((block) => block !== "").join("\n\n");
  return `${body}\n\n${notes.places.map((place, i) => footnote(notes.look, place, i + 1)).join("\n")}\n`;
};

const header = (look: Lookup, { title, period, reports }: Story): string => {
  const lines = linesOfReporting(look.story).length;
  return `# ${plain(title)}\n\n${periodInWords(period.from, period.to)} · ${counted(reports.length, "report")} · ${counted(lines, "line of reporting", "lines of reporting")}`;
};

const reference = (notes: Footnotes, place: Evidence): string => {
  const known = notes.places.findIndex(
    ({ report, start, end }) => report === place.report && start === place.start && end === place.end,
  );
  const number = known >= 0 ? known + 1 : notes.places.push(place);
  return `[^${number}]`;
};

const footnote = (look: Lookup, { report, start, end, quoted }: Evidence, number: number): string =>
  `[^${number}]: ${labelOf(look, report)}, ${start}–${end}: “${plain(shortened(quoted, 200))}”`;

const sectionBlock = (notes: Footnotes, section: BriefSection): string =>
  `## ${plain(section.heading)}\n\n${section.lines.map((line) => lineItem(notes, line, section.topic === "contested")).join("\n")}`;

/** One evidence a report is enough for a reader; the rest stand in the story file. */
const onePerReport = (evidence: BriefLine["evidence"], shown: ReadonlySet<number>): Evidence[] => {
  const seen = new Set<string>();
  return evidence.filter(({ report }, i) => {
    const fresh = shown.has(i) || !seen.has(report);
    seen.add(report);
    return fresh;
  });
};

/** `plain` with the space at both ends kept, for a piece inside a line. */
const kept = (text: string): string =>
  `${/^\s/.test(text) ? " " : ""}${plain(text.trim())}${/\s$/.test(text) ? " " : ""}`;

const lineItem = (notes: Footnotes, line: BriefLine, contested: boolean): string => {
  const { look } = notes;
  const claim = line.claims.length === 1 ? look.claims.get(line.claims[0]!) : undefined;
  const parts = line.parts ?? [{ role: "words" as const, text: line.text, evidence: 0 }];
  const kinds = contested
    ? (line.disputes ?? [])
        .flatMap((id) => look.disputes.get(id)?.kind ?? [])
        .map((kind) => `**${DISPUTE_WORDS[kind]}:** `)
    : [];
  const text = parts.map((part) => (part.role === "break" ? part.text : kept(part.text))).join("");
  const shown = new Set(parts.flatMap(({ evidence }) => (evidence === null ? [] : [evidence])));
  const support = onePerReport(line.evidence, shown)
    .slice(0, CAPS.support)
    .map((place) => reference(notes, place))
    .join("");
  return `- ${kinds.join("")}${text}${claim === undefined ? "" : ` (${linesInLabels(look, claim).replace(/\|/g, "\\|")})`} ${support}`;
};

const figuresTable = ({ look }: Footnotes): string => {
  const rows = ledger(look).flatMap(({ rows: values }) =>
    values.map(({ first, asOf, reports }) => {
      const { before, words, after } = figureInWords(look, first);
      const cells = [
        amountInWords(look, first),
        first.item,
        `${before}${words}${after}`,
        asOf.map((day) => dayInStory(look, day)).join(", "),
        chainInWords(look, first.voices),
        reports.map((report) => labelOf(look, report)).join(" "),
      ];
      return `| ${cells.map(plain).join(" | ")} |`;
    }),
  );
  return rows.length === 0
    ? ""
    : `## Figures\n\n| Value | What | In the words of the report | As of | Voice | Reports |\n| ---: | --- | --- | --- | --- | --- |\n${rows.join("\n")}`;
};

const speakersList = (notes: Footnotes): string => {
  const { look } = notes;
  const items = speakers(look)
    .slice(0, CAPS.speakers)
    .map(({ name, reports, sayings }) => {
      const said = sayings.slice(0, CAPS.sayings).map(({ first }) => {
        const place = contentOf(look, first);
        const manner = mannerOf(look, first);
        const how = manner.length === 0 ? "" : ` (${plain(manner.join(", "))})`;
        return `  - ${plain(shortened(wordsAt(look, place), 160))}${how} ${reference(notes, { ...place, quoted: wordsAt(look, place) })}`;
      });
      return [
        `- **${plain(name)}** (${reports.map((report) => labelOf(look, report)).join(" ")})`,
        ...said,
      ].join("\n");
    });
  return items.length === 0 ? "" : `## Who says what\n\n${items.join("\n")}`;
};

const timelineList = (notes: Footnotes): string => {
  const { look } = notes;
  const items = timeline(look)
    .filter(({ background }) => !background)
    .map(({ value, happenings, published }) => {
      const lines = happenings.slice(0, CAPS.happenings).map(({ place, certain }) => {
        const words = wordsAt(look, place);
        return `  - ${plain(shortened(words, 140))}${certain ? "" : " (inferred)"} ${reference(notes, { ...place, quoted: words })}`;
      });
      const out = publishedBy(published).map(
        ({ days, reports }) =>
          `  - published${days === null ? "" : ` ${days} (inferred)`}: ${reports.map(({ id }) => labelOf(look, id)).join(" ")}`,
      );
      return [`- **${dayInWords(value)}**`, ...out, ...lines].join("\n");
    });
  return items.length === 0 ? "" : `## Timeline\n\n${items.join("\n")}`;
};

const placesList = (look: Lookup): string => {
  const { found, unresolved } = places(look);
  if (found.length + unresolved.length === 0) return "";
  const named = found.map(
    ({ entity, place, reports }) =>
      `- ${plain(entity.name)}: ${place.precision}, ${place.lat.toFixed(2)}, ${place.lon.toFixed(2)} (${reports.map((report) => labelOf(look, report)).join(" ")})`,
  );
  const lost = unresolved.map(
    ({ name, mentions }) =>
      `- ${plain(name)}: not found (${reportsOf(look, mentions)
        .map((report) => labelOf(look, report))
        .join(" ")})`,
  );
  return `## Places\n\n${[...named, ...lost].join("\n")}`;
};

const reportsList = (look: Lookup): string => {
  const items = look.story.reports.map(({ id, outlet, published, title, input, sha256 }) => {
    const facts = [
      plain(outlet.name ?? "outlet unknown"),
      publishedInWords(published),
      title === null ? "" : `“${plain(title)}”`,
      plain(input),
      `SHA-256 ${sha256.slice(0, 16)}…`,
    ];
    return `- **${labelOf(look, id)}** ${facts.filter((fact) => fact !== "").join(" · ")}`;
  });
  const shared = look.story.sharedCopy.map(({ reports, agency, reasons }) => {
    const labels = reportsOf(
      look,
      reports.map((report) => ({ report })),
    )
      .map((report) => labelOf(look, report))
      .join(" and ");
    return `- ${labels} share ${agency === null ? "" : `${plain(agency)} `}copy: ${plain(reasonInWords(look, reasons.join("; ")))}`;
  });
  return `## Reports\n\n${[...items, ...shared].join("\n")}`;
};
