import type { Change } from "../../../model/changes.ts";
import type { Instant } from "../../../model/instant.ts";
import type { ReportId, StoryId } from "../../../model/span.ts";
import type { Story } from "../../../model/story.ts";
import { changesBetween } from "../../../reconcile/changes/find.ts";
import type { Archive } from "../archive.ts";
import { tellArchived, tellAsOf } from "./tell.ts";

export interface ArchivedChanges {
  readonly story: StoryId;
  readonly since: Instant;
  readonly before: Story;
  readonly after: Story;
  readonly changes: readonly Change[];
}

/**
 * What is different in a story since a moment: it is told once more from what the archive had then, and both tellings are
 * laid side by side. `RangeError`: no such story.
 */
export function archivedChanges(archive: Archive, story: StoryId, since: Instant): ArchivedChanges {
  const [before, after] = [tellAsOf(archive, story, since), tellArchived(archive, story)];
  return {
    story,
    since,
    before,
    after,
    changes: changesBetween(before, after, revisions(archive, before, after)),
  };
}

/** Reports of the earlier telling → the revision of the same article in the later one. */
export function revisions({ store }: Archive, before: Story, after: Story): ReadonlyMap<ReportId, ReportId> {
  const articleOf = (report: ReportId) => store.articles.revision(report)?.article ?? null;
  const now = new Map(after.reports.map(({ id }) => [articleOf(id), id]));
  const known = new Set(after.reports.map(({ id }) => id));
  return new Map(
    before.reports.flatMap(({ id }) => {
      const revision = known.has(id) ? undefined : now.get(articleOf(id));
      return revision === undefined ? [] : [[id, revision] as const];
    }),
  );
}
