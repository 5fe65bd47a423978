import { useEffect, useRef } from "preact/hooks";
import { useKeys } from "../keys.ts";
import type { FormGroup } from "./forms.ts";
import "./hand-over.css";

/** The forms in which what is shown, or all it is of, can be taken along; every view can be printed as it is. */
export function HandOver({ groups }: { readonly groups: readonly FormGroup[] }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>("li a, li button") ?? [])];
  const close = () => menu.current?.removeAttribute("open");
  useEffect(() => {
    const leave = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) close();
    };
    for (const kind of ["pointerdown", "focusin"]) document.addEventListener(kind, leave);
    return () => {
      for (const kind of ["pointerdown", "focusin"]) document.removeEventListener(kind, leave);
    };
  }, []);
  useKeys([
    {
      keys: "t",
      does: "Take along what is shown",
      run: () => {
        menu.current?.setAttribute("open", "");
        items()[0]?.focus();
      },
    },
  ]);
  const steer = (event: KeyboardEvent) => {
    if (!menu.current?.open) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      const all = items();
      const now = all.indexOf(document.activeElement as HTMLElement);
      all[now < 0 && by < 0 ? all.length - 1 : (now + by + all.length) % all.length]?.focus();
    } else if (event.key === "Escape") {
      close();
      menu.current.querySelector("summary")?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <details ref={menu} class="hand-over" onKeyDown={steer}>
      <summary class="button" aria-keyshortcuts="t">
        Take along
      </summary>
      <div class="forms">
        {groups.map((group, i) => (
          <Forms key={group.heading} group={group} prints={i === 0} close={close} />
        ))}
      </div>
    </details>
  );
}

/** Forms of one thing, a link each; what is seen can be printed besides. */
function Forms({ group, prints, close }: { group: FormGroup; prints: boolean; close: () => void }) {
  const print = () => {
    close();
    globalThis.print();
  };
  return (
    <section aria-label={group.heading}>
      <h2>{group.heading}</h2>
      <ul>
        {prints && (
          <li>
            <button type="button" onClick={print}>
              <b>Print</b> <span class="soft">as it stands, unfolded</span>
            </button>
          </li>
        )}
        {group.forms.map(({ href, name, what }) => (
          <li key={href}>
            <a href={href} download onClick={close}>
              <b>{name}</b> <span class="soft">{what}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
