import { useState } from "preact/hooks";
import { announce } from "../shell/announce.ts";

/** Copies a line; where the browser allows no copying, it says so and the line can be selected. */
export function CopyButton({ words, what }: { readonly words: string; readonly what: string }) {
  const [state, setState] = useState<"ready" | "copied" | "failed">("ready");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words);
      setState("copied");
      announce(`Copied the ${what}`);
    } catch {
      setState("failed");
      announce("The browser did not allow copying");
    }
  };
  const shown = { ready: "Copy", copied: "Copied", failed: "Not allowed" }[state];
  return (
    <button type="button" class="button copy" aria-label={`${shown} the ${what}`} onClick={copy}>
      {shown}
    </button>
  );
}
