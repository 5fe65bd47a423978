import { compared } from "../../../cluster/stories/compared.ts";
import type { StoryId } from "../../../model/span.ts";
import { FINGERPRINT_VERSION, type Fingerprint } from "../../../model/stories.ts";
import { fingerprintIn } from "../adding/windows.ts";
import type { Archive } from "../archive.ts";
import { standing } from "./tell.ts";

/** Of a story so many reports are laid beside the other: a day's worth tells what it is about. */
const COMPARED = 60;

/** Why two stories might be one, and why two, as the machine sees them now; “here” is the first. `RangeError`: no such story. */
export const compareStories = (archive: Archive, one: StoryId, other: StoryId): readonly string[] =>
  compared(printsOf(archive, one), printsOf(archive, other));

const printsOf = (archive: Archive, story: StoryId): readonly Fingerprint[] =>
  archive.store.stories
    .members(standing(archive, story))
    .slice(-COMPARED)
    .flatMap(({ report }) => {
      const kept = archive.store.fingerprints.find(FINGERPRINT_VERSION, report);
      return kept === null ? [] : [fingerprintIn(kept.data)];
    });
