import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useKeys } from "../keys.ts";

interface FilterProps {
  readonly what: string;
  readonly hint: string;
  readonly find: string;
  readonly onFind: (words: string) => void;
  readonly found: number;
  /** False: not all of them have come yet. */
  readonly isWhole?: boolean;
  readonly children?: ComponentChildren;
}

/** A box that leaves what holds all its words. */
export function Filter({ what, hint, find, onFind, found, isWhole = true, children }: FilterProps) {
  const input = useRef<HTMLInputElement>(null);
  useKeys([{ keys: "f", does: `Filter ${what}`, run: () => input.current?.focus() }]);
  return (
    <form class="filter" onSubmit={(event) => event.preventDefault()}>
      <input
        ref={input}
        class="field"
        type="search"
        value={find}
        autoComplete="off"
        spellcheck={false}
        aria-label={`Filter ${what}`}
        aria-keyshortcuts="f"
        placeholder={`Filter ${what}: ${hint}`}
        onInput={({ currentTarget }) => onFind(currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => key === "Escape" && currentTarget.blur()}
      />
      {children}
      <output aria-live="polite">
        {found.toLocaleString("en")} shown{isWhole ? "" : ", more on the way"}
      </output>
    </form>
  );
}

/** Whether a text holds every word of a filter, in any order and case; it is made only where there are words. */
export function holds(find: string, text: () => string): boolean {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const lower = text().toLowerCase();
  return words.every((word) => lower.includes(word));
}
