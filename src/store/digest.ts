import { sha256 } from "../model/ids.ts";
import type { Judgement } from "../model/judgement.ts";
import type { StoryId } from "../model/span.ts";
import type { Store } from "./store.ts";

/**
 * The judgements that stand and are about this story, its reports (earlier texts of their articles too), or something
 * said in them, as they were recorded.
 */
export function judgementsOn({ stories, articles, judgements }: Store, story: StoryId): Judgement[] {
  const reports = stories.members(story).flatMap(({ report }) => {
    const revision = articles.revision(report);
    return revision === null ? [report] : articles.revisions(revision.article).map((one) => one.report);
  });
  const about = new Set([story, ...reports].flatMap((one) => judgements.about(one).map(({ id }) => id)));
  return about.size === 0 ? [] : judgements.standing().filter(({ id }) => about.has(id));
}

/** Kinds of judgements that a telling heeds; those on memberships have moved the reports, a mark stands beside. */
const HEEDED: ReadonlySet<Judgement["kind"]> = new Set([
  "sameEntity",
  "differentEntity",
  "joinClaims",
  "partClaims",
]);

/**
 * All that a telling of this story hangs on: its reports, people's judgements on it, and the version of the reader.
 * While it equals `told.digest(story)`, telling the story again would yield the same.
 */
export function digestOf(store: Store, story: StoryId, reader: string): string {
  const reports = store.stories.members(story).map(({ report }) => report);
  const judgements = judgementsOn(store, story).flatMap(({ id, kind }) => (HEEDED.has(kind) ? [id] : []));
  return sha256(JSON.stringify([reader, reports.toSorted(), judgements]));
}
