import { address, askAhead } from "../api.ts";
import type { Params } from "../router.ts";
import { VIEWS } from "./views.ts";

export const headOf = (story: string): string => address(`/stories/${story}/head`);

/** So many claims come first: more than a screen of them; the rest of a large story follows. */
const FIRST_CLAIMS = 100;

/** What the server draws of a view, or the beginning of it. */
export const viewOf = (story: string, name: string): string =>
  address(`/stories/${story}/views/${name}`, name === "claims" ? { first: FIRST_CLAIMS } : {});

export function storyAhead({ id = "", view = "brief" }: Params): void {
  askAhead(headOf(id));
  const known = VIEWS.find(({ name }) => name === view);
  if (known === undefined) return;
  known.load().catch(() => {}); // told where it is shown
  // Changes wait for the head: it says since when.
  if (view !== "changes") askAhead(viewOf(id, view));
}
