const KEY = "variorum.name";

/** Under which name one decides at this browser; empty: the name of the desk's user. */
export function signature(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

export function sign(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
