import { useContext, useEffect, useMemo, useRef } from "preact/hooks";
import { address, viewOf } from "../../server/api/addresses.ts";
import { useCode } from "../code.ts";
import { useEvents } from "../events.ts";
import { useAsked } from "../shell/asked.ts";
import { Empty, Failed, Loading } from "../shell/states.tsx";
import { useUsable } from "../shell/usable.ts";
import { ShownStory } from "./context.ts";
import { VIEWS } from "./views.ts";

interface Props {
  readonly story: string;
  readonly name: string;
  /** What the story is told from: another digest, and the view is asked for again. Null: not known yet. */
  readonly digest: string | null;
  readonly since: string | null;
}

/** A view: its code, what the server draws for it, and the story's head (page.tsx) are asked for at once. */
export function StoryView({ story, name, digest, since }: Props) {
  const shown = useContext(ShownStory);
  const known = VIEWS.find((view) => view.name === name);
  const { View, lost } = useCode(known?.code ?? null);
  const { value, error, again } = useAsked<unknown>(pathOf({ story, name, digest, since }));
  const told = useRef(digest);
  useEffect(() => {
    if (told.current !== null && told.current !== digest) again();
    told.current = digest;
  }, [digest]);
  useEvents((event) => {
    if (
      known?.isOfNow &&
      (event.kind === "back" || (event.kind === "stories" && event.stories.includes(story)))
    )
      again();
  });
  // The same while what is drawn is the same: what is opened in the reader concerns the words that ask for it.
  const drawn = useMemo(
    () => (View === null || value === null ? null : <View view={value} />),
    [View, value],
  );
  useUsable(shown !== null && View !== null && value !== null);
  if (shown === null) return null;
  if (known === undefined)
    return (
      <Empty title="A story has no such view.">
        <a href={`/stories/${story}`}>The brief</a>
      </Empty>
    );
  const failed = lost ?? error;
  if (failed !== null && value === null) return <Failed error={failed} again={again} />;
  if (drawn === null) return <Loading what={known.title} />;
  return (
    <section class="view" aria-label={known.title}>
      {drawn}
    </section>
  );
}

/** Changes wait for the head: by it is known since when. */
function pathOf({ story, name, digest, since }: Props): string | null {
  if (VIEWS.every((view) => view.name !== name)) return null;
  if (name !== "changes") return viewOf(story, name);
  return digest === null || since === null ? null : address(`/stories/${story}/views/changes`, { since });
}
