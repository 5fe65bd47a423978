/**
 * Makes data/lexicons/lemmas.txt: the words of the GUM and EWT training parts whose lemma the rules of
 * src/annotate/syntax/lemma.ts do not give. Run: `node scripts/data/lemmas.ts DATA > data/lexicons/lemmas.txt`,
 * DATA laid out like the benchmark folder (treebank/gum/train/*.conllu, treebank/ewt/en_ewt-ud-train.conllu).
 * `GUM_reddit_*` is left out: its words are masked.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readConllu, type TreebankWord } from "../../eval/read/conllu.ts";
import { lemmaByRule, lemmaGroup } from "../../src/annotate/syntax/lemma.ts";

const data = process.argv[2];
if (data === undefined) throw new TypeError("usage: lemmas.ts DATA");

const gum = join(data, "treebank/gum/train");
const files = [
  ...readdirSync(gum)
    .filter((name) => !name.startsWith("GUM_reddit"))
    .sort()
    .map((name) => join(gum, name)),
  join(data, "treebank/ewt/en_ewt-ud-train.conllu"),
];
const words = files
  .flatMap((file) => readConllu(readFileSync(file, "utf8")))
  .flatMap((document) => document.sentences.flatMap((sentence) => sentence.words));

/** "GROUP word" → lemma → how often; and how often the rule alone is right. */
const seen = new Map<string, Map<string, number>>();
const rightByRule = new Map<string, number>();
for (const word of words.filter(isOrdinary)) {
  const form = word.text.replaceAll("’", "'");
  const group = lemmaGroup(word.tag);
  const key = `${group} ${group === "NNP" ? form : form.toLowerCase()}`;
  const lemmas = seen.get(key) ?? new Map<string, number>();
  lemmas.set(word.lemma, (lemmas.get(word.lemma) ?? 0) + 1);
  seen.set(key, lemmas);
  if (lemmaByRule(form, word.tag) === word.lemma) rightByRule.set(key, (rightByRule.get(key) ?? 0) + 1);
}

/** Slips of the pen get a lemma of their own in the treebanks; they and words in parts are no facts of the language. */
function isOrdinary(word: TreebankWord): boolean {
  return (
    !/Typo=Yes|Abbr=Yes/.test(word.features) &&
    word.lemma !== "_" &&
    !/\s/.test(word.text + word.lemma) &&
    word.tag !== "GW"
  );
}

const lines: string[] = [];
for (const [key, lemmas] of seen) {
  const [lemma, count] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
  const right = rightByRule.get(key) ?? 0;
  // A name seen once may be an annotator's slip, as may a regular past form; other words seen once are mostly right.
  if (count > right && (!/^(?:NNP |CD )/.test(key) || count > 1)) lines.push(`${key} ${lemma}`);
}
process.stdout.write(
  [
    "# Lemmas that the rules of src/annotate/syntax/lemma.ts do not give, as `TAGS word lemma`.",
    "# Made by scripts/data/lemmas.ts from the training parts of UD English GUM (CC BY 4.0) and EWT (CC BY-SA 4.0).",
    ...lines.sort(),
    "",
  ].join("\n"),
);
