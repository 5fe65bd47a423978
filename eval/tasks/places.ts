/**
 * Toponym resolution on LGL, GeoVirus and whatever else of the same two XML layouts lies in `geo/` (TR-News, GeoWebNews):
 * with gold spans and end to end (every third article, names by our own recogniser), and the gazetteer's coverage beside it. Metrics as in Gritta et al. 2018 ("What's missing in geographical
 * parsing?"): accuracy within 161 km (100 miles), mean and median error in km, and the area under the curve of log errors
 * (less is better). A toponym that is not resolved counts as 20,039 km off, half the way round the earth.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { recogniseNames } from "../../src/annotate/names/recognise.ts";
import { readSyntax } from "../../src/annotate/syntax/read.ts";
import { candidatesOf } from "../../src/link/places/candidates.ts";
import { kilometres } from "../../src/link/places/features.ts";
import { type Choice, rank } from "../../src/link/places/rank.ts";
import { toponym } from "../../src/link/places/toponyms.ts";
import type { NameMention } from "../../src/model/annotations.ts";
import { countries } from "../../src/text/names/countries.ts";
import { note } from "../errors.ts";

export interface GoldToponym {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  readonly lat: number;
  readonly lon: number;
}

export interface GeoArticle {
  readonly text: string;
  readonly toponyms: readonly GoldToponym[];
}

const EVERY = 3; // articles read end to end
const WITHIN_KM = 161;
const FARTHEST_KM = 20_039;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml
    .replace(/^<!\[CDATA\[|\]\]>$/g, "")
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? "");
const tag = (xml: string, name: string): string | null =>
  new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? null;

/** Offsets count characters (code points); some articles are a few off, so the phrase is sought near. */
function parseGeo(xml: string): GeoArticle[] {
  const articles: GeoArticle[] = [];
  for (const [article] of xml.matchAll(/<article[ >][\s\S]*?<\/article>/g)) {
    const text = plain(tag(article, "text") ?? "");
    const points = [...text];
    const toponyms: GoldToponym[] = [];
    for (const [gold] of article.matchAll(/<(toponym|location)>[\s\S]*?<\/\1>/g)) {
      const phrase = plain(tag(gold, "phrase") ?? tag(gold, "name") ?? "");
      const [lat, lon] = [
        Number.parseFloat(tag(gold, "lat") ?? ""),
        Number.parseFloat(tag(gold, "lon") ?? ""),
      ];
      const near = points.slice(0, Number(tag(gold, "start"))).join("").length;
      const start = closest(text, phrase, near);
      if (Number.isFinite(lat) && Number.isFinite(lon) && start >= 0)
        toponyms.push({ start, end: start + phrase.length, phrase, lat, lon });
    }
    articles.push({ text, toponyms });
  }
  return articles;
}

function closest(text: string, phrase: string, near: number): number {
  if (text.startsWith(phrase, near)) return near;
  const after = text.indexOf(phrase, Math.max(0, near - 20));
  return after >= 0 && after - near < 40 ? after : text.indexOf(phrase);
}

export interface Located {
  readonly gold: GoldToponym;
  readonly choice: Choice | null;
  readonly km: number;
  readonly known: boolean;
}

/** Tells the toponyms of one article together, one meaning a name. */
function locateArticle({ text, toponyms }: GeoArticle): Located[] {
  const groups = new Map<string, GoldToponym[]>();
  for (const gold of toponyms) groups.set(gold.phrase, [...(groups.get(gold.phrase) ?? []), gold]);
  const list = [...groups].map(([phrase, golds]) =>
    toponym(
      [phrase],
      golds.map(({ start, end }) => ({ text, start, end })),
    ),
  );
  const choices = rank(list, [text]);
  return [...groups.values()].flatMap((golds, i) =>
    golds.map((gold) => {
      const choice = choices[i] ?? null;
      const km = choice === null ? FARTHEST_KM : kilometres(choice.candidate.place, gold);
      const known = candidatesOf(list[i] as ReturnType<typeof toponym>).some(
        ({ place }) => kilometres(place, gold) <= WITHIN_KM,
      );
      return { gold, choice, km, known };
    }),
  );
}

