import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useKeys } from "../keys.ts";

interface FilterProps {
  readonly what: string;
  readonly hint: string;
  readonly find: string;
  readonly onFind: (words: string) => void;
  readonly found: number;
  /** How many there are, where not all of them are shown even without a filter. */
  readonly outOf?: number | undefined;
  /** False: not all of them have come yet. */
  readonly isWhole?: boolean;
  readonly children?: ComponentChildren;
}

/** A box that leaves what holds all its words. */
export function Filter({ what, hint, find, onFind, found, outOf, isWhole = true, children }: FilterProps) {
  const input = useRef<HTMLInputElement>(null);
  useKeys([{ keys: "f", does: `Filter ${what}`, run: () => input.current?.focus() }]);
  return (
    <form class="filter" onSubmit={(event) => event.preventDefault()}>
      <input
        ref={input}
        class="field"
        type="search"
        value={find}
        maxLength={400}
        autoComplete="off"
        spellcheck={false}
        aria-label={`Filter ${what}`}
        aria-keyshortcuts="f"
        placeholder={`Filter ${what}: ${hint}`}
        onInput={({ currentTarget }) => onFind(currentTarget.value)}
      />
      {children}
      <output aria-live="polite">
        {found.toLocaleString("en")} {outOf !== undefined && `of ${outOf.toLocaleString("en")} `}shown
        {isWhole ? "" : ", more on the way"}
      </output>
    </form>
  );
}

interface OneOfProps {
  readonly label: string;
  /** What is said where none is chosen. */
  readonly all: string;
  readonly values: readonly string[];
  /** Empty: none is chosen. */
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** Leaves one of some; one that an address chooses stays to be seen, even where the story has it no more. */
export function OneOf({ label, all, values, value, onChoose }: OneOfProps) {
  const offered = [...new Set(value === "" ? values : [value, ...values])];
  if (offered.length < 2) return null;
  return (
    <select
      class="field one-of"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      <option value="">{all}</option>
      {offered.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
  );
}
