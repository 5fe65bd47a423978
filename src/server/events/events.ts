import type { DeskEvent } from "../api/events.ts";

/** What happens at the desk, told to all browsers that listen. */
export interface Events {
  send(event: DeskEvent): void;
  /** Calls `hear` for each event until the answer is called. */
  listen(hear: (event: DeskEvent) => void): () => void;
}

export function events(): Events {
  const listeners = new Set<(event: DeskEvent) => void>();
  return {
    send(event) {
      for (const hear of listeners) hear(event);
    },
    listen(hear) {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
  };
}
