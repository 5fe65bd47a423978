import { type Code, code, present } from "./code.ts";
import { matched, type Params } from "./router.ts";
import StoriesPage from "./stories/page.tsx";
import StoryPage from "./story/page.tsx";
import { loadView } from "./story/views.ts";
import type { ViewProps } from "./view.ts";

interface Shown {
  readonly pattern: string;
  readonly code: Code<ViewProps>;
  /** Fetches what more the view will need at an address. */
  readonly more?: (params: Params) => Promise<unknown>;
}

/**
 * The list and the story come with the frame: one of them is what is opened first. Every other view is a file of its own,
 * fetched when it is first gone to. The first pattern that fits is taken.
 */
const VIEWS: readonly Shown[] = [
  { pattern: "/", code: present(StoriesPage) },
  { pattern: "/stories", code: present(StoriesPage) },
  { pattern: "/stories/:id/:view?", code: present(StoryPage), more: loadView },
  { pattern: "/reports/:id", code: code(() => import("./report/page.tsx")) },
  { pattern: "/search", code: code(() => import("./search/page.tsx")) },
  { pattern: "/ledger", code: code(() => import("./ledger/page.tsx")) },
  { pattern: "/watch", code: code(() => import("./watch/page.tsx")) },
  { pattern: "/add", code: code(() => import("./add/page.tsx")) },
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

/** Fetches all the code that the view at an address needs; what cannot be had is told where it is shown. */
export async function codeAt(path: string): Promise<void> {
  const found = viewAt(path);
  if (found === null) return;
  const { view, params } = found;
  await Promise.allSettled([view.code.load(), view.more?.(params)]);
}
