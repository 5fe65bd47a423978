import type { CardFilter, FacetKind, StoryCard } from "../../model/archive.ts";
import type { Store } from "../../store/store.ts";
import { route } from "../api/route.ts";
import { type Card, type CardList, type CardQuery, STATUSES, storyList, storyQuery } from "../api/stories.ts";

/** So many values of each kind are offered. */
const OFFERED = { limit: 12 };

/** So many of its reports are looked at for one with a headline. */
const LOOKED_AT = 5;

const list = route({
  method: "get",
  path: "/stories",
  summary: "The stories that pass, last updated first",
  query: storyQuery,
  answers: storyList,
  answer({ archive: { store }, teller }, { query }) {
    const filter = filterOf(query);
    const cards = store.cards.list(filter, query);
    teller.want(cards.filter(({ isTold }) => !isTold).map(({ id }) => id));
    return {
      total: store.cards.count(filter),
      stories: cards.map((card) => shown(store, card)),
      facets: query.offset === 0 ? facetsOf(store, filter) : null,
    };
  },
});

function filterOf({ q, place, entity, outlet, status, from, to }: CardQuery): CardFilter {
  const given = Object.entries({ words: q, place, entity, outlet, status, from, to });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function facetsOf(store: Store, filter: CardFilter): CardList["facets"] {
  const of = (kind: FacetKind) => [...store.cards.facets(filter, kind, OFFERED)];
  const counts = store.cards.statuses(filter);
  return {
    places: of("place"),
    entities: of("entity"),
    outlets: of("outlet"),
    statuses: STATUSES.map((value) => ({ value, stories: counts[value] })),
  };
}

/** A story that nobody has told yet goes by the headline of one of its reports. */
function shown(store: Store, { openedAt: _, mergedInto: __, ...card }: StoryCard): Card {
  return { ...card, period: { ...card.period }, title: card.title ?? headlineOf(store, card.id) };
}

function headlineOf({ stories, articles }: Store, story: string): string {
  const reports = stories
    .members(story)
    .slice(0, LOOKED_AT)
    .map(({ report }) => articles.report(report)!);
  const titled = reports.find(({ given }) => given.title !== null);
  if (titled !== undefined) return titled.given.title!;
  const [first] = reports;
  return first === undefined
    ? "(no report)"
    : first.text.trim().split("\n", 1)[0]!.slice(0, 120) || first.input;
}

export const storyListRoutes = [list];
