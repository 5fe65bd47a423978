// Trains what ships in data/weights/: npm run train -- DATA [--attitudes] [--epochs N] [--width N] [--seed N] [--rate R] [--from FILE] [--out FILE]
// DATA is laid out like ../shared/bench. Deterministic: the same data and seed give the same weights.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { trainAttitudes } from "./attitudes.ts";
import { trainParser } from "./parser.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    epochs: { type: "string", default: "14" },
    width: { type: "string", default: "192" },
    seed: { type: "string", default: "1" },
    rate: { type: "string", default: "0.002" },
    from: { type: "string" },
    attitudes: { type: "boolean", default: false },
    out: { type: "string" },
  },
});
if (positionals.length !== 1) {
  process.stderr.write(
    "usage: npm run train -- DATA [--attitudes] [--epochs N] [--width N] [--seed N] [--rate R] [--from FILE] [--out FILE]\n",
  );
  process.exit(2);
}
const name = values.attitudes ? "attitudes" : "parser";
const out = resolve(values.out ?? fileURLToPath(new URL(`../data/weights/${name}.bin`, import.meta.url)));
const data = resolve(positionals[0]!);
const seed = Number(values.seed);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
if (values.attitudes) trainAttitudes(data, { seed, out, say });
else
  trainParser(data, {
    epochs: Number(values.epochs),
    width: Number(values.width),
    seed,
    rate: Number(values.rate),
    from: values.from === undefined ? undefined : resolve(values.from),
    out,
    say,
  });
