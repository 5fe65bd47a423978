import { useEffect, useRef, useState } from "preact/hooks";
import type { Filter } from "../../server/api/addresses.ts";
import type { CardList } from "../../server/api/stories.ts";
import { refine } from "../router.ts";
import { useMedia } from "../shell/media.ts";
import { STATUS_NAMES } from "./status.ts";

interface PanelProps {
  readonly query: URLSearchParams;
  readonly facets: NonNullable<CardList["facets"]> | null;
}

/** What the list can be narrowed by, with how many stories each would leave. Open beside the list, closed above it. */
export function FilterPanel({ query, facets }: PanelProps) {
  const isWide = useMedia("(min-width: 960px)");
  const statuses = facets?.statuses
    .toSorted((a, b) => ORDER.indexOf(a.value) - ORDER.indexOf(b.value))
    .map((one) => ({ ...one, name: STATUS_NAMES.get(one.value) ?? one.value }));
  return (
    <details class="filters" open={isWide}>
      <summary>Filter</summary>
      <div class="filter-groups">
        <Typed query={query} />
        <Choices title="Status" filter="status" query={query} values={statuses ?? []} />
        <Choices title="Places" filter="place" query={query} values={facets?.places ?? []} />
        <Choices
          title="People and organisations"
          filter="entity"
          query={query}
          values={facets?.entities ?? []}
        />
        <Choices title="Outlets" filter="outlet" query={query} values={facets?.outlets ?? []} />
        <Days query={query} />
      </div>
    </details>
  );
}

const ORDER = [...STATUS_NAMES.keys()];

interface ChoicesProps {
  readonly title: string;
  readonly filter: Filter;
  readonly query: URLSearchParams;
  readonly values: readonly { readonly value: string; readonly stories: number; readonly name?: string }[];
}

/** A value that is chosen stays to be seen, even where nothing that is shown has it. */
function Choices({ title, filter, query, values }: ChoicesProps) {
  const chosen = query.get(filter);
  const isGone = chosen !== null && !values.some(({ value }) => value === chosen);
  const shown = isGone ? [{ value: chosen, stories: 0 }, ...values] : values;
  if (shown.length === 0) return null;
  return (
    <fieldset class="choices">
      <legend>{title}</legend>
      <ul>
        {shown.map(({ value, stories, ...more }) => (
          <li key={value}>
            <button
              type="button"
              class="choice"
              aria-pressed={value === chosen}
              onClick={() => refine({ [filter]: value === chosen ? null : value }, { replace: false })}
            >
              <bdi>{"name" in more && more.name ? more.name : value}</bdi>
              <span class="number">{stories.toLocaleString("en")}</span>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** So long after the last key the list is asked for. */
const PAUSE_MS = 200;

function Typed({ query }: { readonly query: URLSearchParams }) {
  const words = query.get("q") ?? "";
  const [typed, setTyped] = useState(words);
  const timer = useRef(0);
  // What was typed is asked for without the space behind it, and stays as it was typed.
  useEffect(() => {
    if (typed.trim() !== words) setTyped(words);
  }, [words]);
  const type = (value: string) => {
    setTyped(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => refine({ q: value.trim() }), PAUSE_MS);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <label class="labelled">
      <span>Words in the reports</span>
      <input
        class="field"
        type="search"
        value={typed}
        maxLength={400}
        onInput={(event) => type(event.currentTarget.value)}
      />
    </label>
  );
}

function Days({ query }: { readonly query: URLSearchParams }) {
  return (
    <fieldset class="choices days">
      <legend>Days</legend>
      {(["from", "to"] as const).map((name) => (
        <label key={name} class="labelled">
          <span>{name === "from" ? "From" : "To"}</span>
          <input
            class="field"
            type="date"
            value={query.get(name) ?? ""}
            onChange={(event) => refine({ [name]: event.currentTarget.value }, { replace: false })}
          />
        </label>
      ))}
    </fieldset>
  );
}
