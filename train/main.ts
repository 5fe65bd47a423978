// Trains the nets that ship in data/weights/: npm run train -- DATA [--tokens-at-once N] [--epochs N] [--out FILE]
// DATA is laid out like ../shared/bench. Deterministic: the same data and seed give the same weights.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { trainParser } from "./parser.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    epochs: { type: "string", default: "12" },
    width: { type: "string", default: "192" },
    seed: { type: "string", default: "1" },
    out: { type: "string", default: new URL("../data/weights/parser.bin", import.meta.url).pathname },
  },
});
if (positionals.length !== 1) {
  process.stderr.write("usage: npm run train -- DATA [--epochs N] [--width N] [--seed N] [--out FILE]\n");
  process.exit(2);
}
trainParser(resolve(positionals[0]!), {
  epochs: Number(values.epochs),
  width: Number(values.width),
  seed: Number(values.seed),
  out: resolve(values.out),
  say: (line) => void process.stdout.write(`${line}\n`),
});
