import { useId, useState } from "preact/hooks";
import type { WatchDraft, WatchRule } from "../../model/watch.ts";
import { address, send } from "../api.ts";
import { announce } from "../shell/announce.ts";
import { ruleWords } from "./words.ts";

interface WatchFormProps {
  readonly webhooks: boolean;
  /** The story that is watched; null: every story. */
  readonly story: string | null;
  readonly onMade: () => void;
}

const KINDS: readonly (readonly [WatchRule["kind"], string])[] = [
  ["figure", "A figure"],
  ["denial", "A first denial"],
  ["line", "Another line of reporting"],
  ["place", "A place"],
  ["name", "A name"],
];

/** Makes a watch. */
export function WatchForm({ webhooks, story, onMade }: WatchFormProps) {
  const id = useId();
  const [kind, setKind] = useState<WatchRule["kind"]>("figure");
  const [words, setWords] = useState("");
  const [threshold, setThreshold] = useState("");
  const [webhook, setWebhook] = useState("");
  const [error, setError] = useState<Error | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    const on = ruleOf(kind, words.trim(), threshold);
    const draft: WatchDraft = { name: ruleWords(on), on, story, webhook: webhook.trim() || null };
    try {
      await send(address("/watches"), draft);
      announce("Watched for from now on");
      setError(null);
      setWords("");
      setThreshold("");
      onMade();
    } catch (failure) {
      setError(failure as Error);
    }
  };
  const needsWords = kind !== "denial" && kind !== "line";
  return (
    <form class="watch-form" onSubmit={submit} aria-label="Make a watch">
      <h2>Watch for</h2>
      <label for={`${id}-kind`}>What</label>
      <select
        id={`${id}-kind`}
        class="field"
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value as WatchRule["kind"])}
      >
        {KINDS.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      {needsWords && (
        <>
          <label for={`${id}-words`}>{kind === "figure" ? "What is counted" : "Its name"}</label>
          <input
            id={`${id}-words`}
            class="field"
            required
            maxLength={200}
            value={words}
            placeholder={kind === "figure" ? "people killed" : ""}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </>
      )}
      {kind === "figure" && (
        <>
          <label for={`${id}-threshold`}>When it reaches (empty: any other number)</label>
          <input
            id={`${id}-threshold`}
            class="field"
            type="number"
            step="any"
            value={threshold}
            onInput={({ currentTarget }) => setThreshold(currentTarget.value)}
          />
        </>
      )}
      {webhooks && (
        <>
          <label for={`${id}-webhook`}>Post alerts to (empty: nowhere)</label>
          <input
            id={`${id}-webhook`}
            class="field"
            type="url"
            value={webhook}
            placeholder="https://"
            onInput={({ currentTarget }) => setWebhook(currentTarget.value)}
          />
        </>
      )}
      <p class="soft">
        {story === null ? (
          "In every story, those to come as well."
        ) : (
          <a href={`/stories/${story}`}>In this story only.</a>
        )}
      </p>
      <button type="submit" class="button main">
        Watch
      </button>
      {error !== null && (
        <p class="judge-error" role="alert">
          {error.message}
        </p>
      )}
    </form>
  );
}

function ruleOf(kind: WatchRule["kind"], words: string, threshold: string): WatchRule {
  switch (kind) {
    case "figure":
      return { kind, words, threshold: threshold.trim() === "" ? null : Number(threshold) };
    case "denial":
    case "line":
      return { kind, claim: null };
    case "place":
    case "name":
      return { kind, name: words };
  }
}
