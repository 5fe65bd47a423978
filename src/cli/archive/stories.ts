import { fitted } from "../../brief/terminal/layout.ts";
import type { StoryEntry } from "../../model/archive.ts";
import { tellArchived } from "../../pipeline/archive/telling/tell.ts";
import { counted } from "../../text/numbers/counted.ts";
import { EXIT } from "../exit.ts";
import { columns, limitOf, minuteOf, oneLine, print } from "../output.ts";
import { withArchive } from "./open.ts";
import type { ArchiveFlags } from "./place.ts";

interface StoriesFlags extends ArchiveFlags {
  readonly limit: string;
  readonly width?: string;
}

/** `variorum stories`: the stories of the archive, last updated first, a line each. */
export function stories(flags: StoriesFlags): Promise<number> {
  const limit = limitOf(flags.limit);
  const width = columns(flags.width);
  return withArchive(flags, (archive) => {
    const { store } = archive;
    const entries = store.stories.list({ limit });
    const all = store.stories.count();
    if (all === 0) print(["The archive has no story yet: variorum add FILE…"]);
    print(entries.map((entry) => row(entry, entry.title ?? tellArchived(archive, entry.id).title, width)));
    if (all > entries.length) print([`and ${all - entries.length} more: --limit ${all}`]);
    return EXIT.done;
  });
}

const row = ({ id, reports, updatedAt }: StoryEntry, title: string, width: number): string =>
  fitted(
    `${id}  updated ${minuteOf(updatedAt)}  ${counted(reports, "report").padStart(10)}  ${oneLine(title)}`,
    width,
  );
