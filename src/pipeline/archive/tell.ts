import type { Membership } from "../../model/archive.ts";
import { sha256 } from "../../model/ids.ts";
import type { Instant } from "../../model/instant.ts";
import type { StoryId } from "../../model/span.ts";
import type { Story } from "../../model/story.ts";
import { tellSettled } from "../tell.ts";
import { type Archive, annotated } from "./archive.ts";
import { READER } from "./reader.ts";

/**
 * A story as the archive has it now: told anew only where a report came, went or changed since it was last told, or the
 * reader is another. `RangeError`: no such story. A story that was merged into another is told as that one.
 */
export function tellArchived(archive: Archive, id: StoryId): Story {
  const { store, now } = archive;
  const story = standing(archive, id);
  const members = store.stories.members(story);
  const digest = digestOf(members);
  const known = store.told.digest(story) === digest ? store.told.find(story) : null;
  if (known !== null) return known.file;
  const file = tellMembers(archive, members);
  store.told.keep({ story, digest, toldAt: now(), file });
  return file;
}

/** From what the story is told now, whether it was told so yet or not: while it is the same, so is the story. */
export const tellingNow = ({ store }: Archive, story: StoryId): string =>
  digestOf(store.stories.members(story));

/** A story as it would have been told at a moment: of the reports and revisions that the archive had then. */
export function tellAsOf(archive: Archive, id: StoryId, at: Instant): Story {
  return tellMembers(archive, archive.store.stories.members(standing(archive, id), at));
}

/** The story that an id stands for today. */
export function standing({ store }: Archive, id: StoryId): StoryId {
  let entry = store.stories.find(id);
  if (entry === null) throw new RangeError(`no story ${id}`);
  while (entry.mergedInto !== null) entry = store.stories.find(entry.mergedInto)!;
  return entry.id;
}

const digestOf = (members: readonly Membership[]): string =>
  sha256(JSON.stringify([READER, members.map(({ report }) => report).toSorted()]));

const tellMembers = (archive: Archive, members: readonly Membership[]): Story =>
  tellSettled(members.map(({ report }) => annotated(archive, report)));
