import type { StoryId } from "../../model/span.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import { isTold, standing } from "../../pipeline/archive/telling/tell.ts";
import type { Desk } from "../desk.ts";
import { type Drawn, drawing } from "./drawing.ts";

/** So many stories are held; whoever works with more at a time waits a little longer. */
const MOST_HELD = 24;

const held = new WeakMap<Archive, Map<StoryId, Drawn>>();

/**
 * The story as it is told now, from memory where it is told as before; where it is to be told first, that is done
 * elsewhere. `NotThere`: no such story.
 */
export async function drawn(
  { archive, room }: Pick<Desk, "archive" | "room">,
  asked: StoryId,
): Promise<Drawn> {
  if (!isTold(archive, asked)) await room.tell(asked);
  // What came in meanwhile may have made it a part of a story that nobody has told yet.
  while (archive.store.told.digest(standing(archive, asked)) === null) await room.tell(asked);
  const id = standing(archive, asked);
  const stories = held.get(archive) ?? new Map<StoryId, Drawn>();
  held.set(archive, stories);
  const known = stories.get(id);
  stories.delete(id);
  const fresh = known?.digest === archive.store.told.digest(id) ? known : drawing(archive, id);
  stories.set(id, fresh);
  if (stories.size > MOST_HELD) stories.delete(stories.keys().next().value!);
  return fresh;
}
