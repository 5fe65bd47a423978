import { changeSections, type WordedChange } from "../../brief/views/changes.ts";
import type { Instant } from "../../model/instant.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import { archivedChanges } from "../../pipeline/archive/telling/changes.ts";
import type { ChangesView, ChangeView } from "../api/views/changes.ts";
import { spotOf } from "./parts.ts";

/** What is different in a story since a moment, worded. */
export function changesOf(archive: Archive, story: string, since: Instant): ChangesView {
  const { before, after, changes } = archivedChanges(archive, story, since);
  return {
    since,
    sections: changeSections(changes, before, after).map(({ heading, mark, changes }) => ({
      heading,
      mark,
      changes: changes.map(viewOf),
    })),
  };
}

function viewOf({ change, parts }: WordedChange): ChangeView {
  const spots = change.kind === "gone" ? [] : change.evidence.map(spotOf);
  return {
    about: "claim" in change ? change.claim : "figure" in change ? change.figure : null,
    parts: parts.map((part) => ({ ...part })),
    spot: spots[0] ?? null,
    spots,
  };
}
