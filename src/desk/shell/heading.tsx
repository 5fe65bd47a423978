import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { usePlace } from "../router.ts";
import { announce } from "./announce.ts";

interface HeadingProps {
  /** Plain words for the window and for who listens. */
  readonly title: string;
  readonly class?: string;
  readonly children?: ComponentChildren;
}

/**
 * The heading of a view: it names the window, and whoever comes to the view by a link starts reading here. A change of
 * filters or of what is open is no arrival.
 */
export function Heading({ title, children, ...more }: HeadingProps) {
  const { path, arrival } = usePlace();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Variorum`;
  }, [title]);
  useEffect(() => {
    if (arrival === 0) return;
    heading.current?.focus({ preventScroll: true });
    announce(title);
  }, [path]);
  return (
    <h1 ref={heading} tabIndex={-1} {...more}>
      {children ?? title}
    </h1>
  );
}
