import { recogniseAttributions } from "../src/annotate/attributions/recognise.ts";
import { markBlocks } from "../src/annotate/blocks/mark.ts";
import { recogniseFigures } from "../src/annotate/figures/recognise.ts";
import { recogniseNames } from "../src/annotate/names/recognise.ts";
import { readSyntax } from "../src/annotate/syntax/read.ts";
import { recogniseTimes } from "../src/annotate/times/recognise.ts";
import type { Report } from "../src/model/report.ts";
import { secondsOf } from "./measure.ts";

/** Seconds of each layer of annotating, in their order, and how many tokens there were. */
export interface LayerTimes {
  readonly seconds: ReadonlyMap<string, number>;
  readonly tokens: number;
}

/** Reads the reports one after the other. Each layer takes what those before it made; its own time is what is counted. */
export function layersOf(reports: readonly Report[]): LayerTimes {
  const seconds = new Map<string, number>();
  let tokens = 0;
  const timed = <T>(layer: string, make: () => T): T => {
    let made: T | undefined;
    const taken = secondsOf(() => {
      made = make();
    });
    seconds.set(layer, (seconds.get(layer) ?? 0) + taken);
    return made as T;
  };
  for (const report of reports) {
    const { text } = report;
    const { blocks } = timed("blocks", () => markBlocks(report));
    const sentences = timed("syntax", () => readSyntax(text, blocks));
    tokens += sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
    const names = timed("names", () => recogniseNames(text, sentences, blocks));
    const times = timed("times", () => recogniseTimes(text, sentences));
    timed("figures", () => recogniseFigures(text, sentences, times));
    timed("attributions", () => recogniseAttributions(text, sentences, names, blocks));
  }
  return { seconds, tokens };
}
