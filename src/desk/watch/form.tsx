import type { ComponentProps } from "preact";
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
      <KindField kind={kind} onKind={setKind} />
      {needsWords && (
        <Field
          label={kind === "figure" ? "What is counted" : "Its name"}
          value={words}
          onValue={setWords}
          input={{
            required: true,
            maxLength: 200,
            placeholder: kind === "figure" ? "people killed" : "",
          }}
        />
      )}
      {kind === "figure" && (
        <Field
          label="When it reaches (empty: any other number)"
          value={threshold}
          onValue={setThreshold}
          input={{ type: "number", step: "any" }}
        />
      )}
      {webhooks && (
        <Field
          label="Post alerts to (empty: nowhere)"
          value={webhook}
          onValue={setWebhook}
          input={{ type: "url", placeholder: "https://" }}
        />
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

interface KindProps {
  readonly kind: WatchRule["kind"];
  readonly onKind: (kind: WatchRule["kind"]) => void;
}

function KindField({ kind, onKind }: KindProps) {
  const id = useId();
  return (
    <>
      <label for={id}>What</label>
      <select
        id={id}
        class="field"
        value={kind}
        onChange={({ currentTarget }) => onKind(currentTarget.value as WatchRule["kind"])}
      >
        {KINDS.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** What else the field is. */
  readonly input: ComponentProps<"input">;
}

function Field({ label, value, onValue, input }: FieldProps) {
  const id = useId();
  return (
    <>
      <label for={id}>{label}</label>
      <input
        {...input}
        id={id}
        class="field"
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </>
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
