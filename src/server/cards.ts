import { shortened } from "../brief/clause.ts";
import type { StoryCard } from "../model/archive.ts";
import type { Report } from "../model/report.ts";
import type { Store } from "../store/store.ts";
import type { Card } from "./api/stories.ts";

/** So many reports of a story are looked at for one with a headline. */
const LOOKED_AT = 5;

/** A story as lists show it: one that nobody has told yet goes by the headline of one of its reports. */
export function shownCard(store: Store, { openedAt: _, mergedInto: __, ...card }: StoryCard): Card {
  return { ...card, period: { ...card.period }, title: card.title ?? headlineOf(store, card.id) };
}

/** What a story goes by, told or not; null: there is none. */
export function titleOf(store: Store, id: string): string | null {
  const story = store.stories.find(id);
  return story === null ? null : (story.title ?? headlineOf(store, id));
}

function headlineOf({ stories, articles }: Store, story: string): string {
  const reports = stories
    .members(story)
    .slice(0, LOOKED_AT)
    .map(({ report }) => articles.report(report)!);
  const shown = reports.find(({ given }) => given.title !== null) ?? reports[0];
  return shown === undefined ? "(no report)" : nameOf(shown);
}

/** The first line of a report may be all of it. */
const LONGEST_NAME = 120;

/** What a report goes by: its headline, else how it begins. */
export const nameOf = ({ given, text, input }: Report): string =>
  given.title ?? (shortened(text.trim().split("\n", 1)[0]!, LONGEST_NAME) || input);
