import { type Lookup, lookup } from "../../brief/lookup.ts";
import type { Instant } from "../../model/instant.ts";
import type { StoryId } from "../../model/span.ts";
import type { Story } from "../../model/story.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";

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

/** A told story, to be drawn; `told`: what it has just been told. */
export function drawing(archive: Archive, id: StoryId, told?: Story): Drawn {
  // The digest that came with the file: it may be another telling than that which was just asked about.
  const { digest, file: story } =
    told === undefined
      ? archive.store.told.find(id)!
      : { digest: archive.store.told.digest(id)!, file: told };
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
