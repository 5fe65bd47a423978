import { options } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Whether the page is being printed; what is drawn then is there before the browser takes it to paper. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const [before, after] = [() => atOnce(() => setPrinting(true)), () => setPrinting(false)];
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
  return isPrinting;
}

/** Prints one part of what is shown; the root bears its name meanwhile, for the styles of paper. */
export function printOnly(part: string): void {
  const { dataset } = document.documentElement;
  dataset.prints = part;
  addEventListener("afterprint", () => delete dataset.prints, { once: true });
  globalThis.print();
}

/** Draws what `change` changes before it returns: a page that prints itself waits for nothing. */
function atOnce(change: () => void): void {
  const { debounceRendering } = options;
  options.debounceRendering = (render) => render();
  change();
  if (debounceRendering === undefined) delete options.debounceRendering;
  else options.debounceRendering = debounceRendering;
}
