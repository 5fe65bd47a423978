import type { Publication, SharedCopy } from "../../model/report.ts";
import type { StoryReport } from "../../model/story.ts";
import { counted } from "../../text/numbers/counted.ts";
import { publishedInWords } from "../days.ts";
import { type Lookup, labelOf, reportsOf } from "../lookup.ts";
import { deeper, words } from "./steps.ts";

/** When a report was published, and how that is known; an inferred date says so itself. */
const publicationStep = (published: Publication): string => {
  const { basis } = published;
  return `published ${publishedInWords(published)}${basis === "inferred" ? "" : ` (${basis ?? "not known"})`}`;
};

/** With which reports a report shares copy, and below that each reason. */
const copySteps = (look: Lookup, own: string, { reports, agency, reasons }: SharedCopy): string[] => {
  const others = reportsOf(
    look,
    reports.map((report) => ({ report })),
  ).filter((id) => id !== own);
  const labels = others.map((id) => labelOf(look, id)).join(" ");
  return [`shares ${agency === null ? "" : `${agency} `}copy with ${labels}`, ...deeper(reasons)];
};

/**
 * What is known of a report: its outlet, when it was published and why, with whom it shares copy, what is no prose in it,
 * its claims.
 */
export const reportChain = (look: Lookup, report: StoryReport): string[] => {
  const shared = look.story.sharedCopy.filter(({ reports }) => reports.includes(report.id));
  const claims = look.story.claims.filter(({ assertions }) =>
    assertions.some((assertion) => assertion.report === report.id),
  );
  return [
    `report ${labelOf(look, report.id)}: ${report.outlet.name ?? "outlet unknown"} (${report.outlet.basis ?? "not said"})`,
    ...deeper([
      `read from ${report.input}; SHA-256 ${report.sha256}`,
      publicationStep(report.published),
      ...deeper(report.published.reasons),
      ...(report.credits.length === 0 ? [] : [`credits ${report.credits.join(", ")}`]),
      ...shared.flatMap((copy) => copySteps(look, report.id, copy)),
      ...report.blocks
        .filter(({ kind }) => kind !== "body")
        .map(
          ({ kind, start, end, by }) => `${kind} by ${by}: ${words(look, { report: report.id, start, end })}`,
        ),
      `${counted(claims.length, "claim")}: ${claims
        .slice(0, 20)
        .map(({ id }) => id)
        .join(" ")}`,
    ]),
  ];
};
