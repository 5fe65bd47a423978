import { useEffect, useRef } from "preact/hooks";
import "./judge.css";

const FORMS = [
  ["page.html", "Page", "one file, for any browser"],
  ["brief.md", "Brief", "Markdown"],
  ["claims.csv", "Claims", "table, a row for each assertion"],
  ["figures.csv", "Figures", "table, a row for each figure"],
  ["places.geojson", "Places", "GeoJSON"],
  ["annotations.jsonld", "Annotations", "W3C Web Annotation"],
  ["story.json", "Story file", "all of it, JSON"],
] as const;

/** The forms in which a story can be taken along; every row in them cites its words. Any view can be printed as it is. */
export function HandOver({ story }: { readonly story: string }) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) menu.current?.removeAttribute("open");
    };
    document.addEventListener("pointerdown", close);
    return () => document.removeEventListener("pointerdown", close);
  }, []);
  const print = () => {
    menu.current?.removeAttribute("open");
    globalThis.print();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector("summary")?.focus();
    event.stopPropagation();
  };
  return (
    <details ref={menu} class="hand-over" onKeyDown={leave}>
      <summary class="button">Take along</summary>
      <ul>
        <li>
          <button type="button" onClick={print}>
            <b>Print</b> <span class="soft">this view, unfolded</span>
          </button>
        </li>
        {FORMS.map(([form, name, what]) => (
          <li key={form}>
            <a href={`/api/stories/${story}/export/${form}`} download>
              <b>{name}</b> <span class="soft">{what}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
