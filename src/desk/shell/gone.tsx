import { useIsGone } from "../events.ts";

/** Says on every view that the desk has gone: an editor who waits for alerts would take silence for calm. */
export const Gone = () => (
  <div role="status">
    {useIsGone() && (
      <p class="gone">
        <b>The desk does not answer.</b> What is shown may be old, and no alert comes. It goes on by itself.
      </p>
    )}
  </div>
);
