import { useCallback, useEffect, useMemo, useRef } from "preact/hooks";
import { headOf } from "../../server/api/addresses.ts";
import { narrowingOf } from "../../server/api/narrow/by.ts";
import type { Head } from "../../server/api/views/head.ts";
import { useEvents } from "../events.ts";
import { useKeys } from "../keys.ts";
import { navigate, refine } from "../router.ts";
import { useAsked } from "../shell/asked.ts";
import { Heading } from "../shell/heading.tsx";
import { Failed, Loading } from "../shell/states.tsx";
import { useStopKeys } from "../shell/stops.ts";
import type { ViewProps } from "../view.ts";
import { ShownStory } from "./context.ts";
import { useLookedBefore } from "./looked.ts";
import { Masthead, ViewTabs } from "./masthead.tsx";
import { CLOSED, type Opened, openedIn, queryOf } from "./opened.ts";
import { ReaderPane } from "./reader/pane.tsx";
import { StoryView } from "./story-view.tsx";
import "./story.css";
import "./parts.css";
import "./masthead.css";
import "./print.css";
import { useUnfoldedInPrint } from "./unfolded.ts";
import { VIEWS } from "./views.ts";

/** A story: one of its views, and the reader beside it. */
export default function StoryPage({ params: { id = "", view = "brief" }, query }: ViewProps) {
  const { value: head, error, again } = useAsked<Head>(headOf(id));
  const lookedBefore = useLookedBefore(head);
  const reports = useMemo(() => new Map(head?.reports.map((report) => [report.id, report])), [head]);
  const since = query.get("since") ?? lookedBefore;
  const opened = useOpened(query);
  const { open, close } = useReader();
  useEvents((event) => {
    if (event.kind === "back" || (event.kind === "stories" && event.stories.includes(id))) again();
  });
  useStopKeys();
  useStoryKeys(id, view);
  useUnfoldedInPrint();
  useEffect(() => {
    // Shown under the id of the story that it was merged into: the address says so too.
    if (head !== null && head.id !== id)
      navigate(location.pathname.replace(id, head.id) + location.search, { replace: true });
  }, [head?.id]);
  const shown = useMemo(
    () => (head === null ? null : { head, reports, opened, open }),
    [head, reports, opened, open],
  );
  if (error !== null && head === null)
    return (
      <div class="page">
        <Heading title="Story" />
        <Failed error={error} again={again} />
      </div>
    );
  if (head !== null && head.reports.length === 0) return <NoMore />;
  return (
    <ShownStory.Provider value={shown}>
      <div class={`story${opened === null ? "" : " reads"}`}>
        <div class="story-main">
          {head === null ? (
            <Loading what="The story" />
          ) : (
            <>
              <Masthead view={view} since={since} />
              <ViewTabs now={view} />
            </>
          )}
          <StoryView key={view} story={id} name={view} digest={head?.digest ?? null} since={since} />
        </div>
        {head !== null && <ReaderPane opened={opened} onClose={close} />}
      </div>
    </ShownStory.Provider>
  );
}

/** What was split off and is taken back leaves a story without reports; its address may still be open somewhere. */
const NoMore = () => (
  <div class="page">
    <Heading title="This story is no more" />
    <p>
      The <a href="/ledger">ledger</a> says why.
    </p>
  </div>
);

/** Opens words in the reader, and closes it: whoever came from a line of the story is back at it then. */
function useReader() {
  const opener = useRef<Element | null>(null);
  const open = useCallback((what: Opened) => {
    if (document.activeElement?.closest(".story-main")) opener.current = document.activeElement;
    refine(queryOf(what));
  }, []);
  const close = useCallback(() => {
    refine(CLOSED);
    const { current } = opener;
    if (current instanceof HTMLElement || current instanceof SVGElement)
      current.focus({ preventScroll: true });
  }, []);
  return { open, close };
}

/** What the address opens; the same object while it says the same. */
function useOpened(query: URLSearchParams): Opened | null {
  const words = Object.keys(CLOSED).map((word) => query.get(word));
  return useMemo(() => openedIn(query), words);
}

function useStoryKeys(id: string, view: string): void {
  const now = Math.max(
    0,
    VIEWS.findIndex(({ name }) => name === view),
  );
  const go = (by: number) => {
    const kept = new URLSearchParams(location.search);
    for (const word of Object.keys(narrowingOf(view, kept))) kept.delete(word);
    const { name } = VIEWS[(now + by + VIEWS.length) % VIEWS.length]!;
    navigate(`/stories/${id}/${name}${kept.size === 0 ? "" : `?${kept}`}`);
  };
  useKeys([
    { keys: "]", does: "Next view of the story", run: () => go(1) },
    { keys: "[", does: "Previous view of the story", run: () => go(-1) },
  ]);
}
