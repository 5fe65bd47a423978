import { useEffect, useState } from "preact/hooks";
import type { Head } from "../../server/api/views/head.ts";
import { address, send } from "../api.ts";
import { kept } from "../shell/kept.ts";

const SETTLED_MS = 500;

const lookedAt = (story: string) => kept(`variorum:looked:${story}`, "sessionStorage");

/**
 * When the reader had last looked before this visit, or when the story was opened: what changed since is new to them.
 * Null: not known yet. A visit lasts as long as the tab does, so that loading the page again takes nothing away. The
 * server is told of the visit, and cannot tell afterwards what was before it: whoever asks for changes says since when.
 */
export function useLookedBefore(head: Head | null): string | null {
  const [before, setBefore] = useState<string | null>(null);
  const id = head?.id;
  useEffect(() => {
    if (head === null) return;
    const visit = lookedAt(head.id);
    const since = visit.get() ?? head.lookedAt ?? head.openedAt;
    visit.set(since);
    setBefore(since);
    // What follows from it on the server waits until the view can be used.
    setTimeout(() => send(address(`/stories/${head.id}/looked`), {}).catch(() => {}), SETTLED_MS);
  }, [id]);
  return before;
}
