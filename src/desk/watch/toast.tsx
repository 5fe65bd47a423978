import { useState } from "preact/hooks";
import { useEvents } from "../events.ts";
import { announce } from "../shell/announce.ts";

interface Alerted {
  readonly story: string;
  readonly words: string;
}

/** What a watch has just found, on whatever view one is; it stays until it is closed or the next one comes. */
export function AlertToast() {
  const [alert, setAlert] = useState<Alerted | null>(null);
  useEvents((event) => {
    if (event.kind !== "alert") return;
    setAlert({ story: event.story, words: event.words });
    announce(`Alert: ${event.words}`);
  });
  if (alert === null) return null;
  return (
    <aside class="toast" aria-label="Alert">
      <p>
        <a href={`/stories/${alert.story}/changes`}>{alert.words}</a>
      </p>
      <a href="/watch">All alerts</a>
      <button type="button" class="tool" aria-label="Close the alert" onClick={() => setAlert(null)}>
        ✕
      </button>
    </aside>
  );
}
