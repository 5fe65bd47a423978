import { useRef, useState } from "preact/hooks";
import { code, useCode } from "../code.ts";
import { useKeys } from "../keys.ts";
import { navigate, usePlace } from "../router.ts";
import { useUnseenAlerts } from "../watch/unseen.ts";
import { ThemeSwitch } from "./theme-switch.tsx";

/** Where one can go from anywhere. */
const PLACES = [
  { path: "/stories", name: "Stories", keys: "g s" },
  { path: "/add", name: "Add", keys: "g a" },
  { path: "/watch", name: "Watch", keys: "g w" },
  { path: "/ledger", name: "Ledger", keys: "g l" },
] as const;

const HELP = code(() => import("./help.tsx"));

export function TopBar() {
  const { path } = usePlace();
  const [isHelping, setHelping] = useState(false);
  const { View: Help } = useCode(isHelping ? HELP : null);
  const alerts = useUnseenAlerts(path === "/watch");
  useKeys([
    ...PLACES.map(({ path, name, keys }) => ({ keys, does: `Go to: ${name}`, run: () => navigate(path) })),
    { keys: "?", does: "These keys", run: () => setHelping(true) },
  ]);
  return (
    <header class="top">
      <a class="brand" href="/stories" aria-label="Variorum: all stories">
        <svg aria-hidden="true" viewBox="0 0 32 32" width="24" height="24">
          <path d="M6 6l10 20L26 6" fill="none" stroke="currentColor" stroke-width="4" />
          <path d="M12 6l4 9 4-9" fill="none" stroke="currentColor" stroke-width="2" />
        </svg>
        <span>Variorum</span>
      </a>
      <nav aria-label="Desk">
        <ul>
          {PLACES.map(({ path: to, name }) => (
            <li key={to}>
              <a
                href={to}
                aria-current={path === to || (to === "/stories" && path === "/") ? "page" : undefined}
              >
                {name}
                {to === "/watch" && alerts > 0 && (
                  <span class="badge">
                    {alerts.toLocaleString("en")}
                    <span class="unseen"> new {alerts === 1 ? "alert" : "alerts"}</span>
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <SearchBox />
      <div class="top-tools">
        <ThemeSwitch />
        <button
          type="button"
          class="tool"
          aria-label="Keys"
          title="Keys (?)"
          onClick={() => setHelping(true)}
        >
          <span class="key" aria-hidden="true">
            ?
          </span>
        </button>
      </div>
      {Help && <Help onClose={() => setHelping(false)} />}
    </header>
  );
}

/** Searches when Enter is pressed; on the search page itself the words stand in the box. */
function SearchBox() {
  const { path, query } = usePlace();
  const input = useRef<HTMLInputElement>(null);
  const words = path === "/search" ? (query.get("q") ?? "") : "";
  useKeys([
    {
      keys: "/",
      does: "Search",
      run: () => {
        input.current?.focus();
        input.current?.select();
      },
    },
  ]);
  const search = (event: Event) => {
    event.preventDefault();
    const q = input.current!.value.trim();
    if (q !== "") navigate(`/search?${new URLSearchParams({ q })}`);
  };
  return (
    <search>
      <form class="search-box" action="/search" onSubmit={search}>
        <input
          key={words}
          ref={input}
          type="search"
          name="q"
          aria-label="Search reports, claims, quotations and figures"
          placeholder="Search words, quotations, figures"
          defaultValue={words}
          maxLength={400}
          autoComplete="off"
          spellcheck={false}
        />
        <span class="key" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  );
}
