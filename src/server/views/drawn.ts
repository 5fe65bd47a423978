import { type Lookup, lookup } from "../../brief/lookup.ts";
import type { Instant } from "../../model/instant.ts";
import type { StoryId } from "../../model/span.ts";
import type { Story } from "../../model/story.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import { isTold, standing } from "../../pipeline/archive/tell.ts";
import type { Desk } from "../desk.ts";

/** A story that is held ready, and what was drawn of it. `once` draws each thing at most once while the story is the same. */
export interface Drawn {
  readonly id: StoryId;
  readonly digest: string;
  readonly openedAt: Instant;
  readonly updatedAt: Instant;
  readonly story: Story;
  readonly look: Lookup;
  once<T>(name: string, draw: () => T): T;
}

/** So many stories are held; whoever works with more at a time waits a little longer. */
const MOST_HELD = 24;

const held = new WeakMap<Archive, Map<StoryId, Drawn>>();

/**
 * The story as it is told now, from memory where it is told as before; where it is to be told first, that is done
 * elsewhere. `RangeError`: no such story.
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

function drawing(archive: Archive, id: StoryId): Drawn {
  // The digest that came with the file: it may be another telling than that which was just asked about.
  const { digest, file: story } = archive.store.told.find(id)!;
  const made = new Map<string, unknown>();
  const { openedAt, updatedAt } = archive.store.stories.find(id)!;
  return {
    id,
    digest,
    openedAt,
    updatedAt,
    story,
    look: lookup(story),
    once<T>(name: string, draw: () => T): T {
      if (!made.has(name)) made.set(name, draw());
      return made.get(name) as T;
    },
  };
}
