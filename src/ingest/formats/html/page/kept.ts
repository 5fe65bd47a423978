/** Attributes that tell an element's part on the page, or that metadata is written in; with the most characters of each. */
export const KEPT: ReadonlyMap<string, number> = new Map([
  ["class", 400],
  ["id", 200],
  ["role", 60],
  ["href", 1000],
  ["rel", 100],
  ["type", 60],
  ["itemprop", 100],
  ["itemtype", 200],
  ["property", 100],
  ["name", 100],
  ["content", 3000],
  ["datetime", 60],
  ["pubdate", 60],
  ["hidden", 20],
  ["aria-hidden", 10],
  ["aria-label", 100],
  ["style", 200],
  ["lang", 20],
  ["charset", 40],
  ["http-equiv", 40],
  ["data-testid", 100],
  ["data-component", 100],
  ["data-component-name", 100],
]);

export const LONGEST_KEPT = Math.max(...[...KEPT.keys()].map((name) => name.length));
