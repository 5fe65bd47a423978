import type { Span } from "../../model/span.ts";

/** One span lies in the other. */
export const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Two spans have characters in common. */
export const meet = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
