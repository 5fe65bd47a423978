import { tellArchived } from "../../pipeline/archive/telling/tell.ts";
import { EXIT } from "../exit.ts";
import { type StoryOutputs, storyOutputs } from "../story-outputs.ts";
import { storyNamed, withArchive } from "./open.ts";
import type { ArchiveFlags } from "./place.ts";

/** `variorum show STORY`: a story of the archive as `read` would tell it, told anew where something came in. */
export function show(words: string, flags: ArchiveFlags & StoryOutputs): Promise<number> {
  const write = storyOutputs(flags);
  return withArchive(flags, (archive) => {
    const story = storyNamed(archive, words);
    if (story === null) return EXIT.failed;
    write(tellArchived(archive, story));
    return EXIT.done;
  });
}
