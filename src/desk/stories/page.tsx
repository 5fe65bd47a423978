import { address } from "../api.ts";
import { useEvents } from "../events.ts";
import { refine } from "../router.ts";
import { useAsked } from "../shell/asked.ts";
import { Heading } from "../shell/heading.tsx";
import { Failed, Loading } from "../shell/states.tsx";
import type { ViewProps } from "../view.ts";

interface Card {
  readonly id: string;
  readonly title: string;
}

export default function StoriesPage({ query }: ViewProps) {
  const q = query.get("q") ?? "";
  const { value, error, again } = useAsked<{ stories: Card[] }>(address("/stories", { q }));
  useEvents(again);
  return (
    <div class="page">
      <Heading title="Stories" />
      <input
        class="field"
        aria-label="Words"
        value={q}
        onInput={(event) => refine({ q: event.currentTarget.value })}
      />
      {error && <Failed error={error} again={again} />}
      {value === null && !error && <Loading />}
      <ul>
        {value?.stories.map(({ id, title }) => (
          <li key={id}>
            <a href={`/stories/${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
