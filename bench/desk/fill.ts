import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Decision } from "../../src/model/decision.ts";
import type { Report } from "../../src/model/report.ts";
import type { Story } from "../../src/model/story.ts";
import { type Archive, openArchive } from "../../src/pipeline/archive/archive.ts";
import { tellArchived } from "../../src/pipeline/archive/telling/tell.ts";
import { drawAhead } from "../../src/server/views/ahead.ts";
import { openStore } from "../../src/store/sqlite/open.ts";
import { exampleReports } from "../../test/fixtures/archive.ts";
import { fillWithStories } from "../../test/fixtures/many-stories.ts";
import { inputs } from "../input.ts";
import { language } from "../language.ts";

export interface Filled {
  readonly id: string;
  /** How large it is. */
  readonly words: string;
}

const WORDS = 400;
const TOGETHER: Decision = { verdict: "same", score: 1, by: "bench", reasons: ["given as one story"] };

/**
 * An archive of so many reports of the length of news, a story each, all told; the example story; and the longest story
 * of the data. A file that is there is taken as filled so before.
 */
export function filled(file: string, data: string, reports: number): { small: Filled; huge: Filled } {
  const isThere = existsSync(file);
  const store = openStore(file);
  const archive = openArchive(store, { now: () => "2031-06-01T08:00:00.000Z" });
  const { text } = language();
  if (!isThere) fillWithStories(archive, reports, () => text(WORDS));
  const small = together(archive, exampleReports(), "2031-04-01T08:00:00.000Z");
  const [longest] = inputs(resolve(data)).toSorted((a, b) => sizeOf(b.reports) - sizeOf(a.reports));
  const huge = together(archive, longest!.reports, "2031-05-01T08:00:00.000Z");
  store.close();
  return { small, huge };
}

const sizeOf = (reports: readonly Report[]): number =>
  reports.reduce((sum, { text }) => sum + text.length, 0);

function together(archive: Archive, reports: readonly Report[], at: string): Filled {
  const { articles, stories } = archive.store;
  const ids = reports.map(
    (report) => articles.keep({ report, retrievedAt: at, original: null }).revision.report,
  );
  const known = stories.of(ids[0]!)?.story;
  const id = known ?? stories.open(ids[0]!, at);
  if (known === undefined) for (const report of ids) stories.assign(report, id, TOGETHER, at);
  // As the desk tells a story for somebody.
  const told = tellArchived(archive, id);
  drawAhead(archive, id, told);
  return { id, words: sizeInWords(told) };
}

const sizeInWords = ({ reports, claims }: Story): string =>
  `${reports.length} reports, ${claims.length} claims`;
