import { useEffect } from "preact/hooks";
import type { Watched } from "../../server/api/watches.ts";
import { address } from "../api.ts";
import { useEvents } from "../events.ts";
import { useAsked } from "../shell/asked.ts";
import { kept } from "../shell/kept.ts";
import { useLater } from "../shell/later.ts";

const seen = kept("variorum.alerts-seen");

/** How many alerts have come since somebody at this browser looked at them; it is asked when all else is there. */
export function useUnseenAlerts(isLooking: boolean): number {
  const isLater = useLater();
  const { value, again } = useAsked<{ readonly watches: readonly Watched[] }>(
    isLater ? address("/watches") : null,
  );
  useEvents((event) => {
    if (event.kind === "alert" || event.kind === "back") again();
  });
  const moments = (value?.watches ?? []).flatMap(({ alerts }) => alerts.map(({ at }) => at));
  const newest = moments.toSorted().at(-1);
  useEffect(() => {
    if (isLooking && newest !== undefined) seen.set(newest);
  }, [isLooking, newest]);
  const until = seen.get() ?? "";
  return isLooking ? 0 : moments.filter((at) => at > until).length;
}
