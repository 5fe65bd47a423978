import type { Archive } from "../../pipeline/archive/archive.ts";
import { standing } from "../../pipeline/archive/telling/tell.ts";

const STORY = /^\/stories\/([^/]+)(?:\/|$)/;

/**
 * Whether an address is of a story that nobody knows, or that is no more: all its reports were moved, or its making was
 * taken back. The page then says so, under the status 404.
 */
export function isGone({ store }: Archive, path: string): boolean {
  const id = STORY.exec(path)?.[1];
  if (id === undefined) return false;
  if (store.stories.find(id) === null) return true;
  return store.stories.members(standing({ store }, id)).length === 0;
}
