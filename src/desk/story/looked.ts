import { useEffect, useState } from "preact/hooks";
import type { Head } from "../../server/api/views/head.ts";
import { address, send } from "../api.ts";

const keyOf = (story: string): string => `variorum:looked:${story}`;

/**
 * When the reader had last looked before this visit: what changed since is new to them. A visit lasts as long as the
 * tab does, so that loading the page again takes nothing away. The server is told of the visit.
 */
export function useLookedBefore(head: Head | null): string | null {
  const [before, setBefore] = useState<string | null>(null);
  const id = head?.id;
  useEffect(() => {
    if (head === null) return;
    const known = sessionStorage.getItem(keyOf(head.id));
    const since = known ?? head.lookedAt ?? "";
    sessionStorage.setItem(keyOf(head.id), since);
    setBefore(since === "" ? null : since);
    send(address(`/stories/${head.id}/looked`), {}).catch(() => {});
  }, [id]);
  return before;
}
