import type { StoryId } from "../../model/span.ts";
import type { Alert } from "../../model/watch.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import { StoreBusy } from "../../store/errors.ts";
import type { Events } from "../events/events.ts";
import type { Room } from "../room/jobs.ts";
import { REST_MS, TROUBLED_MS } from "./patience.ts";
import { turns } from "./turns.ts";
import type { Webhooks } from "./webhooks.ts";

/** Looks at stories for the watches, as they change. */
export interface Watcher {
  stop(): void;
}

/**
 * The placings of which all stories have been looked at, so that what was added while no desk was open is looked at when
 * one is. Their number and no moment: programs have clocks of their own, and reports may have been retrieved long ago.
 */
const MARK = "watcher";

/**
 * Lets the watches look at each story that changes; browsers hear of what they find, and webhooks (null: none) too.
 * `seen`: as many placings as events have told of.
 */
export function watcher(
  archive: Archive,
  room: Room,
  events: Events,
  hooks: Webhooks | null,
  seen = (): number => archive.store.stories.placings(),
): Watcher {
  const { store } = archive;
  const queue = new Set<StoryId>(changedSince(archive, store.marks.find(MARK)?.position ?? null));
  const look = async (next: StoryId): Promise<void> => {
    const isWatched = store.watches.all().length > 0 && store.stories.find(next) !== null;
    const alerts = isWatched ? await room.watch(next).catch(noneUnlessBusy) : [];
    if (work.isStopped()) return;
    for (const alert of alerts) {
      const { watch, story, words } = alert;
      events.send({ kind: "alert", watch, story, words });
      hooks?.send(alert);
    }
    if (queue.size === 0) store.marks.keep({ source: MARK, position: String(seen()), at: archive.now() });
  };
  const step = async (): Promise<number> => {
    const [next] = queue;
    queue.delete(next!);
    try {
      await look(next!);
      return REST_MS;
    } catch {
      // Looked at again: a story that was looked at twice says nothing twice.
      queue.add(next!);
      return TROUBLED_MS;
    }
  };
  const work = turns(step, () => queue.size > 0);
  const begin = (): void => {
    if (!work.isScheduled()) work.schedule(REST_MS);
  };

  const deaf = events.listen((event) => {
    if (event.kind !== "stories") return;
    for (const story of event.stories) queue.add(story);
    begin();
  });
  begin();
  return {
    stop() {
      deaf();
      work.stop();
      queue.clear();
    },
  };
}

/** A story that cannot be told is none to watch: whoever opens it is told why. */
function noneUnlessBusy(error: unknown): readonly Alert[] {
  if (error instanceof StoreBusy) throw error;
  return [];
}

/** Stories that changed since; none where there is nothing to watch for, or nobody ever watched. */
const changedSince = ({ store }: Archive, position: string | null): readonly StoryId[] =>
  position === null || store.watches.all().length === 0 ? [] : store.stories.placedSince(Number(position));
