import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { PAGE, pageOf } from "../../server/api/addresses.ts";
import type { Card, CardList } from "../../server/api/stories.ts";
import { type AskError, ask, atHand } from "../api.ts";
import { useEvents } from "../events.ts";

/** While stories are changing, lists are asked for again no more often than this. */
const CALM_MS = 800;

interface Cards {
  readonly total: number;
  readonly facets: NonNullable<CardList["facets"]>;
  /** By place in the list; what has not come yet is missing. */
  readonly cards: ReadonlyMap<number, Card>;
}

export interface Listed {
  readonly list: Cards | null;
  readonly error: AskError | null;
  /** The list is that of an earlier filter, until the one asked for has come. */
  readonly isOld: boolean;
  /** These rows are on the screen: they are asked for where they are not there yet. */
  show(from: number, to: number): void;
  again(): void;
}

/** The last list that was shown: who comes back to it finds it as it was, at once. */
let kept: { readonly filter: string; readonly list: Cards } | null = null;

/** A list of any length, of which only the pages that are looked at are held; it stays as fresh as the server's. */
export function useCards(filter: string): Listed {
  const [list, setList] = useState<Cards | null>(() => keptOf(filter) ?? cameFor(filter));
  const isThere = useRef(list !== null && keptOf(filter) === null);
  const [error, setError] = useState<AskError | null>(null);
  const [filled, setFilled] = useState(list === null ? null : filter);
  const asking = useRef(new Map<number, AbortController>());
  const seen = useRef<readonly number[]>([0]);

  const fetchPage = useCallback(
    (page: number) => {
      asking.current.get(page)?.abort();
      const stop = new AbortController();
      asking.current.set(page, stop);
      ask<CardList>(pageOf(filter, page), { signal: stop.signal }).then(
        (answer) => {
          if (stop.signal.aborted) return;
          asking.current.delete(page);
          setError(null);
          setFilled(filter);
          setList((before) => {
            const list = joined(keptOf(filter) === null ? null : before, page, answer);
            kept = { filter, list };
            return list;
          });
        },
        (problem: Error) => {
          if (!stop.signal.aborted) setError(problem as AskError);
        },
      );
    },
    [filter],
  );

  useEffect(() => {
    seen.current = [0];
    if (isThere.current) kept = { filter, list: list! };
    else fetchPage(0);
    isThere.current = false;
    const pending = asking.current;
    return () => {
      for (const stop of pending.values()) stop.abort();
      pending.clear();
    };
  }, [fetchPage]);

  const again = useCallback(() => {
    for (const page of new Set([0, ...seen.current])) fetchPage(page);
  }, [fetchPage]);
  useFresh(again);

  const show = (from: number, to: number): void => {
    seen.current = pagesOf(from, to);
    for (const page of seen.current)
      if (isMissing(list, page * PAGE) && !asking.current.has(page)) fetchPage(page);
  };
  return { list, error, isOld: filled !== filter, show, again };
}

const isMissing = (list: Cards | null, place: number): boolean =>
  list !== null && place < list.total && !list.cards.has(place);

const keptOf = (filter: string): Cards | null => (kept?.filter === filter ? kept.list : null);

/** The list that came with the page. */
function cameFor(filter: string): Cards | null {
  const answer = atHand<CardList>(pageOf(filter, 0));
  return answer === null ? null : joined(null, 0, answer);
}

const pagesOf = (from: number, to: number): number[] => {
  const first = Math.floor(from / PAGE);
  return Array.from({ length: Math.max(1, Math.ceil(to / PAGE) - first) }, (_, i) => first + i);
};

function joined(before: Cards | null, page: number, { total, stories, facets }: CardList): Cards {
  const cards = new Map(before?.cards);
  for (const [i, card] of stories.entries()) cards.set(page * PAGE + i, card);
  return { total, facets: facets ?? before?.facets ?? NONE, cards };
}

const NONE = { places: [], entities: [], outlets: [], statuses: [] };

/** Asks again soon after the server said that stories have changed, and not for each of them. */
function useFresh(again: () => void): void {
  const timer = useRef(0);
  const latest = useRef(again);
  latest.current = again;
  useEvents(({ kind }) => {
    if (kind === "alert" || timer.current !== 0) return;
    timer.current = setTimeout(() => {
      timer.current = 0;
      latest.current();
    }, CALM_MS);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
}
