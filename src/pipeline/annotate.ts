import { recogniseAttributions } from "../annotate/attributions/recognise.ts";
import { markBlocks } from "../annotate/blocks/mark.ts";
import { recogniseFigures } from "../annotate/figures/recognise.ts";
import { recogniseNames } from "../annotate/names/recognise.ts";
import { readSyntax } from "../annotate/syntax/read.ts";
import { recogniseTimes } from "../annotate/times/recognise.ts";
import type { AnnotatedReport } from "../model/reading.ts";
import type { Report } from "../model/report.ts";

/** Reads one report by itself: what each step needs of those before it is what it takes as arguments. */
export function annotateReport(report: Report): AnnotatedReport {
  const { text } = report;
  const { blocks, masthead } = markBlocks(report);
  const sentences = readSyntax(text, blocks);
  const names = recogniseNames(text, sentences, blocks);
  const times = recogniseTimes(text, sentences, blocks);
  const figures = recogniseFigures(text, sentences, times);
  const attributions = recogniseAttributions(text, sentences, names, blocks);
  return { report, masthead, blocks, sentences, names, times, figures, attributions };
}
