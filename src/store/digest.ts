import { sha256 } from "../model/ids.ts";
import type { Instant } from "../model/instant.ts";
import type { Judgement } from "../model/judgement.ts";
import type { StoryId } from "../model/span.ts";
import type { Store } from "./store.ts";

/** The judgements that stand and are about this story, its reports, or something said in them, as they were recorded. */
export function judgementsOn({ stories, judgements }: Store, story: StoryId, asOf?: Instant): Judgement[] {
  const subjects = [story, ...stories.members(story, asOf).map(({ report }) => report)];
  const about = new Set(subjects.flatMap((subject) => judgements.about(subject).map(({ id }) => id)));
  return about.size === 0 ? [] : judgements.standing().filter(({ id }) => about.has(id));
}

/**
 * All that a telling of this story hangs on: its reports, people's judgements on it, and the version of the reader.
 * While it equals `told.digest(story)`, telling the story again would yield the same.
 */
export function digestOf(store: Store, story: StoryId, reader: string): string {
  const reports = store.stories.members(story).map(({ report }) => report);
  const judgements = judgementsOn(store, story).map(({ id }) => id);
  return sha256(JSON.stringify([reader, reports, judgements]));
}
