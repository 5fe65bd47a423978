import type { ComponentChild, ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useBeginning } from "../shell/later.ts";
import { usePrinting } from "../shell/printing.ts";
import { count } from "../words.ts";

interface ManyProps<T> {
  readonly all: readonly T[];
  /** What one of them is called. */
  readonly what: string;
  /** So many are shown at first, and so many more each time. */
  readonly most: number;
  readonly list: (items: ComponentChildren) => ComponentChild;
  readonly item: (one: T, i: number) => ComponentChild;
}

/** Items on the first screens. */
const FIRST = 12;

/** A list that may be long: its beginning, and the rest on demand; on paper all of it. */
export function Many<T>({ all, what, most, list, item }: ManyProps<T>) {
  const [shown, setShown] = useState(most);
  const until = usePrinting() ? all.length : shown;
  const rest = all.length - until;
  const items = useBeginning(all.slice(0, until), FIRST);
  return (
    <>
      {list(items.map(item))}
      {rest > 0 && (
        <button type="button" class="button rest" onClick={() => setShown(shown + most * 5)}>
          {count(rest, `more ${what}`)}
        </button>
      )}
    </>
  );
}
