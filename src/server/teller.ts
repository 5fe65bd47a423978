import type { StoryId } from "../model/span.ts";
import { StoreBusy } from "../store/errors.ts";
import type { Events } from "./events.ts";
import { REST_MS, TROUBLED_MS } from "./patience.ts";
import type { Room } from "./room/jobs.ts";

/** Has stories told in the background, so that lists can show and filter them. */
export interface Teller {
  /** These are looked for now: they go first. */
  want(stories: readonly StoryId[]): void;
  stop(): void;
}

/** So many stories of the archive are looked through at a time. */
const PAGE = 50;

/**
 * Goes through the archive once, tells what was never told or has changed since, then waits for what changes (events).
 * One story after the other, so that one that somebody waits for never waits for more than one of them. Browsers hear of
 * each story that is another now. `after`: so many milliseconds before it goes through the archive, unless something is
 * wanted: whoever opens the desk sees its first page sooner.
 */
export function teller(room: Room, events: Events, { after = REST_MS } = {}): Teller {
  const wanted = new Set<StoryId>();
  let [swept, isSweeping, isBusy, isStopped, rest] = [0, true, false, false, REST_MS];
  let timer: NodeJS.Timeout | null = null;

  const schedule = (ms: number): void => {
    if (isStopped || isBusy || !(wanted.size > 0 || isSweeping)) return;
    clearTimeout(timer ?? undefined);
    timer = setTimeout(step, ms).unref();
  };
  const step = async (): Promise<void> => {
    [timer, isBusy, rest] = [null, true, REST_MS];
    const [next] = wanted;
    try {
      if (next === undefined) await sweep();
      else {
        wanted.delete(next);
        if ((await room.freshen(next)) && !isStopped) events.send({ kind: "stories", stories: [next] });
      }
    } catch (error) {
      // Another program is writing: later. A story that cannot be told says so to whoever opens it; the others go on.
      rest = TROUBLED_MS;
      if (error instanceof StoreBusy && next !== undefined) wanted.add(next);
    }
    isBusy = false;
    schedule(rest);
  };
  const sweep = async (): Promise<void> => {
    const stale = await room.stale({ limit: PAGE, offset: swept });
    swept += PAGE;
    isSweeping = stale !== null;
    for (const story of stale ?? []) wanted.add(story);
  };
  const want = (stories: readonly StoryId[]): void => {
    const later = [...wanted];
    wanted.clear();
    for (const story of [...stories, ...later]) wanted.add(story);
    // What has been put off after trouble is not put off again, nor done at once.
    if (timer === null || rest === REST_MS) schedule(rest);
  };

  const deaf = events.listen((event) => {
    if (event.kind === "stories") want(event.stories);
  });
  schedule(after);
  return {
    want,
    stop() {
      deaf();
      clearTimeout(timer ?? undefined);
      isStopped = true;
    },
  };
}