function scores(split: string, located: readonly Located[]): Record<string, number> {
  const errors = located.map(({ km }) => km).sort((a, b) => a - b);
  const share = (test: (one: Located) => boolean) => (100 * located.filter(test).length) / located.length;
  const logs = errors.map((km) => Math.log(1 + km) / Math.log(1 + FARTHEST_KM));
  const resolved = located.filter(({ choice }) => choice !== null).map(({ km }) => km);
  return {
    [`${split}: Acc@161km, gold spans`]: share(({ km }) => km <= WITHIN_KM),
    [`${split}: gazetteer has it within 161 km`]: share(({ known }) => known),
    [`${split}: toponyms resolved`]: share(({ choice }) => choice !== null),
    [`${split}: median error, km`]: errors[errors.length >> 1] ?? 0,
    [`${split}: mean error of the resolved, km`]:
      resolved.reduce((sum, km) => sum + km, 0) / Math.max(1, resolved.length),
    [`${split}: AUC of log error, x100`]:
      (100 * logs.reduce((sum, value) => sum + value, 0)) / Math.max(1, logs.length),
  };
}

/**
 * A nationality ("Egyptian troops") or a part of a body's name ("Leeds Police"): LGL has them as toponyms, the reader as
 * roles and bodies. They are asked for in the one recall, left out of the other.
 */
const isElsewhere = (gold: GoldToponym, bodies: readonly NameMention[]): boolean =>
  countries().some(({ adjectives, people }) => [...adjectives, ...people].includes(gold.phrase)) ||
  bodies.some(
    ({ start, end }) => start <= gold.start && gold.end <= end && end - start > gold.end - gold.start,
  );

/** How many gold toponyms our own names meet, of how many names of places, and how many of the met are within 161 km. */
function endToEnd(split: string, articles: readonly GeoArticle[]): Record<string, number> {
  const count = { gold: 0, elsewhere: 0, named: 0, met: 0, right: 0 };
  for (const { text, toponyms } of articles) {
    const blocks = [{ kind: "body" as const, start: 0, end: text.length, by: "geo" }];
    const all = recogniseNames(text, readSyntax(text, blocks), blocks);
    const names = all.filter(({ type }) => type === "place");
    const bodies = all.filter(({ type }) => type === "organization");
    const phrases = [...new Set(names.map((name) => name.text))];
    const own = (phrase: string) =>
      names.filter((name) => name.text === phrase).map(({ start, end }) => ({ text, start, end }));
    const choices = rank(
      phrases.map((phrase) => toponym([phrase], own(phrase))),
      [text],
    );
    count.gold += toponyms.length;
    count.named += names.length;
    for (const gold of toponyms) {
      const name = names.find(({ start, end }) => start < gold.end && gold.start < end);
      const place = name === undefined ? undefined : choices[phrases.indexOf(name.text)]?.candidate.place;
      if (name !== undefined) count.met++;
      else if (isElsewhere(gold, bodies)) count.elsewhere++;
      if (place !== undefined && kilometres(place, gold) <= WITHIN_KM) count.right++;
    }
  }
  return {
    [`${split}: end to end, recall of toponyms`]: (100 * count.met) / Math.max(1, count.gold),
    [`${split}: end to end, recall but for nationalities and parts of bodies`]:
      (100 * count.met) / Math.max(1, count.gold - count.elsewhere),
    [`${split}: end to end, names of places that are gold`]: (100 * count.met) / Math.max(1, count.named),
    [`${split}: end to end, Acc@161km of the met`]: (100 * count.right) / Math.max(1, count.met),
  };
}

function noteError(split: string, { gold, choice, km, known }: Located): void {
  const kind = !known ? "not in the gazetteer" : choice === null ? "not resolved" : "another place";
  note(`${split}: ${kind}`, `${gold.phrase} (${gold.lat}, ${gold.lon}): ${Math.round(km)} km off`);
}

/** Scores per file of `geo/`, percentages as 0-100. */
export function evaluate(dataDir: string): Record<string, number> {
  const folder = join(dataDir, "geo");
  if (!existsSync(folder)) return {};
  const all: Record<string, number> = {};
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".xml"))
    .sort()) {
    const articles = parseGeo(readFileSync(join(folder, file), "utf8"));
    const split = file.replace(/\.xml$/u, "");
    const located = articles.flatMap(locateArticle);
    for (const one of located) if (one.km > WITHIN_KM) noteError(split, one);
    Object.assign(all, scores(split, located));
    Object.assign(
      all,
      endToEnd(
        split,
        articles.filter((_, i) => i % EVERY === 0),
      ),
    );
  }
  return all;
}
