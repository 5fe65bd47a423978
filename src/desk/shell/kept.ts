/**
 * What this browser keeps for the desk under a key; null: nothing. A browser may keep nothing at all (private windows,
 * blocked storage) and then throws at the very asking: what is kept there holds until the page is left.
 */
export interface Kept {
  get(): string | null;
  set(value: string): void;
}

/** `storage`: what holds it, asked for each time, "localStorage" for good or "sessionStorage" for as long as the tab lasts. */
export const kept = (key: string, storage: "localStorage" | "sessionStorage" = "localStorage"): Kept => ({
  get() {
    try {
      return meanwhile.get(key) ?? globalThis[storage].getItem(key);
    } catch {
      return null;
    }
  },
  set(value) {
    try {
      globalThis[storage].setItem(key, value);
      meanwhile.delete(key);
    } catch {
      meanwhile.set(key, value);
    }
  },
});

/** What it would not keep. */
const meanwhile = new Map<string, string>();
