import type { PassageKind, ReportHit } from "../../model/archive.ts";
import type { Store } from "../../store/store.ts";
import { route } from "../api/route.ts";
import { type Finds, type FoundReport, type SaidHit, searchAnswer, searchQuery } from "../api/search.ts";

const search = route({
  method: "get",
  path: "/search",
  summary:
    "Claims, quotations, figures and reports that hold the words, best first; what matches is given as spans",
  query: searchQuery,
  answers: searchAnswer,
  answer({ archive: { store } }, { query: { q, in: only, ...page } }) {
    const isWanted = (one: Finds) => only === undefined || only === one;
    const said = (kind: PassageKind): SaidHit[] =>
      isWanted(`${kind}s`) ? store.search.passages(kind, q, page).map((hit) => saidHit(store, hit)) : [];
    return {
      claims: said("claim"),
      quotations: said("quotation"),
      figures: said("figure"),
      reports: isWanted("reports") ? store.search.reports(q, page).map((hit) => reportHit(store, hit)) : [],
    };
  },
});

const outletOf = ({ articles }: Store, report: string): string | null =>
  articles.report(report)?.given.outlet ?? null;

const titleOf = ({ stories }: Store, story: string): string | null => stories.find(story)?.title ?? null;

function saidHit(
  store: Store,
  { score: _, ...hit }: ReturnType<Store["search"]["passages"]>[number],
): SaidHit {
  return {
    ...hit,
    storyTitle: titleOf(store, hit.story),
    outlet: outletOf(store, hit.report),
    marks: [...hit.marks],
  };
}

function reportHit(store: Store, { score: _, ...hit }: ReportHit): FoundReport {
  const story = store.stories.of(hit.report)?.story ?? null;
  const { outlet, published } = store.articles.report(hit.report)!.given;
  return {
    ...hit,
    story,
    storyTitle: story === null ? null : titleOf(store, story),
    outlet,
    published,
    titleMarks: [...hit.titleMarks],
    marks: hit.marks.map(({ start, end }) => ({
      start: start - hit.excerpt.start,
      end: end - hit.excerpt.start,
    })),
  };
}

export const searchRoutes = [search];
