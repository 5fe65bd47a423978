/** The place in the page that screen readers listen to (see app.tsx). */
export const ANNOUNCER = "announcer";

/** Says something to who listens to the page instead of looking at it: what was loaded, how many were found. */
export function announce(words: string): void {
  const region = document.getElementById(ANNOUNCER);
  if (region !== null) region.textContent = words;
}
