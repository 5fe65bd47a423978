import { citationLine, citationOf } from "../../model/citation.ts";
import { id as idOf } from "../../model/ids.ts";
import type { Located, Span } from "../../model/span.ts";
import type { Claim, Figure, Story, StoryReport } from "../../model/story.ts";
import { codePoints } from "./codepoints.ts";

/** So many characters on each side let other tools find the words in a page that is not quite our text. */
const CONTEXT = 32;

/**
 * Claims and figures as W3C Web Annotations, one for each place in a report: the words with what is around them
 * (TextQuoteSelector), and their place in the text as it was read (TextPositionSelector, in Unicode code points).
 */
export function webAnnotations(story: Story): string {
  const target = targets(story);
  const page = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:x-variorum:${idOf(
      "s",
      story.reports.map(({ id }) => id),
    )}`,
    type: "AnnotationPage",
    items: [
      ...story.claims.flatMap((claim) => ofClaim(claim, target)),
      ...story.figures.map((figure) => ofFigure(figure, target)),
    ],
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

type Target = (place: Located) => object;

const ofClaim = ({ id, text, status, assertions }: Claim, target: Target): object[] =>
  assertions.map(({ stance, hedge, ...place }, at) => ({
    id: `urn:x-variorum:${id}:${at + 1}`,
    type: "Annotation",
    motivation: "classifying",
    body: [
      { type: "TextualBody", purpose: "describing", format: "text/plain", value: text },
      ...[status, stance, hedge].map((value) => ({ type: "TextualBody", purpose: "tagging", value })),
    ],
    target: target(place),
  }));

const ofFigure = (figure: Figure, target: Target): object => ({
  id: `urn:x-variorum:${figure.id}`,
  type: "Annotation",
  motivation: "identifying",
  body: {
    type: "TextualBody",
    purpose: "describing",
    format: "text/plain",
    value: `${range(figure)} ${figure.item} (${figure.bound}, ${figure.unit})`,
  },
  target: target(figure),
});

const range = ({ low, high }: Figure): string =>
  low === high ? String(low ?? "?") : `${low ?? "?"} to ${high ?? "?"}`;

function targets({ reports }: Story): Target {
  const known = new Map(reports.map((report) => [report.id, { report, count: codePoints(report.text) }]));
  return (place) => {
    const { report, count } = known.get(place.report)!;
    return {
      type: "SpecificResource",
      source: {
        id: report.url ?? `urn:sha256:${report.sha256}`,
        type: "Text",
        language: report.language,
        label: citationLine(citationOf(report, place)),
      },
      selector: [
        { type: "TextQuoteSelector", ...quoted(report, place) },
        { type: "TextPositionSelector", start: count(place.start), end: count(place.end) },
      ],
    };
  };
}

/** The words with their surroundings, none of which begins or ends within a pair of code units. */
function quoted({ text }: StoryReport, { start, end }: Span): Readonly<Record<string, string>> {
  const whole = (at: number): number => ((text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at + 1 : at);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(whole(Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, whole(Math.min(text.length, end + CONTEXT))),
  };
}
