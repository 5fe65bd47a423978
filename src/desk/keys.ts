import { useEffect, useRef } from "preact/hooks";
import { kept } from "./shell/kept.ts";

/** A key, or two keys one after the other ("g s"), and what they do, for the list of keys. */
export interface Binding {
  readonly keys: string;
  readonly does: string;
  readonly run: () => void;
}

interface Bound extends Binding {
  readonly order: number;
}

const bound = new Set<Bound>();
let order = 0;
let before: { readonly key: string; readonly at: number } | null = null;

/** "off": none of them holds. Who dictates to the machine, or hits keys by accident, must be able to do without. */
export const letters = kept("variorum.keys");

/** So long the second key of two may take. */
const PATIENCE_MS = 1200;

/** Keys that hold while the view is shown. Where two views bind the same, the one that came last has it. */
export function useKeys(bindings: readonly Binding[]): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  useEffect(() => {
    const mine = latest.current.map(({ keys, does }, i) => ({
      keys,
      does,
      run: () => latest.current[i]?.run(),
      order: order++,
    }));
    for (const one of mine) bound.add(one);
    return () => {
      for (const one of mine) bound.delete(one);
    };
  }, []);
}

/** What can be pressed here and now. */
export const bindingsNow = (): readonly Binding[] => [...bound].toSorted((a, b) => a.order - b.order);

/** Listens for the whole page; called once. */
export function startKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.querySelector("dialog[open]") !== null) return;
    if (isWriting(event.target)) {
      // What is being written stays where it is: the next Escape closes what the field is in.
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.key.length === 1 && letters.get() === "off") return;
    const pair =
      before !== null && event.timeStamp - before.at < PATIENCE_MS ? `${before.key} ${event.key}` : null;
    before = { key: event.key, at: event.timeStamp };
    const hit = (pair && last(pair)) || last(event.key);
    if (!hit) return;
    before = null;
    event.preventDefault();
    hit.run();
  });
}

const last = (keys: string): Binding | undefined => bindingsNow().findLast((one) => one.keys === keys);

const isWriting = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button])"));
