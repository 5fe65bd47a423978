import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { address } from "../api.ts";
import { useAsked } from "../shell/asked.ts";
import { Empty, Failed, Loading } from "../shell/states.tsx";
import { useStory } from "./context.ts";
import type { DrawnProps } from "./drawn.ts";
import { VIEWS } from "./views.ts";

interface Props {
  readonly name: string;
  /** What the story is told from: another digest, and the view is asked for again. */
  readonly digest: string;
  readonly since: string | null;
}

/** A view: its code and what the server draws for it are asked for at once. */
export function StoryView({ name, digest, since }: Props) {
  const { head } = useStory();
  const known = VIEWS.find((view) => view.name === name);
  const [View, setView] = useState<ComponentType<DrawnProps<unknown>> | null>(null);
  const [lost, setLost] = useState<Error | null>(null);
  const query = name === "changes" ? { since } : {};
  const { value, error, again } = useAsked<unknown>(
    known === undefined ? null : address(`/stories/${head.id}/views/${name}`, query),
  );
  useEffect(() => {
    known?.load().then((loaded) => setView(() => loaded.default), setLost);
  }, [name]);
  const [first] = useState(digest);
  useEffect(() => {
    if (digest !== first) again();
  }, [digest]);
  if (known === undefined)
    return (
      <Empty title="A story has no such view.">
        <a href={`/stories/${head.id}`}>The brief</a>
      </Empty>
    );
  const failed = lost ?? error;
  if (failed !== null && value === null) return <Failed error={failed} again={again} />;
  if (View === null || value === null) return <Loading what={known.title} />;
  return (
    <section class="view" aria-label={known.title}>
      <View view={value} />
    </section>
  );
}
