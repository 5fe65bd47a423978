import { useEffect } from "preact/hooks";
import { address, send } from "../api.ts";
import { Heading } from "../shell/heading.tsx";
import type { ViewProps } from "../view.ts";

/** A story. */
export default function StoryPage({ params: { id } }: ViewProps) {
  useEffect(() => void send(address(`/stories/${id}/looked`), {}), [id]);
  return (
    <div class="page">
      <Heading title={`Story ${id}`} />
    </div>
  );
}
