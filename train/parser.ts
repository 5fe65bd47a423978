import { writeFileSync } from "node:fs";
import { type TreeSentence, trainingTrees } from "../eval/read/trees.ts";
import { measuredTrees, scoreTrees } from "../eval/tasks/syntax.ts";
import { Analyser } from "../src/annotate/syntax/nets/analyser.ts";
import { spellingKeys } from "../src/annotate/syntax/nets/features.ts";
import { type Batch, batchOf, Lexicon } from "../src/annotate/syntax/nets/net.ts";
import { packNet, unpackNet } from "../src/annotate/syntax/nets/packed.ts";
import { type ParserShape, parserSizes } from "../src/annotate/syntax/nets/parser.ts";
import { Workspace } from "../src/annotate/syntax/nets/workspace.ts";
import { packagedVectors } from "../src/text/vectors.ts";
import { type Answers, addGradients, type Setting } from "./gradients.ts";
import { Parameters } from "./parameters.ts";
import { Random } from "./random.ts";
import { vary } from "./variation.ts";

export interface Plan {
  readonly epochs: number;
  readonly width: number;
  readonly seed: number;
  readonly out: string;
  readonly say: (line: string) => void;
}

/** Spelling features seen less often get no row. */
const RARE = 4;
/** Words a step of training, about. */
const STEP_WORDS = 256;
const RATE = 2e-3;
const DROPOUT = 0.25;
/** Shares of words whose own row, whose vector, and of spelling features that are hidden in training. */
const HIDDEN = { word: 0.15, vector: 0.05, spelling: 0.1 };

/** Trains the net that tags and parses, writes it rounded to int8, and says what the file scores on dev. */
export function trainParser(data: string, plan: Plan): void {
  const trees = trainingTrees(data);
  const random = new Random(plan.seed);
  const space = new Workspace(400);
  const shape = shapeFor(trees, plan.width);
  const keys = frequentKeys(trees);
  const parameters = new Parameters(space, parserSizes(shape), keys, shape.spelling, random);
  const vectors = packagedVectors();
  const kept = 1 - DROPOUT;
  const dropout = (values: Float32Array): void => random.thin(values, kept);
  const setting: Setting = { space, shape, parameters, vectors, dropout, kept };
  const lexicon = new Lexicon(keys, vectors);
  plan.say(`${trees.length} sentences, ${keys.length} spelling features`);
  const dev = measuredTrees(data, ["dev"]);
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    const loss = trainEpoch(setting, lexicon, trees, random, (done) =>
      rateAt((epoch + done) / plan.epochs, plan.epochs),
    );
    const analyser = new Analyser(space, shape, parameters, vectors);
    plan.say(`${epoch + 1}: loss ${loss.toFixed(3)}${scoreLine(dev, analyser)}`);
  }
  const packed = packNet(shape, parameters, space);
  writeFileSync(plan.out, packed);
  const file = unpackNet(new Workspace(64), packed);
  plan.say(
    `file of ${packed.length} bytes:${scoreLine(dev, new Analyser(file.space, file.shape, file.weights, vectors))}`,
  );
}

/** Rises over the first tenth of an epoch, then falls in a straight line to 0. */
const rateAt = (done: number, epochs: number): number => RATE * Math.min(1, done * epochs * 10) * (1 - done);

function scoreLine(dev: readonly [string, TreeSentence[]][], analyser: Analyser): string {
  return dev
    .map(([name, gold]) => {
      const { XPOS, UAS, LAS } = scoreTrees(gold, (sentences) => analyser.analyse(sentences));
      return `  ${name} ${XPOS.toFixed(2)} ${UAS.toFixed(2)}/${LAS.toFixed(2)}`;
    })
    .join("");
}

function shapeFor(trees: readonly TreeSentence[], width: number): ParserShape {
  return {
    width,
    spelling: 64,
    vectors: packagedVectors().width,
    layers: [{ kind: "window", reach: 1 }, { kind: "scan" }, { kind: "scan" }, { kind: "scan" }],
    tagsAfter: 2,
    tags: [...new Set(trees.flatMap((tree) => tree.tags))].sort(),
    relations: [...new Set(trees.flatMap((tree) => tree.relations))].sort(),
    arc: 128,
    relation: 128,
  };
}

function frequentKeys(trees: readonly TreeSentence[]): Uint32Array {
  const counts = new Map<number, number>();
  for (const tree of trees) {
    for (const word of tree.words) {
      for (const key of new Set(spellingKeys(word))) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return Uint32Array.from([...counts].filter(([, count]) => count >= RARE).map(([key]) => key)).sort();
}

function trainEpoch(
  setting: Setting,
  lexicon: Lexicon,
  trees: readonly TreeSentence[],
  random: Random,
  rate: (done: number) => number,
): number {
  const { space, parameters } = setting;
  const order = random.shuffle(trees.map((tree) => vary(tree, random)));
  let [loss, steps] = [0, 0];
  for (let at = 0; at < order.length; ) {
    const chosen: TreeSentence[] = [];
    for (let words = 0; at < order.length && words < STEP_WORDS; at++) {
      if (order[at]!.words.length > 200) continue;
      chosen.push(order[at]!);
      words += order[at]!.words.length;
    }
    const mark = space.mark();
    const batch = hide(
      batchOf(
        chosen.map((tree) => tree.words),
        lexicon,
      ),
      chosen,
      lexicon,
      random,
    );
    loss += addGradients(setting, batch, answersOf(chosen, batch.starts, setting.shape));
    parameters.step(rate(at / order.length));
    space.release(mark);
    steps++;
  }
  return loss / steps;
}

/** Hides some of what is known of the words, so that the net learns to do without. */
function hide(batch: Batch, trees: readonly TreeSentence[], lexicon: Lexicon, random: Random): Batch {
  const words = trees.flatMap((tree) => tree.words);
  return {
    starts: batch.starts,
    vectorRows: batch.vectorRows.map((row) => (random.next() < HIDDEN.vector ? -1 : row)),
    spellingRows: batch.spellingRows.map((rows, word) => {
      const { known } = lexicon.rowsOf(words[word]!);
      return rows.filter((_, i) => random.next() >= (i === 0 && known ? HIDDEN.word : HIDDEN.spelling));
    }),
  };
}

function answersOf(trees: readonly TreeSentence[], starts: Int32Array, shape: ParserShape): Answers {
  const numbers = (names: readonly string[], all: readonly string[]): number[] =>
    names.map((name) => all.indexOf(name));
  return {
    tags: Int32Array.from(trees.flatMap((tree) => numbers(tree.tags, shape.tags))),
    relations: Int32Array.from(trees.flatMap((tree) => numbers(tree.relations, shape.relations))),
    heads: Int32Array.from(
      trees.flatMap((tree, i) => tree.heads.map((head) => (head < 0 ? -1 : starts[i]! + head))),
    ),
  };
}
