import type { ComponentType } from "preact";
import { matched, type Params } from "./router.ts";
import { storiesAhead } from "./stories/addresses.ts";
import { storyAhead } from "./story/addresses.ts";
import type { ViewProps } from "./view.ts";

type View = ComponentType<ViewProps>;

interface Shown {
  readonly pattern: string;
  readonly load: () => Promise<{ readonly default: View }>;
  /** Asks the server, while the code is on its way, for what the view will show. */
  readonly ahead?: (params: Params, query: URLSearchParams) => void;
}

/** Each view is a file of its own, fetched when it is first gone to. The first pattern that fits is taken. */
const VIEWS: readonly Shown[] = [
  { pattern: "/", load: () => import("./stories/page.tsx"), ahead: storiesAhead },
  { pattern: "/stories", load: () => import("./stories/page.tsx"), ahead: storiesAhead },
  { pattern: "/stories/:id/:view?", load: () => import("./story/page.tsx"), ahead: storyAhead },
  { pattern: "/reports/:id", load: () => import("./report/page.tsx") },
  { pattern: "/search", load: () => import("./search/page.tsx") },
  { pattern: "/ledger", load: () => import("./ledger/page.tsx") },
  { pattern: "/watch", load: () => import("./watch/page.tsx") },
  { pattern: "/add", load: () => import("./add/page.tsx") },
];

export interface Found {
  readonly view: Shown;
  readonly params: Params;
}

export function viewAt(path: string): Found | null {
  for (const view of VIEWS) {
    const params = matched(view.pattern, path);
    if (params !== null) return { view, params };
  }
  return null;
}
