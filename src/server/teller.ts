import type { Since, StoryCard } from "../model/archive.ts";
import type { StoryId } from "../model/span.ts";
import type { Archive } from "../pipeline/archive/archive.ts";
import { archivedChanges } from "../pipeline/archive/changes.ts";
import { isTold, standing, tellArchived } from "../pipeline/archive/tell.ts";
import { StoreBusy } from "../store/errors.ts";
import type { Events } from "./events.ts";

/** Tells stories in the background, so that lists can show and filter them. */
export interface Teller {
  /** These are looked for now: they go first. */
  want(stories: readonly StoryId[]): void;
  /** Somebody is asking for something: the next story waits a little, so that the answer does not. */
  giveWay(): void;
  stop(): void;
}

/** Between two stories, so that whoever asks meanwhile is answered first. */
const REST_MS = 10;
/** After somebody asked for something. */
const GIVEN_WAY_MS = 250;
/** So often in a row: whoever asks all the time does not keep stories from being told. */
const GIVEN_WAY_MOST = 8;
/** After something went wrong: another program writes to the archive, a story cannot be told. */
const TROUBLED_MS = 1000;
/** So many stories of the archive are looked through at a time. */
const PAGE = 100;
/** So many of them in one go. */
const AT_ONCE = 5;

/**
 * Goes through the archive once, tells what was never told or has changed since, then waits for what changes (events).
 * Browsers hear of each story that is another now.
 */
export function teller(archive: Archive, events: Events): Teller {
  const { store } = archive;
  const wanted = new Set<StoryId>();
  let [swept, isSweeping, givenWay] = [0, true, 0];
  let page: StoryCard[] = [];
  let timer: NodeJS.Timeout | null = null;

  const schedule = (ms: number): void => {
    clearTimeout(timer ?? undefined);
    timer = setTimeout(step, ms).unref();
  };
  const step = (): void => {
    [timer, givenWay] = [null, 0];
    const [next] = wanted;
    let rest = REST_MS;
    try {
      if (next === undefined) {
        if (isSweeping) sweep();
      } else {
        wanted.delete(next);
        if (freshen(archive, next)) events.send({ kind: "stories", stories: [next] });
      }
    } catch (error) {
      // Another program is writing: later. A story that cannot be told says so to whoever opens it; the others go on.
      rest = TROUBLED_MS;
      if (error instanceof StoreBusy && next !== undefined) wanted.add(next);
    }
    if (wanted.size > 0 || isSweeping) schedule(rest);
  };
  const sweep = (): void => {
    if (page.length === 0) {
      page = [...store.cards.list({}, { limit: PAGE, offset: swept })];
      swept += page.length;
      isSweeping = page.length > 0;
    }
    for (const { id, lookedAt, updatedAt } of page.splice(0, AT_ONCE))
      if (!isTold(archive, id) || (lookedAt !== null && updatedAt > lookedAt)) wanted.add(id);
  };
  const want = (stories: readonly StoryId[]): void => {
    const later = [...wanted];
    wanted.clear();
    for (const story of [...stories, ...later]) wanted.add(story);
    if (wanted.size > 0 && timer === null) schedule(REST_MS);
  };

  const deaf = events.listen((event) => {
    if (event.kind === "stories") want(event.stories);
  });
  schedule(REST_MS);
  return {
    want,
    giveWay() {
      if (timer !== null && givenWay++ < GIVEN_WAY_MOST) schedule(GIVEN_WAY_MS);
    },
    stop() {
      deaf();
      clearTimeout(timer ?? undefined);
      wanted.clear();
      isSweeping = false;
    },
  };
}

/** Tells a story where it is another now, and counts what came since somebody looked; false: all is as it was. */
function freshen(archive: Archive, id: StoryId): boolean {
  const { cards } = archive.store;
  if (cards.find(id) === null) return false;
  const story = standing(archive, id);
  const isNew = !isTold(archive, story);
  if (isNew) tellArchived(archive, story);
  const before = cards.find(story)!;
  if (before.lookedAt === null) return isNew;
  const since = before.updatedAt > before.lookedAt ? sinceOf(archive, story, before.lookedAt) : null;
  if (JSON.stringify(since) === JSON.stringify(before.since)) return isNew;
  cards.setSince(story, since);
  return true;
}

function sinceOf(archive: Archive, story: StoryId, at: string): Since | null {
  const { changes } = archivedChanges(archive, story, at);
  const count = (...kinds: readonly string[]) => changes.filter(({ kind }) => kinds.includes(kind)).length;
  const since = {
    reports: count("report", "revision"),
    claims: count("claim"),
    figures: count("figure"),
    denials: count("denial"),
  };
  return Object.values(since).some((number) => number > 0) ? since : null;
}
