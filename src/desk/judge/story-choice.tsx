import { useId, useState } from "preact/hooks";
import type { CardList } from "../../server/api/stories.ts";
import { address } from "../api.ts";
import { useAsked } from "../shell/asked.ts";
import { count, period } from "../words.ts";

/** Not an id: none of the others, a story of its own. */
export const OWN = "";

/** So many stories are offered; words find the others. */
const OFFERED = 8;

interface StoryChoiceProps {
  /** What is chosen, for who does not see it. */
  readonly legend: string;
  /** The story where one is now. */
  readonly but: string;
  readonly to: string | null;
  readonly onTo: (story: string) => void;
  /** A story of its own can be chosen too. */
  readonly hasOwn?: boolean;
}

/** Another story is chosen: of the last updated ones, or of those that hold some words. */
export function StoryChoice({ legend, but, to, onTo, hasOwn = false }: StoryChoiceProps) {
  const [q, setQ] = useState("");
  const group = useId();
  const { value } = useAsked<Pick<CardList, "stories">>(address("/stories", { q, limit: OFFERED + 1 }));
  const others = value?.stories.filter(({ id }) => id !== but).slice(0, OFFERED);
  return (
    <>
      <input
        type="search"
        class="field"
        aria-label="Words of the other story"
        placeholder="Words of the other story"
        value={q}
        onInput={({ currentTarget }) => setQ(currentTarget.value)}
      />
      <fieldset class="choices">
        <legend class="unseen">{legend}</legend>
        {others?.map(({ id, title, reports, period: days }) => (
          <label key={id}>
            <input type="radio" name={group} checked={to === id} onChange={() => onTo(id)} />
            <span>
              <bdi>{title}</bdi>{" "}
              <small>
                {[period(days), count(reports, "report")].filter((words) => words !== "").join(" · ")}
              </small>
            </span>
          </label>
        ))}
        {others?.length === 0 && (
          <p class="soft">{q === "" ? "There is no other story." : "No other story holds these words."}</p>
        )}
        {hasOwn && (
          <label>
            <input type="radio" name={group} checked={to === OWN} onChange={() => onTo(OWN)} />
            <span>A story of its own</span>
          </label>
        )}
      </fieldset>
    </>
  );
}
