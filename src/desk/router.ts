import { useEffect, useState } from "preact/hooks";

/** Where the reader is. `arrival` counts navigations: who keeps the same view tells by it that they came anew. */
export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly arrival: number;
  /** How far down the reader had been here, where they came back to it. */
  readonly scroll: number;
}

const listeners = new Set<() => void>();
let arrivals = 0;
let place = read(0);

function read(scroll: number): Place {
  const { pathname, search } = location;
  return { path: pathname, query: new URLSearchParams(search), arrival: arrivals, scroll };
}

function arrive(scroll: number): void {
  arrivals++;
  place = read(scroll);
  for (const listener of listeners) listener();
}

/**
 * Goes to another view without loading the page. `replace` is for what is no step of its own: words while they are
 * typed, a filter.
 */
export function navigate(to: string, { replace = false } = {}): void {
  if (to === location.pathname + location.search) return;
  if (replace) history.replaceState(history.state, "", to);
  else {
    history.replaceState({ scroll: scrollY }, "");
    history.pushState(null, "", to);
  }
  arrive(replace ? scrollY : 0);
}

/** Changes what follows the `?` of where the reader is; null takes a word out. */
export function refine(changes: Readonly<Record<string, string | null>>, { replace = true } = {}): void {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes))
    if (value === null || value === "") query.delete(name);
    else query.set(name, value);
  navigate(`${location.pathname}${query.size === 0 ? "" : `?${query}`}`, { replace });
}

/** Takes over the links of the page; called once. */
export function startRouter(): void {
  history.scrollRestoration = "manual";
  addEventListener("popstate", ({ state }) => arrive((state as { scroll?: number } | null)?.scroll ?? 0));
  document.addEventListener("click", (event) => {
    const link = (event.target as Element | null)?.closest?.("a");
    if (!link || event.defaultPrevented || event.button !== 0 || isModified(event)) return;
    if (link.origin !== location.origin || link.target || link.hasAttribute("download")) return;
    if (link.pathname.startsWith("/api/") || link.hash) return;
    event.preventDefault();
    navigate(link.pathname + link.search);
  });
}

const isModified = ({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  metaKey || ctrlKey || shiftKey || altKey;

export function usePlace(): Place {
  const [here, setHere] = useState(place);
  useEffect(() => {
    const listener = () => setHere(place);
    listeners.add(listener);
    listener();
    return () => void listeners.delete(listener);
  }, []);
  return here;
}

export type Params = Readonly<Record<string, string>>;

/**
 * What `:names` of a pattern stand for in a path; null: it does not fit. A name with `?` may be missing.
 *
 * @example matched("/stories/:id/:view?", "/stories/s1") // { id: "s1" }
 */
export function matched(pattern: string, path: string): Params | null {
  const [wanted, given] = [pattern, path].map((one) => one.split("/").filter(Boolean)) as [
    string[],
    string[],
  ];
  if (given.length > wanted.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const word = given[i];
    if (!part.startsWith(":")) {
      if (part !== word) return null;
    } else if (word !== undefined) params[part.replace(/^:|\?$/g, "")] = plain(word);
    else if (!part.endsWith("?")) return null;
  }
  return params;
}

/** A path that is badly written is taken as it stands. */
function plain(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
