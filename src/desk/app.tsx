import { useErrorBoundary, useLayoutEffect } from "preact/hooks";
import { askedFirst } from "../server/api/addresses.ts";
import { Anywhere } from "./add/anywhere.tsx";
import { askAhead } from "./api.ts";
import { useCode } from "./code.ts";
import { type Place, usePlace } from "./router.ts";
import { codeAt, type Found, viewAt } from "./routes.ts";
import { ANNOUNCER } from "./shell/announce.ts";
import { Gone } from "./shell/gone.tsx";
import { Heading } from "./shell/heading.tsx";
import { Empty, Failed, Loading } from "./shell/states.tsx";
import { TopBar } from "./shell/top-bar.tsx";
import { AlertToast } from "./watch/toast.tsx";

/** The frame around every view: the bar above, the view, and what speaks to screen readers. */
export function App() {
  const place = usePlace();
  const found = viewAt(place.path);
  return (
    <>
      <a class="skip" href="#main">
        To the content
      </a>
      <TopBar />
      <main id="main" tabIndex={-1}>
        {found === null ? <NotHere /> : <Slot key={found.view.pattern} found={found} place={place} />}
      </main>
      <Anywhere />
      <AlertToast />
      <Gone />
      <p id={ANNOUNCER} class="unseen" aria-live="polite" />
    </>
  );
}

const NotHere = () => (
  <div class="page">
    <Heading title="Nothing here" />
    <Empty title="The desk has no such page.">
      <p>
        <a href="/stories">All stories</a>
      </p>
    </Empty>
  </div>
);

interface SlotProps {
  readonly found: Found;
  readonly place: Place;
}

/** Fetches the code of a view and shows it; an error in it leaves the frame standing. */
function Slot({ found: { view, params }, place }: SlotProps) {
  const { path, query } = place;
  const { View, lost } = useCode(view.code);
  const [error, reset] = useErrorBoundary();
  // Before anything is painted: code and what it will show come side by side.
  useLayoutEffect(() => {
    if (View !== null) return;
    codeAt(path);
    for (const address of askedFirst(path, query)) askAhead(address);
  }, [view]);
  useScroll(place, View !== null);
  const failed = lost ?? (error as Error | undefined);
  if (failed) return <Failed error={failed} again={lost === null ? reset : () => location.reload()} />;
  return View === null ? <Loading /> : <View params={params} query={query} />;
}

/** A view that is gone to begins at its top; one that is come back to, where it was left, once it is as long again. */
function useScroll({ arrival, scroll }: Place, isShown: boolean): void {
  useLayoutEffect(() => {
    if (!isShown || arrival === 0) return;
    let tries = 40;
    let frame = 0;
    const go = () => {
      scrollTo(0, scroll);
      if (Math.abs(scrollY - scroll) > 1 && tries-- > 0) frame = requestAnimationFrame(go);
    };
    go();
    return () => cancelAnimationFrame(frame);
  }, [arrival, isShown]);
}
