import type { Route } from "./api/route.ts";
import { addRoutes } from "./routes/add.ts";
import { handOverRoutes } from "./routes/handover.ts";
import { judgementRoutes } from "./routes/judgements.ts";
import { reportRoutes } from "./routes/reports.ts";
import { searchRoutes } from "./routes/search.ts";
import { storyRoutes } from "./routes/stories.ts";
import { storyListRoutes } from "./routes/story-list.ts";
import { viewRoutes } from "./routes/views.ts";
import { watchRoutes } from "./routes/watches.ts";

/** All that the desk can be asked; the description of the API is made from this list. */
export const ROUTES: readonly Route[] = [
  ...storyListRoutes,
  ...storyRoutes,
  ...viewRoutes,
  ...reportRoutes,
  ...addRoutes,
  ...searchRoutes,
  ...judgementRoutes,
  ...handOverRoutes,
  ...watchRoutes,
];
