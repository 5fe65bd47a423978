import type { Figure } from "../../model/story.ts";
import { sameEvent } from "../../text/words/events.ts";

const VICTIMS = /\bvictims?$/i;
const DEATH = "kill";

/**
 * "All 22 victims have been named" says nothing of what befell them; where the same report has that so many were killed,
 * it counts the dead.
 */
export function withFates(figures: readonly Figure[]): readonly Figure[] {
  const toll = ({ report, value }: Figure): string => `${report} ${value}`;
  const tolls = new Set(
    figures.filter(({ event, unit }) => unit === "people" && sameEvent(event, DEATH)).map(toll),
  );
  return figures.map((figure) =>
    figure.event === null && figure.value !== null && VICTIMS.test(figure.item) && tolls.has(toll(figure))
      ? { ...figure, event: DEATH }
      : figure,
  );
}
