/**
 * The pages of fundus made over into other layouts: what marks an article on them taken away, its paragraphs written in
 * other ways, other texts put around and between. The article is the same, so each layout is held to the same body.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { extract } from "../../src/ingest/formats/html/extract.ts";
import { type Page, parsePage } from "../../src/ingest/formats/html/page/parse.ts";
import { note } from "../errors.ts";
import type { Scores } from "../floors.ts";
import { fundusPages, type GoldPage } from "../read/fundus.ts";
import { averaged, compared, strangeIn } from "../shingles.ts";
import { withConsent, withMenus, withRemarks, withTeasers } from "./layouts/company.ts";
import { brokenByLines, inDivisions, inTables } from "./layouts/paragraphs.ts";
import { serialise } from "./layouts/serialise.ts";
import { withoutMeanings, withoutMetadata, withoutNames } from "./layouts/strip.ts";

type MakeOver = (page: Page, gold: string) => Page;

const LAYOUTS: Readonly<Record<string, readonly MakeOver[]>> = {
  "as they are": [],
  "classes made up": [withoutNames],
  "no elements of HTML 5": [withoutMeanings],
  "no metadata": [withoutMetadata],
  "none of the three": [withoutNames, withoutMeanings, withoutMetadata],
  "line breaks for paragraphs": [brokenByLines],
  "divisions for paragraphs": [inDivisions],
  "tables, none of the three": [withoutNames, withoutMeanings, withoutMetadata, inTables],
  "menus, none of the three": [withMenus, withoutNames, withoutMeanings, withoutMetadata],
  "a wall of consent": [withConsent],
  "teasers between": [withTeasers],
  "readers' remarks": [withRemarks],
};

export function evaluate(dataDir: string): Scores {
  const folder = join(dataDir, "html", "fundus");
  const pages = existsSync(folder) ? fundusPages(folder) : [];
  return Object.fromEntries(
    Object.entries(LAYOUTS).map(([layout, steps]) => {
      const { f1 } = averaged(pages.map((page) => measured(layout, steps, page)));
      return [`${layout}: body F1`, f1];
    }),
  );
}

function measured(layout: string, steps: readonly MakeOver[], { id, bytes, address, body }: GoldPage) {
  const page = parsePage(Buffer.from(bytes).toString("utf8"));
  const html = serialise(steps.reduce((made, step) => step(made, body), page));
  const { text } = extract(html, address);
  const result = compared(body, text);
  if ((result.precision ?? 0) < 0.9 || (result.recall ?? 0) < 0.9) {
    const lost = strangeIn(body, text).map((line) => `lost: ${line.slice(0, 60)}`);
    const extra = strangeIn(text, body).map((line) => `extra: ${line.slice(0, 60)}`);
    const figures = `${result.precision?.toFixed(2)} ${result.recall?.toFixed(2)}`;
    note(layout, `${id} ${figures} | ${[...lost, ...extra].join(" | ")}`);
  }
  return result;
}
