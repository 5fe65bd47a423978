import type { z } from "zod";
import type { PassageKind, ReportHit } from "../model/archive.ts";
import { type Citation, sourceLine } from "../model/citation.ts";
import type { Store } from "../store/store.ts";
import type { Finds, Found, FoundReport, SaidHit, searchQuery } from "./api/search.ts";
import { titleOf } from "./cards.ts";

/** What holds the words, in any story; its sheets are written from the same answer. */
export function foundBy(store: Store, { q, in: only, ...page }: z.infer<typeof searchQuery>): Found {
  const isWanted = (one: Finds) => only === undefined || only === one;
  const said = (kind: PassageKind): SaidHit[] =>
    isWanted(`${kind}s`) ? store.search.passages(kind, q, page).map((hit) => saidHit(store, hit)) : [];
  return {
    claims: said("claim"),
    quotations: said("quotation"),
    figures: said("figure"),
    reports: isWanted("reports") ? store.search.reports(q, page).map((hit) => reportHit(store, hit)) : [],
  };
}

/** As far as the report itself says it: what a story tells of its reports is not read for a search. */
export function sourceOf({ articles }: Store, report: string): Omit<Citation, "quoted"> {
  const { outlet, title, published, url } = articles.report(report)!.given;
  return { outlet, title, date: published, inferred: false, url };
}

function saidHit(
  store: Store,
  { score: _, ...hit }: ReturnType<Store["search"]["passages"]>[number],
): SaidHit {
  const source = sourceOf(store, hit.report);
  return {
    ...hit,
    storyTitle: titleOf(store, hit.story),
    outlet: source.outlet,
    source: sourceLine(source),
    marks: [...hit.marks],
  };
}

function reportHit(store: Store, { score: _, ...hit }: ReportHit): FoundReport {
  const story = store.stories.of(hit.report)?.story ?? null;
  const source = sourceOf(store, hit.report);
  return {
    ...hit,
    story,
    storyTitle: story === null ? null : titleOf(store, story),
    outlet: source.outlet,
    published: source.date,
    source: sourceLine(source),
    titleMarks: [...hit.titleMarks],
    marks: hit.marks.map(({ start, end }) => ({
      start: start - hit.excerpt.start,
      end: end - hit.excerpt.start,
    })),
  };
}
