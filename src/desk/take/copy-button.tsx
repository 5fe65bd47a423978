import { useState } from "preact/hooks";
import { announce } from "../shell/announce.ts";

const SHOWN = { ready: "Copy", copied: "Copied", failed: "Not allowed" } as const;

/** Copies words, and says how it went; where the browser allows no copying, they can still be selected. */
export function useCopy(what: string) {
  const [state, setState] = useState<keyof typeof SHOWN>("ready");
  const copy = async (words: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words);
      setState("copied");
      announce(`Copied the ${what}`);
    } catch {
      setState("failed");
      announce("The browser did not allow copying");
    }
  };
  return { state: SHOWN[state], copy };
}

/** Copies a line that stands beside it. */
export function CopyButton({ words, what }: { readonly words: string; readonly what: string }) {
  const { state, copy } = useCopy(what);
  return (
    <button type="button" class="button copy" aria-label={`${state} the ${what}`} onClick={() => copy(words)}>
      {state}
    </button>
  );
}
