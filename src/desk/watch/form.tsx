import type { ComponentProps } from "preact";
import { useId, useState } from "preact/hooks";
import type { WatchDraft, WatchRule } from "../../model/watch.ts";
import { address, send } from "../api.ts";
import { announce } from "../shell/announce.ts";
import { Refused } from "../shell/states.tsx";
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

/** What is typed into the form, by field. */
interface Typed {
  readonly kind: WatchRule["kind"];
  readonly words: string;
  readonly threshold: string;
  readonly webhook: string;
}

/** Makes a watch. */
export function WatchForm({ webhooks, story, onMade }: WatchFormProps) {
  const [typed, setTyped] = useState<Typed>({ kind: "figure", words: "", threshold: "", webhook: "" });
  const [error, setError] = useState<Error | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    const on = ruleOf(typed);
    const draft: WatchDraft = { name: ruleWords(on), on, story, webhook: typed.webhook.trim() || null };
    try {
      await send(address("/watches"), draft);
      announce("Watched for from now on");
      setError(null);
      setTyped({ ...typed, words: "", threshold: "" });
      onMade();
    } catch (failure) {
      setError(failure as Error);
    }
  };
  return (
    <form class="watch-form" onSubmit={submit} aria-label="Make a watch">
      <h2>Watch for</h2>
      <Fields typed={typed} onTyped={setTyped} webhooks={webhooks} />
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
      <Refused error={error} />
    </form>
  );
}

interface FieldsProps {
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  readonly webhooks: boolean;
}

/** The fields that a watch of this kind needs. */
function Fields({ typed, onTyped, webhooks }: FieldsProps) {
  const { kind, words, threshold, webhook } = typed;
  const isFigure = kind === "figure";
  return (
    <>
      <KindField kind={kind} onKind={(kind) => onTyped({ ...typed, kind })} />
      {kind !== "denial" && kind !== "line" && (
        <Field
          label={isFigure ? "What is counted" : "Its name"}
          value={words}
          onValue={(words) => onTyped({ ...typed, words })}
          input={{ required: true, maxLength: 200, placeholder: isFigure ? "people killed" : "" }}
        />
      )}
      {isFigure && (
        <Field
          label="When it reaches (empty: any other number)"
          value={threshold}
          onValue={(threshold) => onTyped({ ...typed, threshold })}
          input={{ type: "number", step: "any" }}
        />
      )}
      {webhooks && (
        <Field
          label="Post alerts to (empty: nowhere)"
          value={webhook}
          onValue={(webhook) => onTyped({ ...typed, webhook })}
          input={{ type: "url", placeholder: "https://" }}
        />
      )}
    </>
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

function ruleOf({ kind, words: typed, threshold }: Typed): WatchRule {
  const words = typed.trim();
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
