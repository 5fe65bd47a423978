import { useState } from "preact/hooks";
import type { Watched } from "../../server/api/watches.ts";
import { address, ask } from "../api.ts";
import { useEvents } from "../events.ts";
import { whenWords } from "../judge/words.ts";
import { announce } from "../shell/announce.ts";
import { useAsked } from "../shell/asked.ts";
import { Heading } from "../shell/heading.tsx";
import { Empty, Failed, Loading, Refused } from "../shell/states.tsx";
import { useStopKeys } from "../shell/stops.ts";
import { CopyButton } from "../take/copy-button.tsx";
import type { ViewProps } from "../view.ts";
import { Alerts } from "./alerts.tsx";
import { WatchForm } from "./form.tsx";
import "./watch.css";
import { ruleWords } from "./words.ts";

interface Watches {
  readonly webhooks: boolean;
  readonly watches: readonly Watched[];
}

/** What is watched for: make a watch, see what it has said, subscribe to it elsewhere. */
export default function WatchPage({ query }: ViewProps) {
  const { value, error, again } = useAsked<Watches>(address("/watches"));
  useEvents((event) => {
    if (event.kind !== "stories") again();
  });
  useStopKeys();
  return (
    <div class="page watches">
      <Heading title="Watch" />
      <p class="soft lead">
        A watch tells you as soon as a story says what you wait for. What the archive has already is no news.
      </p>
      {error !== null && <Failed error={error} again={again} />}
      {value === null && error === null && <Loading what="The watches" />}
      {value !== null && (
        <div class="watch-columns">
          <WatchForm webhooks={value.webhooks} story={query.get("story")} onMade={again} />
          <section aria-label="Watches">
            {value.watches.length === 0 && (
              <Empty title="Nothing is watched for yet.">
                <p>Make a watch, or open a claim in a story and watch for its first denial.</p>
              </Empty>
            )}
            <ul class="watch-list">
              {lastToSpeak(value.watches).map((watch) => (
                <WatchRow key={watch.id} watch={watch} onGone={again} />
              ))}
            </ul>
          </section>
        </div>
      )}
    </div>
  );
}

/** What was told last comes first; of watches that have said nothing, the newest. */
const lastToSpeak = (watches: readonly Watched[]): Watched[] => {
  const spoke = ({ alerts }: Watched): string =>
    alerts
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? "";
  return watches.toReversed().toSorted((a, b) => (spoke(a) < spoke(b) ? 1 : spoke(a) > spoke(b) ? -1 : 0));
};

function WatchRow({ watch, onGone }: { readonly watch: Watched; readonly onGone: () => void }) {
  const { id, name, on, story, storyTitle, madeAt, webhook, alerts } = watch;
  const [isSure, setSure] = useState(false);
  const [lost, setLost] = useState<Error | null>(null);
  const remove = async () => {
    if (!isSure) {
      announce("Press once more to remove it and its alerts");
      return setSure(true);
    }
    try {
      await ask(address(`/watches/${id}`), { method: "DELETE" });
      announce("Watch removed");
      // The button that was pressed goes with it.
      document.querySelector("h1")?.focus();
      onGone();
    } catch (error) {
      setLost(error as Error);
    }
  };
  const feed = `${location.origin}/api/watches/${id}/feed`;
  return (
    <li>
      <header>
        <h2>{name}</h2>
        <button type="button" class="button" onClick={remove} onBlur={() => setSure(false)}>
          {isSure ? "Remove it and its alerts" : "Remove"}
          <span class="unseen">: {name}</span>
        </button>
      </header>
      <Refused error={lost} />
      <p class="soft">
        {ruleWords(on) !== name && `${ruleWords(on)}, `}
        {story === null ? (
          "in every story"
        ) : (
          <>
            in{" "}
            <a href={`/stories/${story}`}>
              <bdi>{storyTitle ?? "one story"}</bdi>
            </a>
          </>
        )}
        , since <time dateTime={madeAt}>{whenWords(madeAt)}</time>
        {webhook !== null && (
          <>
            , posted to <bdi class="address">{webhook}</bdi>
          </>
        )}
      </p>
      <Alerts alerts={alerts} hasWebhook={webhook !== null} />
      <Feeds feed={feed} />
    </li>
  );
}

/** The addresses under which readers of feeds follow a watch. */
const Feeds = ({ feed }: { readonly feed: string }) => (
  <details class="feeds">
    <summary>Feeds</summary>
    {(["atom", "json"] as const).map((form) => (
      <p key={form}>
        <a href={`${feed}.${form}`}>{`${feed}.${form}`}</a>{" "}
        <CopyButton words={`${feed}.${form}`} what="address" />
      </p>
    ))}
  </details>
);
