import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A page and what is expected of it; undefined: the data does not say. */
export interface GoldPage {
  readonly id: string;
  readonly address: string;
  readonly bytes: Uint8Array;
  /** The article's paragraphs and headings, a line each. */
  readonly body: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
}

interface FundusArticle {
  readonly title: string;
  readonly authors?: readonly string[];
  readonly publishing_date: string;
  readonly body: {
    readonly summary: readonly string[];
    readonly sections: readonly {
      readonly headline: readonly string[];
      readonly paragraphs: readonly string[];
    }[];
  };
}

/** The pages of fundus, below a folder with one folder for each country. */
export const fundusPages = (folder: string): GoldPage[] =>
  folders(folder).flatMap((country) => pagesOf(join(folder, country)));

export const folders = (path: string): string[] =>
  readdirSync(path)
    .filter((name) => statSync(join(path, name)).isDirectory())
    .sort();

const json = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8")) as T;

/** `OUTLET.json` holds an article for each version of the outlet's parser, `OUTLET_DATE.html.gz` the pages, both in order of time. */
function pagesOf(folder: string): GoldPage[] {
  const about = json<Record<string, { url: string }>>(join(folder, "meta.info"));
  const files = readdirSync(folder).sort();
  return files
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => {
      const articles = Object.entries(json<Record<string, FundusArticle>>(join(folder, file)))
        .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
        .map(([, article]) => article);
      const pages = files.filter(
        (page) => page.startsWith(`${basename(file, ".json")}_`) && page.endsWith(".gz"),
      );
      return pages.map((page, i) => {
        const { title, authors, publishing_date, body } = articles[i]!;
        const sections = body.sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs]);
        return {
          id: page,
          address: about[page]?.url ?? page,
          bytes: gunzipSync(readFileSync(join(folder, page))),
          body: [...body.summary, ...sections].join("\n"),
          title,
          authors: authors ?? [],
          published: publishing_date,
        };
      });
    });
}
