import type { Membership } from "../../../model/archive.ts";
import type { Instant } from "../../../model/instant.ts";
import { NotThere } from "../../../model/not-there.ts";
import type { ReportId, StoryId } from "../../../model/span.ts";
import type { Story } from "../../../model/story.ts";
import { digestOf } from "../../../store/digest.ts";
import type { ToldPacked } from "../../../store/stories.ts";
import { tellSettled } from "../../tell.ts";
import { type Archive, annotated, annotatedPacked } from "../archive.ts";
import { rulingsOn } from "../deciding/rulings.ts";
import { READER } from "../reader.ts";
import { TELLER } from "../teller.ts";

/**
 * A story as the archive has it now: told anew only where a report came, went or changed since it was last told, or the
 * reader is another. `RangeError`: no such story. A story that was merged into another is told as that one. What was
 * told is kept, unless the store may only be read.
 */
export function tellArchived(archive: Archive, id: StoryId): Story {
  const { store, now } = archive;
  const { story, digest, isKept } = askedFor(archive, id);
  if (isKept) return store.told.find(story)!.file;
  const file = tellMembers(archive, story, reportsOf(store.stories.members(story)));
  if (!store.readOnly) store.told.keep({ story, digest, toldAt: now(), file });
  return file;
}

/** So many stories are written in one transaction: to the disk a story is dearer than its rows. As many more are being told. */
const AT_ONCE = 16;

/**
 * Tells several stories, as `tellArchived` does one, by whoever tells for the archive, and gives each out when it is
 * kept. Meanwhile others have their turn: what comes in goes on being read.
 */
export async function* tellAll(archive: Archive, stories: readonly StoryId[]): AsyncGenerator<StoryId> {
  const begin = (from: number) => {
    const tellings = Promise.all(stories.slice(from, from + AT_ONCE).map((id) => toldElsewhere(archive, id)));
    tellings.catch(() => {}); // thrown in its turn
    return tellings;
  };
  let next = begin(0);
  for (let from = 0; from < stories.length; from += AT_ONCE) {
    const begun = next;
    next = begin(from + AT_ONCE);
    const tellings = await begun;
    archive.store.transaction(() => {
      for (const telling of tellings) if (telling !== null) archive.store.told.keepPacked(telling);
    });
    yield* stories.slice(from, from + AT_ONCE);
  }
}

/**
 * Null: what the archive keeps is what would be told, or there is nothing to tell (a story whose reports went to others
 * before it was ever told: one in five of a stream). The digest is taken first: what changes in the meantime is told
 * again when it is asked for.
 */
async function toldElsewhere(archive: Archive, id: StoryId): Promise<ToldPacked | null> {
  const { story, digest, isKept } = askedFor(archive, id);
  if (isKept) return null;
  const reports = reportsOf(archive.store.stories.members(story));
  if (reports.length === 0 && archive.store.told.digest(story) === null) return null;
  const rulings = rulingsOn(archive.store, story, reports);
  const readings = await Promise.all(reports.map((report) => annotatedPacked(archive, report)));
  const packed = await archive.tell({ readings, rulings });
  return { story, digest, toldAt: archive.now(), packed };
}

/** `isKept`: what the archive keeps is what would be told. */
function askedFor(archive: Archive, id: StoryId) {
  const story = standing(archive, id);
  const digest = tellingNow(archive, story);
  return { story, digest, isKept: archive.store.told.digest(story) === digest };
}

/** Whether the telling that the archive keeps is that of today. `RangeError`: no such story. */
export function isTold(archive: Archive, id: StoryId): boolean {
  return askedFor(archive, id).isKept;
}

/** From what the story is told now, whether it was told so yet or not: while it is the same, so is the story. */
export const tellingNow = ({ store }: Archive, story: StoryId): string =>
  digestOf(store, story, `${READER} ${TELLER}`);

/**
 * A story as it would have been told at a moment: of the reports and revisions that the archive had then. What people
 * rule on names and claims is today's, so that beside today's telling only what was reported since is different. Nothing is
 * kept of it. `RangeError`: no such story; one that was not there yet has no reports.
 */
export function tellAsOf(archive: Archive, id: StoryId, at: Instant): Story {
  const story = standing(archive, id);
  return tellMembers(archive, story, reportsOf(archive.store.stories.members(story, at)));
}

/** A story as it would be told of some reports, with what people rule on it today. */
export const tellMembers = (archive: Archive, story: StoryId, reports: readonly ReportId[]): Story =>
  tellSettled(
    reports.map((report) => annotated(archive, report)),
    rulingsOn(archive.store, story, reports),
  );

const reportsOf = (members: readonly Membership[]): ReportId[] => members.map(({ report }) => report);

/** The story that an id stands for today. */
export function standing({ store }: Pick<Archive, "store">, id: StoryId): StoryId {
  let entry = store.stories.find(id);
  if (entry === null) throw new NotThere(`no story ${id}`);
  while (entry.mergedInto !== null) entry = store.stories.find(entry.mergedInto)!;
  return entry.id;
}
