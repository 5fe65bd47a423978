import { byId } from "./dom.ts";

/** A file opened from a disk may have no storage: then the choice lasts as long as the page. */
export function storedTheme(value?: string): string | null {
  try {
    if (value !== undefined) localStorage.setItem("variorum-theme", value);
    return localStorage.getItem("variorum-theme");
  } catch {
    return null;
  }
}

export function dress(theme: string): void {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  byId("theme").textContent = `Theme: ${theme}`;
}

/** The button goes round: as the system has it, light, dark. */
export function offerThemes(): void {
  const themes = ["auto", "light", "dark"];
  let theme = themes.find((name) => name === storedTheme()) ?? "auto";
  dress(theme);
  byId("theme").addEventListener("click", () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length]!;
    storedTheme(theme);
    dress(theme);
  });
}
