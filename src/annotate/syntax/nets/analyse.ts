import { packagedBytes } from "../../../text/packaged.ts";
import { packagedVectors } from "../../../text/words/vectors.ts";
import { Analyser, type Analysis } from "./analyser.ts";
import { unpackNet } from "./packed.ts";
import { parserSizes } from "./parser.ts";
import { keyOf, RecentAnalyses } from "./recent.ts";
import { type PlacedWord, unplaced } from "./words.ts";
import { Workspace } from "./workspace.ts";

const MEGABYTES = 80;
let packaged: RecentAnalyses | undefined;

/**
 * Tags and dependency trees of sentences given as word lists (tokens as in UD's GUM). Same lengths and order as the input.
 * Each sentence is analysed for itself: the same words give the same analysis whatever stands beside them. Much faster
 * for many sentences at once than one by one. The first call reads the weights (data/weights/README.md).
 *
 *     analyse([["Rescuers", "left", "."]])[0]
 *     // { tags: ["NNS", "VBD", "."], heads: [1, -1, 1], relations: ["nsubj", "root", "punct"] }
 */
export function analyse(sentences: readonly (readonly string[])[]): Analysis[] {
  const words = sentences.map((texts) => texts.map(unplaced));
  return analyseWords(words, words.map(keyOf));
}

/**
 * The same for who asks of the same words again and again: where a word is found is written down in it. The keys (`keyOf`)
 * are best made of words that were just cut from a text: their letters are at hand then, those of known words far apart.
 */
export function analyseWords(
  sentences: readonly (readonly PlacedWord[])[],
  keys: readonly string[],
): Analysis[] {
  packaged ??= readAnalyser();
  return packaged.analyse(sentences, keys);
}

function readAnalyser(): RecentAnalyses {
  const { space, shape, weights } = unpackNet(
    new Workspace(MEGABYTES),
    packagedBytes("weights/parser.bin"),
    parserSizes,
  );
  const analyser = new Analyser(space, shape, weights, packagedVectors());
  return new RecentAnalyses((sentences) => analyser.analyse(sentences));
}
