/** What browsers are told while they are open (server-sent events). */
export type DeskEvent =
  /** These stories are to be asked for again. */
  | { readonly kind: "stories"; readonly stories: readonly string[] }
  /** A watch has something to say. */
  | { readonly kind: "alert"; readonly watch: string; readonly story: string; readonly words: string };

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
