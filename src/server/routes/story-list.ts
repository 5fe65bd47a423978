import { z } from "zod";
import type { CardFilter, FacetKind } from "../../model/archive.ts";
import { standing } from "../../pipeline/archive/telling/tell.ts";
import type { Store } from "../../store/store.ts";
import { route } from "../api/route.ts";
import { storyId } from "../api/schemas.ts";
import { type CardList, type CardQuery, STATUSES, storyCard, storyList, storyQuery } from "../api/stories.ts";
import { shownCard } from "../cards.ts";
import type { Desk } from "../desk.ts";

/** So many values of each kind are offered. */
const OFFERED = { limit: 12 };

const list = route({
  method: "get",
  path: "/stories",
  summary: "The stories that pass, last updated first",
  query: storyQuery,
  answers: storyList,
  answer: (desk, { query }) => lastListed(desk, query).list,
  atHand: (desk, { query }) => {
    const last = lastListed(desk, query);
    last.json ??= JSON.stringify(last.list);
    return last.json;
  },
});

interface Listed {
  readonly asked: string;
  readonly list: CardList;
  json: string | null;
}

const last = new WeakMap<Store, Listed>();

/** A list while nothing is written is the one before: whoever opens the desk again, or comes back to it, need not wait for it. */
function lastListed(desk: Desk, query: CardQuery): Listed {
  const { store } = desk.archive;
  const asked = JSON.stringify([query, store.version()]);
  const known = last.get(store);
  if (known?.asked === asked) return known;
  const made = { asked, list: listed(desk, query), json: null };
  last.set(store, made);
  return made;
}

function listed({ archive: { store }, teller }: Desk, query: CardQuery): CardList {
  const filter = filterOf(query);
  const cards = store.cards.list(filter, query);
  teller.want(cards.filter(({ isTold }) => !isTold).map(({ id }) => id));
  return {
    total: store.cards.count(filter),
    stories: cards.map((card) => shownCard(store, card)),
    facets: query.offset === 0 ? facetsOf(store, filter) : null,
  };
}

/** What of a question narrows the list. */
export function filterOf({
  q,
  place,
  entity,
  outlet,
  status,
  from,
  to,
}: Omit<CardQuery, "limit" | "offset">): CardFilter {
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

const card = route({
  method: "get",
  path: "/stories/{id}/card",
  summary: "A story as it stands in the list",
  params: z.object({ id: storyId }),
  answers: storyCard,
  answer({ archive }, { params: { id } }) {
    return shownCard(archive.store, archive.store.cards.find(standing(archive, id))!);
  },
});

export const storyListRoutes = [list, card];
