import { readFileSync, writeFileSync } from "node:fs";
import { type TreeSentence, trainingTrees } from "../eval/read/trees.ts";
import { measuredTrees, scoreTrees } from "../eval/tasks/syntax.ts";
import { Analyser } from "../src/annotate/syntax/nets/analyser.ts";
import { Lexicon } from "../src/annotate/syntax/nets/net.ts";
import { packNet, unpackNet } from "../src/annotate/syntax/nets/packed.ts";
import { type ParserShape, parserSizes } from "../src/annotate/syntax/nets/parser.ts";
import { unplaced } from "../src/annotate/syntax/nets/words.ts";
import { Workspace } from "../src/annotate/syntax/nets/workspace.ts";
import { packagedVectors } from "../src/text/words/vectors.ts";
import type { Setting } from "./encoder.ts";
import { type Course, frequentKeys, trainEpoch } from "./epoch.ts";
import { type Answers, addGradients } from "./gradients.ts";
import { measureInputs } from "./inputs.ts";
import { Parameters } from "./parameters.ts";
import { Random } from "./random.ts";
import { vary } from "./variation.ts";

export interface Plan {
  readonly epochs: number;
  readonly width: number;
  readonly seed: number;
  readonly rate: number;
  /** A file of this shape to start from. */
  readonly from?: string | undefined;
  readonly out: string;
  readonly say: (line: string) => void;
}

const DROPOUT = 0.25;
/** Sentences that the rounding of weights is fitted to. */
const MEASURED = 2000;

/** Trains the net that tags and parses, writes it rounded to int8, and says what the file scores on dev. */
export function trainParser(data: string, plan: Plan): void {
  const trees = trainingTrees(data);
  const random = new Random(plan.seed);
  const space = new Workspace(400);
  const shape = shapeFor(trees, plan.width);
  const keys = frequentKeys(trees);
  const parameters = new Parameters(space, parserSizes(shape), keys, shape.spelling, random);
  if (plan.from !== undefined) {
    const start = unpackNet(new Workspace(64), readFileSync(plan.from), parserSizes);
    parameters.copy(start.weights, start.space);
  }
  const vectors = packagedVectors();
  const kept = 1 - DROPOUT;
  const dropout = (values: Float32Array): void => random.thin(values, kept);
  const setting: Setting<ParserShape> = { space, shape, parameters, vectors, dropout, kept };
  const course: Course<ParserShape, TreeSentence> = {
    setting,
    lexicon: new Lexicon(keys, vectors),
    random,
    epochs: plan.epochs,
    rate: plan.rate,
    addGradients: (batch, chosen) => addGradients(setting, batch, answersOf(chosen, batch.starts, shape)),
  };
  plan.say(`${trees.length} sentences, ${keys.length} spelling features`);
  const dev = measuredTrees(data, ["dev"]);
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    const varied = trees.map((tree) => vary(tree, random));
    const loss = trainEpoch(course, varied, epoch);
    const mark = space.mark();
    const analyser = new Analyser(space, shape, parameters, vectors);
    plan.say(`${epoch + 1}: loss ${loss.toFixed(3)}${scoreLine(dev, analyser)}`);
    space.release(mark);
  }
  const inputs = measureInputs(space, shape, parameters, vectors, trees.slice(0, MEASURED));
  const packed = packNet(shape, parserSizes, parameters, space, inputs);
  writeFileSync(plan.out, packed);
  const file = unpackNet(new Workspace(64), packed, parserSizes);
  plan.say(
    `file of ${packed.length} bytes:${scoreLine(dev, new Analyser(file.space, file.shape, file.weights, vectors))}`,
  );
}

function scoreLine(dev: readonly [string, TreeSentence[]][], analyser: Analyser): string {
  return dev
    .map(([name, gold]) => {
      const { XPOS, UAS, LAS } = scoreTrees(gold, (sentences) =>
        analyser.analyse(sentences.map((words) => words.map(unplaced))),
      );
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
