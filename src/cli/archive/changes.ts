import { renderChanges } from "../../brief/terminal/changes.ts";
import { archivedChanges } from "../../pipeline/archive/telling/changes.ts";
import { EXIT } from "../exit.ts";
import { columns, inColour } from "../output.ts";
import { now, storyNamed, withArchive } from "./open.ts";
import type { ArchiveFlags } from "./place.ts";
import { moment } from "./when.ts";

interface ChangesFlags extends ArchiveFlags {
  readonly since: string;
  readonly json: boolean;
  readonly all: boolean;
  readonly width?: string;
  readonly color: boolean;
}

/** `variorum changes STORY --since WHEN`: what is different in a story since a moment. */
export function changes(words: string, flags: ChangesFlags): Promise<number> {
  const since = moment(flags.since, now());
  const width = columns(flags.width);
  return withArchive(flags, (archive) => {
    const story = storyNamed(archive, words);
    if (story === null) return EXIT.failed;
    const found = archivedChanges(archive, story, since);
    const printed = flags.json
      ? `${JSON.stringify({ story, since, changes: found.changes }, null, 2)}\n`
      : renderChanges(found.changes, found.before, found.after, {
          width,
          colour: inColour(flags),
          all: flags.all,
          since,
        });
    process.stdout.write(printed);
    return EXIT.done;
  });
}
