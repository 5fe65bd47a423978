import type { Head } from "../../server/api/views/head.ts";
import { type Code, code, present } from "../code.ts";
import type { Params } from "../router.ts";
import type { DrawnProps } from "./drawn.ts";
import Brief from "./views/brief.tsx";

interface Known {
  readonly name: string;
  readonly title: string;
  /** Which number of the head says how much there is to see; left out: none does. */
  readonly counted?: keyof Head["counts"] | "reports";
  // biome-ignore lint/suspicious/noExplicitAny: each view knows the type of what the server draws for it
  readonly code: Code<DrawnProps<any>>;
  /** It hangs on more than the story: it is asked for again whenever something is decided. */
  readonly isOfNow?: true;
}

/** The views of a story; each is fetched when it is first looked at. */
export const VIEWS: readonly Known[] = [
  { name: "brief", title: "Brief", code: present(Brief) },
  {
    name: "claims",
    title: "Claims",
    counted: "claims",
    code: code(() => import("./views/claims.tsx")),
  },
  {
    name: "contested",
    title: "Contested",
    counted: "contested",
    code: code(() => import("./views/contested.tsx")),
  },
  {
    name: "figures",
    title: "Figures",
    counted: "figures",
    code: code(() => import("./views/figures.tsx")),
  },
  {
    name: "voices",
    title: "Who says what",
    counted: "voices",
    code: code(() => import("./views/voices.tsx")),
  },
  {
    name: "timeline",
    title: "Timeline",
    code: code(() => import("./views/timeline.tsx")),
  },
  {
    name: "map",
    title: "Map",
    counted: "map",
    code: code(() => import("./views/map.tsx")),
  },
  { name: "lineage", title: "Lineage", code: code(() => import("./views/lineage.tsx")) },
  { name: "changes", title: "Changes", code: code(() => import("./views/changes.tsx")) },
  {
    name: "reports",
    title: "Reports",
    counted: "reports",
    code: code(() => import("./views/reports.tsx")),
    isOfNow: true,
  },
];

/** Fetches the code of the view that an address of a story names. */
export const loadView = async ({ view = "brief" }: Params): Promise<unknown> =>
  VIEWS.find(({ name }) => name === view)?.code.load();
