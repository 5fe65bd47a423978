import type { Watched } from "../../server/api/watches.ts";
import { whenWords } from "../judge/words.ts";

interface AlertsProps {
  readonly alerts: Watched["alerts"];
  readonly hasWebhook: boolean;
}

/** What a watch has said, newest first, each with the words that it rests on. */
export function Alerts({ alerts, hasWebhook }: AlertsProps) {
  if (alerts.length === 0) return <p class="quiet">Nothing yet.</p>;
  return (
    <ol class="alerts">
      {alerts.map(({ id, at, words, title, story, evidence, citations, delivery }) => {
        const [first] = evidence;
        return (
          <li key={id} data-stop>
            <p>
              <time class="soft" dateTime={at}>
                {whenWords(at)}
              </time>{" "}
              <b>{words}</b>
            </p>
            <blockquote>
              <a href={`/stories/${story}?span=${first!.report}:${first!.start}-${first!.end}`}>
                {first!.quoted}
              </a>
            </blockquote>
            <p class="soft">
              {citations[0]?.outlet !== null && <bdi>{citations[0]?.outlet}, </bdi>}
              {title}
              {hasWebhook && delivery !== null && `. Webhook: ${deliveryWords(delivery)}`}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

function deliveryWords({
  state,
  attempts,
  outcome,
}: NonNullable<Watched["alerts"][number]["delivery"]>): string {
  const said = outcome === null ? "" : ` (${outcome})`;
  if (state === "delivered") return `delivered${said}`;
  const tried = attempts === 1 ? "once" : `${attempts} times`;
  return state === "failed" ? `given up after ${attempts} attempts${said}` : `waiting, tried ${tried}${said}`;
}
