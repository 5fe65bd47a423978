import { useEffect, useRef, useState } from "preact/hooks";
import type { DeskEvent } from "../server/api/events.ts";

type Hear = (event: DeskEvent | { readonly kind: "back" }) => void;

/** The browser opens the line again by itself; after a pause, what was said meanwhile is unknown: `back`. */
const listeners = new Set<Hear>();
document.addEventListener("visibilitychange", look);
let source: EventSource | null = null;
let wasOpen = false;

/**
 * A line is there while the window is seen: browsers open six to a desk for all its windows together, and a seventh would
 * not even load. Who comes back to a window is told of what was missed (`back`).
 */
function look(): void {
  if (document.hidden) {
    wasOpen = true;
    source?.close();
  } else if (source === null || source.readyState === EventSource.CLOSED) open();
}

function open(): void {
  source = new EventSource("/api/events");
  source.onopen = () => {
    setGone(false);
    if (wasOpen) tell({ kind: "back" });
    wasOpen = true;
  };
  source.onerror = () => {
    setGone(true);
    if (source?.readyState === EventSource.CLOSED) setTimeout(look, AGAIN_MS);
  };
  for (const kind of ["stories", "alert"])
    source.addEventListener(kind, ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as DeskEvent));
}

/** Where an answer was no line at all (of a proxy before a desk that is starting, say) the browser does not ask again. */
const AGAIN_MS = 5000;

function tell(event: Parameters<Hear>[0]): void {
  for (const hear of listeners) hear(event);
}

/** Calls `hear` for what the server tells while the view is shown; one line serves the whole page. */
export function useEvents(hear: Hear): void {
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(() => {
    const listener: Hear = (event) => latest.current(event);
    listeners.add(listener);
    look();
    return () => void listeners.delete(listener);
  }, []);
}

/** A line that broke off comes back within three seconds where the desk is there; so long nobody is told. */
const GONE_MS = 6000;

const goneListeners = new Set<(isGone: boolean) => void>();
let gone: ReturnType<typeof setTimeout> | undefined;

function setGone(isGone: boolean): void {
  const tellAll = () => {
    for (const hear of goneListeners) hear(isGone);
  };
  if (isGone) gone ??= setTimeout(tellAll, GONE_MS);
  else {
    clearTimeout(gone);
    gone = undefined;
    tellAll();
  }
}

/** Whether the desk has been gone for a while: what is shown may be old, and no alert comes. */
export function useIsGone(): boolean {
  const [isGone, setIsGone] = useState(false);
  useEffect(() => {
    goneListeners.add(setIsGone);
    return () => void goneListeners.delete(setIsGone);
  }, []);
  return isGone;
}
