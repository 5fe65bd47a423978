import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { trainParser } from "./parser.ts";

const SENTENCE = `# newdoc id = fable
# sent_id = 1
# text = Foxes dig holes.
1\tFoxes\tfox\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
2\tdig\tdig\tVERB\tVBP\t_\t0\troot\t_\t_
3\tholes\thole\tNOUN\tNNS\t_\t2\tobj\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

`;

/** A treebank of one sentence many times, its nouns changed. */
function writeTreebank(folder: string): void {
  const nouns = ["Foxes", "Wolves", "Badgers", "Moles", "Rabbits"];
  const text = Array.from({ length: 200 }, (_, i) =>
    SENTENCE.replaceAll("Foxes", nouns[i % nouns.length]!),
  ).join("");
  mkdirSync(join(folder, "treebank", "ewt"), { recursive: true });
  for (const part of ["train", "dev"])
    writeFileSync(join(folder, "treebank", "ewt", `en_ewt-ud-${part}.conllu`), text);
}

test("the same data and seed give the same weights, which know what they were taught", () => {
  const folder = mkdtempSync(join(tmpdir(), "train-"));
  try {
    writeTreebank(folder);
    const lines: string[] = [];
    const train = (out: string, seed: number): Buffer => {
      trainParser(folder, {
        epochs: 15,
        width: 32,
        seed,
        rate: 0.002,
        out: join(folder, out),
        say: (line) => void lines.push(line),
      });
      return readFileSync(join(folder, out));
    };
    const first = train("a.bin", 1);
    assert.match(lines.at(-1)!, /ewt dev 100\.00 100\.00\/100\.00/);
    assert.ok(first.equals(train("b.bin", 1)));
    assert.ok(!first.equals(train("c.bin", 2)));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
