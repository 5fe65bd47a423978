import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { around, note, noteTable } from "../errors.ts";
import { specRates } from "./date-specs.ts";
import { type GoldTimex, KindTable } from "./time-kinds.ts";
import { pairUp, systemTimexes, type Timex } from "./timex.ts";
import { treebankDates } from "./treebank-dates.ts";

interface TimeMl {
  readonly name: string;
  readonly text: string;
  readonly created: string;
  readonly timexes: readonly GoldTimex[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const attribute = (tag: string, name: string): string => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

/** Text and TIMEX3 of a TimeML file; a single line break is a space, for the corpora wrap their lines. */
function parseTimeMl(name: string, xml: string): TimeMl {
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1] ?? "";
  const created = /<DCT>.*?value="([^"]*)"/s.exec(xml)?.[1] ?? "";
  let text = "";
  const open: Omit<GoldTimex, "end">[] = [];
  const timexes: GoldTimex[] = [];
  for (const [piece] of body.matchAll(/<[^>]*>|&\w+;|[^<&]+|&/g)) {
    if (piece.startsWith("<TIMEX3"))
      open.push({ start: text.length, value: attribute(piece, "value"), type: attribute(piece, "type") });
    else if (piece.startsWith("</TIMEX3")) timexes.push({ ...open.pop()!, end: text.length });
    else if (!piece.startsWith("<"))
      text += piece.startsWith("&") ? (ENTITIES[piece.slice(1, -1)] ?? piece) : piece;
  }
  return {
    name,
    text: text.replace(/(?<!\n)\n(?!\s*\n)/g, " "),
    created,
    timexes: timexes.sort((a, b) => a.start - b.start),
  };
}

const f1 = (hits: number, system: number, gold: number): number =>
  system + gold === 0 ? 0 : Math.round((2000 * hits) / (system + gold)) / 10;

function score(documents: readonly TimeMl[], name: string, kinds: KindTable): Record<string, number> {
  let [gold, system, spans, values] = [0, 0, 0, 0];
  for (const document of documents) {
    const found = systemTimexes(document.text, document.created);
    const pairs = pairUp(document.timexes, found);
    kinds.add(name, document.text, pairs, found);
    gold += document.timexes.length;
    system += found.length;
    spans += pairs.filter(([, other]) => other).length;
    if (!name.endsWith("held-out")) noteErrors(name, document, found, pairs);
    values += pairs.filter(([one, other]) => other?.value === one.value).length;
  }
  return {
    [`${name} span precision`]: Math.round((1000 * spans) / (system || 1)) / 10,
    [`${name} span recall`]: Math.round((1000 * spans) / (gold || 1)) / 10,
    [`${name} span F1`]: f1(spans, system, gold),
    [`${name} value F1`]: f1(values, system, gold),
  };
}

function noteErrors(
  name: string,
  { text, timexes, created }: TimeMl,
  found: readonly Timex[],
  pairs: ReturnType<typeof pairUp>,
): void {
  for (const [gold, ours] of pairs) {
    const where = `${around(text, gold.start, gold.end)} (${created})`;
    if (ours === null) note(`${name}: missed`, `${gold.value}: ${where}`);
    else if (ours.value !== gold.value)
      note(`${name}: wrong value`, `${gold.value}, not ${ours.value}: ${where}`);
  }
  for (const one of found)
    if (!timexes.some(({ start, end }) => one.start < end && start < one.end))
      note(`${name}: false`, `${one.value}: ${around(text, one.start, one.end)}`);
}

/** TimeML files of a folder in the order of their names; none where there is no such folder. */
function readTimeMl(folder: string): TimeMl[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".tml"))
    .sort();
  return names.map((name) => parseTimeMl(name, readFileSync(join(folder, name), "utf8")));
}

/** Every sixth file is held out: it is scored and not looked at while rules are written. */
const isHeldOut = (_: unknown, place: number): boolean => place % 6 === 5;

/**
 * Times on TempEval-3: relaxed span F1 (any overlap) and value F1 (overlap and the same TIMEX3 value), given the
 * document's date. Splits that are absent are left out.
 */
export function evaluate(dataDir: string): Record<string, number> {
  const corpora = ["TimeBank", "AQUAINT"].map((corpus) => readTimeMl(join(dataDir, "tempeval3", corpus)));
  const platinum = readTimeMl(join(dataDir, "tempeval3", "platinum"));
  const splits: [string, TimeMl[]][] = [
    ["tempeval3/dev", corpora.flatMap((documents) => documents.filter((d, i) => !isHeldOut(d, i)))],
    ["tempeval3/held-out", corpora.flatMap((documents) => documents.filter(isHeldOut))],
    ["tempeval3/platinum", platinum],
  ];
  const scored = splits.filter(([, documents]) => documents.length > 0);
  const kinds = new KindTable();
  const rates = scored.map(([name, documents]) => score(documents, name, kinds));
  noteTable(kinds.lines());
  return Object.assign({}, ...rates, specRates(dataDir), treebankDates(dataDir));
}
