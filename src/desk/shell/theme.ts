import { kept } from "./kept.ts";

export const THEMES = ["auto", "light", "dark"] as const;

export type Theme = (typeof THEMES)[number];

const chosenLast = kept("variorum.theme");

/** What was chosen last; where nothing was, what the system says. */
export function theme(): Theme {
  const last = chosenLast.get();
  return THEMES.find((one) => one === last) ?? "auto";
}

export function chooseTheme(chosen: Theme): void {
  chosenLast.set(chosen);
  applyTheme(chosen);
}

export function applyTheme(chosen: Theme = theme()): void {
  if (chosen === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}
