import { fitted } from "../../brief/terminal/layout.ts";
import { tellArchived } from "../../pipeline/archive/telling/tell.ts";
import { EXIT } from "../exit.ts";
import { columns, oneLine, print } from "../output.ts";
import { storyNamed, withArchive } from "./open.ts";
import type { ArchiveFlags } from "./place.ts";

/** `variorum reports STORY`: the reports of a story with their ids, in the order of its labels r1, r2, … */
export function reports(words: string, flags: ArchiveFlags & { readonly width?: string }): Promise<number> {
  const width = columns(flags.width);
  return withArchive(flags, (archive) => {
    const story = storyNamed(archive, words);
    if (story === null) return EXIT.failed;
    const told = tellArchived(archive, story);
    print(
      told.reports.map(({ id, outlet, published, title, input }, place) => {
        const about = [
          `r${place + 1}`.padEnd(4),
          id,
          published.latest ?? "undated",
          outlet.name ?? "outlet unknown",
        ];
        return fitted(`${about.join("  ")}  ${oneLine(title ?? input)}`, width);
      }),
    );
    return EXIT.done;
  });
}
