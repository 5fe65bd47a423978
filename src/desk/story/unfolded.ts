import { useEffect } from "preact/hooks";

/** On paper nothing is folded away; afterwards everything is as it was. */
export function useUnfoldedInPrint(): void {
  useEffect(() => {
    let folded: readonly HTMLDetailsElement[] = [];
    const unfold = () => {
      folded = [
        ...document.querySelectorAll<HTMLDetailsElement>(".story-main details:not([open], .hand-over)"),
      ];
      for (const details of folded) details.open = true;
    };
    const fold = () => {
      for (const details of folded) details.open = false;
    };
    addEventListener("beforeprint", unfold);
    addEventListener("afterprint", fold);
    return () => {
      removeEventListener("beforeprint", unfold);
      removeEventListener("afterprint", fold);
    };
  }, []);
}
