import type { ComponentChildren } from "preact";
import type { AskError } from "../api.ts";

/** While the first answer is on its way. It shows itself only where that takes long enough to wonder. */
export const Loading = ({ what = "Loading" }: { readonly what?: string }) => (
  <p class="state loading" role="status">
    {what} …
  </p>
);

interface EmptyProps {
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** Nothing to show, and what can be done about it. */
export const Empty = ({ title, children }: EmptyProps) => (
  <div class="state empty">
    <p class="state-title">{title}</p>
    {children}
  </div>
);

/** Why something that was asked to be done was not; what was given for it stands where it was. */
export const Refused = ({ error }: { readonly error: Error | null }) =>
  error === null ? null : (
    <p class="refused" role="alert">
      {error.message}
    </p>
  );

interface FailedProps {
  readonly error: Error | AskError;
  readonly again?: () => void;
}

/** What went wrong, in the words of whoever knows, and a way on: what is not there does not come by asking again. */
export function Failed({ error, again }: FailedProps) {
  const isMissing = "status" in error && error.status === 404;
  return (
    <div class="state failed" role="alert">
      <p class="state-title">{isMissing ? "Not here" : "That did not work"}</p>
      <p>{error.message}</p>
      {isMissing && (
        <>
          <p>It may have been merged into another, or the address was mistyped.</p>
          <p>
            <a href="/stories">All stories</a>
          </p>
        </>
      )}
      {again && !isMissing && (
        <button type="button" class="button" onClick={again}>
          Try again
        </button>
      )}
    </div>
  );
}
