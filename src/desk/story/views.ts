import type { ComponentType } from "preact";
import type { Head } from "../../server/api/views/head.ts";
import type { DrawnProps } from "./drawn.ts";

interface Known {
  readonly name: string;
  readonly title: string;
  /** How much there is to see; null: not counted. */
  readonly count: (head: Head) => number | null;
  // biome-ignore lint/suspicious/noExplicitAny: each view knows the type of what the server draws for it
  readonly load: () => Promise<{ readonly default: ComponentType<DrawnProps<any>> }>;
}

/** The views of a story; each is fetched when it is first looked at. */
export const VIEWS: readonly Known[] = [
  { name: "brief", title: "Brief", count: () => null, load: () => import("./views/brief.tsx") },
  {
    name: "claims",
    title: "Claims",
    count: ({ counts }) => counts.claims,
    load: () => import("./views/claims.tsx"),
  },
  {
    name: "contested",
    title: "Contested",
    count: ({ counts }) => counts.contested,
    load: () => import("./views/contested.tsx"),
  },
  {
    name: "figures",
    title: "Figures",
    count: ({ counts }) => counts.figures,
    load: () => import("./views/figures.tsx"),
  },
  {
    name: "voices",
    title: "Who says what",
    count: ({ counts }) => counts.voices,
    load: () => import("./views/voices.tsx"),
  },
  { name: "timeline", title: "Timeline", count: () => null, load: () => import("./views/timeline.tsx") },
  { name: "map", title: "Map", count: ({ counts }) => counts.map, load: () => import("./views/map.tsx") },
  { name: "lineage", title: "Lineage", count: () => null, load: () => import("./views/lineage.tsx") },
  { name: "changes", title: "Changes", count: () => null, load: () => import("./views/changes.tsx") },
];
