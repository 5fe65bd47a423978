// Trains the nets that ship in data/weights/: npm run train -- DATA [--epochs N] [--width N] [--seed N] [--rate R] [--from FILE] [--out FILE]
// DATA is laid out like ../shared/bench. Deterministic: the same data and seed give the same weights.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { trainParser } from "./parser.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    epochs: { type: "string", default: "14" },
    width: { type: "string", default: "192" },
    seed: { type: "string", default: "1" },
    rate: { type: "string", default: "0.002" },
    from: { type: "string" },
    out: { type: "string", default: fileURLToPath(new URL("../data/weights/parser.bin", import.meta.url)) },
  },
});
if (positionals.length !== 1) {
  process.stderr.write(
    "usage: npm run train -- DATA [--epochs N] [--width N] [--seed N] [--rate R] [--from FILE] [--out FILE]\n",
  );
  process.exit(2);
}
trainParser(resolve(positionals[0]!), {
  epochs: Number(values.epochs),
  width: Number(values.width),
  seed: Number(values.seed),
  rate: Number(values.rate),
  from: values.from === undefined ? undefined : resolve(values.from),
  out: resolve(values.out),
  say: (line) => void process.stdout.write(`${line}\n`),
});
