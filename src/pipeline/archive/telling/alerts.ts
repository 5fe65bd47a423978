import { citationOf } from "../../../model/citation.ts";
import type { ReportId, StoryId } from "../../../model/span.ts";
import type { Story } from "../../../model/story.ts";
import type { Alert, Finding, Watch, WatchRule } from "../../../model/watch.ts";
import { changesBetween } from "../../../reconcile/changes/find.ts";
import { findings, type Step } from "../../../reconcile/watch/find.ts";
import type { Archive } from "../archive.ts";
import { carrier } from "../deciding/rulings.ts";
import { revisions } from "./changes.ts";
import { standing, tellArchived, tellMembers } from "./tell.ts";

/**
 * Lets every watch look at a story, and keeps what each has to say. A watch looks from the reports that it saw last to
 * those of now; a story that it never saw, from what the archive had when the watch was made. Whether and when anybody
 * read the story in between does not matter; looking twice says nothing twice.
 */
export function watchStory(archive: Archive, id: StoryId): readonly Alert[] {
  const { store } = archive;
  const story = standing(archive, id);
  const watches = store.watches.all().filter((watch) => isOn(archive, watch, story));
  if (watches.length === 0) return [];
  const now = store.stories.members(story).map(({ report }) => report);
  const steps = new Map<string, Step>();
  // Told before anything is written: nobody else can write while a transaction lasts.
  const due = watches.flatMap((watch) => {
    const seen = store.watches.seen(watch.id, story) ?? knownBy(archive, now, watch);
    if (isSame(seen, now)) return [];
    const key = seen.toSorted().join();
    const step = steps.get(key) ?? stepFrom(archive, story, seen);
    steps.set(key, step);
    return { watch, step };
  });
  return store.transaction(() =>
    due.flatMap(({ watch, step }) => {
      store.watches.see(watch.id, story, now);
      return kept(archive, watch, story, step);
    }),
  );
}

const isOn = (archive: Archive, watch: Watch, story: StoryId): boolean =>
  watch.story === null ||
  (archive.store.stories.find(watch.story) !== null && standing(archive, watch.story) === story);

/** Those of these reports that the archive had when the watch was made. */
const knownBy = ({ store }: Archive, reports: readonly ReportId[], { madeAt }: Watch): readonly ReportId[] =>
  reports.filter((report) => store.articles.revision(report)!.retrievedAt <= madeAt);

const isSame = (one: readonly ReportId[], other: readonly ReportId[]): boolean =>
  one.length === other.length && one.toSorted().join() === other.toSorted().join();

function stepFrom(archive: Archive, story: StoryId, reports: readonly ReportId[]): Step {
  const [before, after] = [tellMembers(archive, story, reports), tellArchived(archive, story)];
  return { before, after, changes: changesBetween(before, after, revisions(archive, before, after)) };
}

function kept({ store, now }: Archive, watch: Watch, story: StoryId, step: Step): Alert[] {
  const rule = carried(watch.on, store, step.after);
  if (rule === null) return [];
  const reports = new Map(step.after.reports.map((report) => [report.id, report]));
  const { title } = step.after;
  return findings(rule, step).flatMap((finding: Finding) => {
    const citations = finding.evidence.map((at) => citationOf(reports.get(at.report)!, at));
    return store.watches.alert({ ...finding, watch: watch.id, story, at: now(), title, citations }) ?? [];
  });
}

/** A rule on a claim, at the place where its words stand now; null: they are gone. */
function carried(rule: WatchRule, store: Archive["store"], { reports }: Story): WatchRule | null {
  if (!("claim" in rule) || rule.claim === null) return rule;
  const place = carrier(
    store,
    reports.map(({ id }) => id),
  )(rule.claim.at);
  return place === null ? null : { ...rule, claim: { ...rule.claim, at: place } };
}
