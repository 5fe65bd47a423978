import type { Store } from "../../store/store.ts";
import type { Events } from "./events.ts";

/** Notices what other programs put into the archive while the desk is open: `variorum watch`, `add`, another desk. */
export interface Others {
  /** As many placings as browsers and watches have been told of. */
  seen(): number;
  stop(): void;
}

export interface OthersOptions {
  /** So often it is looked: one number, of which SQLite knows where it is. */
  readonly everyMs?: number;
  /** Who puts something in without end does not keep it from the desk for longer. */
  readonly mostMs?: number;
}

/**
 * Tells as an event which stories reports were put into, once nothing more has come since it was looked last: a story
 * that grows is told once for all of them. What the desk itself took in is among them, and told twice.
 */
export function others(
  { stories }: { readonly stories: Pick<Store["stories"], "placings" | "placedSince"> },
  events: Events,
  { everyMs = 2000, mostMs = 30_000 }: OthersOptions = {},
): Others {
  let seen = stories.placings();
  let [last, waitedMs] = [seen, 0];
  const look = (): void => {
    const now = stories.placings();
    const isResting = now === last;
    last = now;
    if (now === seen) return;
    waitedMs += everyMs;
    if (!isResting && waitedMs < mostMs) return;
    const placed = stories.placedSince(seen);
    [seen, waitedMs] = [now, 0];
    events.send({ kind: "stories", stories: placed });
  };
  const timer = setInterval(() => {
    try {
      look();
    } catch {
      // What cannot be read now is looked at the next time.
    }
  }, everyMs).unref();
  return { seen: () => seen, stop: () => clearInterval(timer) };
}
