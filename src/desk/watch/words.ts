import type { Watched } from "../../server/api/watches.ts";

/** What a watch waits for. */
export function ruleWords(on: Watched["on"]): string {
  switch (on.kind) {
    case "figure":
      return on.threshold === null
        ? `Any other number of ${on.words}`
        : `${on.words}: ${on.threshold} or more`;
    case "denial":
      return on.claim === null ? "A first denial of any claim" : "The first denial of a claim";
    case "line":
      return on.claim === null
        ? "Another line of reporting for any claim"
        : "Another line of reporting for a claim";
    case "place":
      return `The place ${on.name} is named`;
    case "name":
      return `${on.name} is named`;
  }
}
