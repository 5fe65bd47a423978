import { useEffect, useRef } from "preact/hooks";
import type { DeskEvent } from "../server/api/events.ts";

type Hear = (event: DeskEvent | { readonly kind: "back" }) => void;

/** The browser opens the line again by itself; after a pause, what was said meanwhile is unknown: `back`. */
const listeners = new Set<Hear>();
let source: EventSource | null = null;

function open(): void {
  let wasOpen = false;
  source = new EventSource("/api/events");
  source.onopen = () => {
    if (wasOpen) tell({ kind: "back" });
    wasOpen = true;
  };
  for (const kind of ["stories", "alert"])
    source.addEventListener(kind, ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as DeskEvent));
}

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
    if (source === null) open();
    return () => void listeners.delete(listener);
  }, []);
}
