import type { StoryId } from "../../model/span.ts";
import { StoreBusy } from "../../store/errors.ts";
import type { Events } from "../events/events.ts";
import type { Room } from "../room/jobs.ts";
import { REST_MS, TROUBLED_MS } from "./patience.ts";
import { turns } from "./turns.ts";

/** Has stories told and drawn in the background, so that lists can show and filter them, and pages are there at once. */
export interface Teller {
  /** These are looked for now: they go first. */
  want(stories: readonly StoryId[]): void;
  /** These are to be drawn beforehand, once nobody waits for anything. */
  later(stories: readonly StoryId[]): void;
  /** A page is being opened: whatever nobody waits for is put off until it is there. */
  giveWay(): void;
  stop(): void;
}

/** By then a page that was just asked for has all that it shows. */
const LATER_MS = 1500;

/** So many stories of the archive are looked through at a time. */
const PAGE = 50;

/**
 * Goes through the archive once, tells what was never told or has changed since, draws beforehand what is listed first and
 * what was asked for, then waits for what changes (events).
 * One story after the other, so that one that somebody waits for never waits for more than one of them. Browsers hear of
 * each story that is another now. `after`: so many milliseconds before it goes through the archive, unless something is
 * wanted: whoever opens the desk sees its first page sooner.
 */
export function teller(room: Room, events: Events, { after = REST_MS } = {}): Teller {
  const wanted = new Set<StoryId>();
  const asked = new Set<StoryId>();
  const unseen = sweep(room);
  let [isDrawing, isGivingWay, rest] = [true, false, REST_MS];
  const step = async (): Promise<number> => {
    [isGivingWay, rest] = [false, REST_MS];
    const [next] = wanted;
    try {
      if (next !== undefined) {
        wanted.delete(next);
        if ((await room.freshen(next)) && !work.isStopped())
          events.send({ kind: "stories", stories: [next] });
      } else if (unseen.isLeft) for (const story of await unseen.stale()) wanted.add(story);
      else {
        isDrawing = await room.drawNext([...asked]);
        if (!isDrawing) asked.clear();
      }
    } catch (error) {
      // Another program is writing: later. A story that cannot be told says so to whoever opens it; the others go on.
      rest = TROUBLED_MS;
      isDrawing &&= unseen.isLeft || error instanceof StoreBusy;
      if (error instanceof StoreBusy && next !== undefined) wanted.add(next);
    }
    return isGivingWay && wanted.size === 0 ? Math.max(rest, LATER_MS) : rest;
  };
  const work = turns(step, () => wanted.size > 0 || unseen.isLeft || isDrawing);
  const want = (stories: readonly StoryId[]): void => {
    if (stories.length === 0) return;
    putFirst(wanted, stories);
    // What has been put off after trouble is not put off again, nor done at once.
    if (!work.isScheduled() || rest === REST_MS) work.schedule(rest);
  };
  const later = (stories: readonly StoryId[]): void => {
    for (const story of stories) asked.add(story);
    isDrawing = true;
    if (!work.isScheduled()) work.schedule(LATER_MS);
  };

  const deaf = events.listen((event) => {
    if (event.kind !== "stories") return;
    isDrawing = true;
    want(event.stories);
  });
  work.schedule(after);
  return {
    want,
    later,
    giveWay() {
      isGivingWay = true;
      if (work.isScheduled() && wanted.size === 0) work.schedule(Math.max(rest, LATER_MS));
    },
    stop() {
      deaf();
      work.stop();
    },
  };
}

/** Puts some before all others of a queue. */
function putFirst(queue: Set<StoryId>, stories: readonly StoryId[]): void {
  const others = [...queue];
  queue.clear();
  for (const story of [...stories, ...others]) queue.add(story);
}

/** Looks through the archive once, some stories at a time, for those that are to be told. */
function sweep(room: Room) {
  let seen = 0;
  return {
    isLeft: true,
    async stale(): Promise<readonly StoryId[]> {
      const stale = await room.stale({ limit: PAGE, offset: seen });
      seen += PAGE;
      this.isLeft = stale !== null;
      return stale ?? [];
    },
  };
}
