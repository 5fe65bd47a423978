/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Note, PageData, Spot, Subject } from "./data.ts";

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly title: string;
}

/**
 * The page's own program. The page is whole without it: links lead to sentences, lists fold by themselves. With it, a
 * click on any words shows them marked in the reader beside the story, with the reasons; keys move from line to line.
 * The text of this one function is shipped inside the page (see program.ts), so it uses nothing from outside itself.
 */
export function client(): void {
  const byId = <T extends HTMLElement = HTMLElement>(id: string): T => {
    const found = document.getElementById(id);
    if (found === null) throw new ReferenceError(`the page has no #${id}`);
    return found as T;
  };

  const data: PageData = JSON.parse(byId("data").textContent ?? "");
  const reader = byId("reader");
  const heading = byId("reader-heading");
  const told = byId("reader-told");
  const body = byId("reader-text");
  const live = byId("live");
  const wide = matchMedia("(min-width: 1080px)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  /** What is open: what it is about, its places, which of them is shown, and what to give the focus back to. */
  let open: { about: string; places: Subject["places"]; shown: number; from: HTMLElement | null } | null =
    null;
  let annotated = false;

  const make = <K extends keyof HTMLElementTagNameMap>(
    name: K,
    words = "",
    className = "",
  ): HTMLElementTagNameMap[K] => {
    const element = document.createElement(name);
    element.textContent = words;
    if (className !== "") element.className = className;
    return element;
  };

  /* ---- The report in the reader ---- */

  /** Stretches of a paragraph that the page itself sets apart (a caption inside a paragraph), as marks. */
  const asides = (paragraph: HTMLElement, from: number): Mark[] => {
    const marks: Mark[] = [];
    let at = from;
    for (const node of paragraph.childNodes) {
      const length = node.textContent?.length ?? 0;
      const kind = node instanceof HTMLElement ? node.className.replace(/\bs\b/, "").trim() : "";
      if (kind !== "") marks.push({ start: at, end: at + length, kind, title: kind });
      at += length;
    }
    return marks;
  };

  /** A paragraph with marks laid over it; where marks overlap, each piece carries the classes of all. */
  const marked = (paragraph: HTMLElement, marks: readonly Mark[]): HTMLElement => {
    const from = Number(paragraph.dataset.from);
    const text = paragraph.textContent ?? "";
    const to = from + text.length;
    const here = [...marks, ...asides(paragraph, from)].filter(({ start, end }) => start < to && end > from);
    const cuts = [
      ...new Set([from, to, ...here.flatMap(({ start, end }) => [Math.max(start, from), Math.min(end, to)])]),
    ].sort((a, b) => a - b);
    const copy = make("p", "", paragraph.className);
    if (paragraph.dataset.kind !== undefined) copy.dataset.kind = paragraph.dataset.kind;
    for (const [i, start] of cuts.slice(0, -1).entries())
      copy.append(stretch(text.slice(start - from, cuts[i + 1]! - from), start, here));
    return copy;
  };

  const stretch = (words: string, start: number, marks: readonly Mark[]): Node => {
    const over = marks.filter((mark) => mark.start <= start && start < mark.end);
    if (over.length === 0) return document.createTextNode(words);
    const hit = over.some(({ kind }) => kind === "hit" || kind === "also");
    const element = make(hit ? "mark" : "span", words, over.map(({ kind }) => kind).join(" "));
    const titles = over.map(({ title }) => title).filter((title) => title !== "");
    if (titles.length > 0) element.title = titles.join("\n");
    return element;
  };

  const noteMarks = (report: number): Mark[] =>
    annotated
      ? (data.notes[report] ?? []).map(([kind, start, end, title]: Note) => ({
          start,
          end,
          kind: `note-${kind}`,
          title,
        }))
      : [];

  const showReport = (report: number, hit: Spot | null, also: readonly Spot[]): void => {
    const article = document.getElementById(data.reports[report]?.label ?? "");
    const text = article?.querySelector(".text");
    if (!(text instanceof HTMLElement)) return;
    const marks: Mark[] = [
      ...noteMarks(report),
      ...also.map(([, start, end]) => ({ start, end, kind: "also", title: "" })),
      ...(hit === null ? [] : [{ start: hit[1], end: hit[2], kind: "hit", title: "" }]),
    ];
    body.replaceChildren(
      ...[...text.querySelectorAll<HTMLElement>("p[data-from]")].map((paragraph) => marked(paragraph, marks)),
    );
    body.lang = text.lang;
    const first = body.querySelector<HTMLElement>(".hit");
    if (first === null) byId("reader-scroll").scrollTop = 0;
    else {
      first.id = "hit";
      first.tabIndex = -1;
      requestAnimationFrame(() => intoView(first));
    }
  };

  /** Scrolls the reader only: the page itself stays where the eye is. */
  const intoView = (element: HTMLElement): void => {
    const pane = byId("reader-scroll");
    const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
    pane.scrollTo({
      top: pane.scrollTop + inner.top - outer.top - outer.height / 3,
      behavior: calm.matches ? "instant" : "smooth",
    });
  };

  /* ---- What the reader tells ---- */

  const evidenceButton = (place: Subject["places"][number], i: number): HTMLLIElement => {
    const item = make("li");
    const button = make("button");
    button.type = "button";
    button.append(make("b", data.reports[place[0]]?.label ?? ""), ` ${place[3]}`);
    if (open?.shown === i) button.setAttribute("aria-current", "true");
    button.addEventListener("click", () => show(i));
    item.append(button);
    return item;
  };

  const tell = (subject: Subject | undefined): void => {
    told.replaceChildren();
    told.hidden = open === null;
    if (open === null) return;
    if (subject !== undefined) told.append(make("p", subject.is, "is"));
    if (open.places.length > 1) {
      const list = make("ol", "", "evidence");
      list.append(...open.places.map(evidenceButton));
      told.append(list);
    }
    told.hidden = subject === undefined && open.places.length < 2;
    if (subject !== undefined && subject.why.length > 0) {
      const [why, list] = [make("details"), make("ul")];
      why.open = wide.matches;
      list.append(...subject.why.slice(0, 12).map((reason) => make("li", reason)));
      why.append(make("summary", "Why"), list);
      told.append(why);
    }
  };

  /** Shows the nth place of what is open. */
  const show = (n: number): void => {
    if (open === null) return;
    const place = open.places[n];
    if (place === undefined) return;
    open.shown = n;
    const report = data.reports[place[0]];
    heading.textContent = `${report?.label ?? ""} ${report?.outlet ?? ""}`;
    tell(data.subjects[open.about]);
    const spot: Spot = [place[0], place[1], place[2]];
    const empty = place[1] === place[2];
    showReport(
      place[0],
      empty ? null : spot,
      open.places
        .filter((other, i) => i !== n && other[0] === place[0])
        .map(([r, start, end]): Spot => [r, start, end]),
    );
    const words = body.querySelectorAll(".hit");
    const said = [...words].map((word) => word.textContent).join("");
    live.textContent = `${heading.textContent}, ${n + 1} of ${open.places.length}${said === "" ? "" : `: ${said}`}`;
  };

  const samePlace = (a: Spot, [report, start, end]: Subject["places"][number]): boolean =>
    a[0] === report && a[1] === start && a[2] === end;

  /** Opens the reader on a place; what supports the same thing elsewhere is listed with it. */
  const read = (about: string, at: Spot | null, from: HTMLElement | null): void => {
    const subject = data.subjects[about];
    const known = subject?.places ?? [];
    const listed = at === null ? 0 : known.findIndex((place) => samePlace(at, place));
    const places = at !== null && listed < 0 ? [[...at, ""] as const, ...known] : known;
    if (places.length === 0) return;
    open = { about, places, shown: 0, from };
    reader.classList.add("open");
    byId("reader-hint").hidden = true;
    byId("reader-close").hidden = false;
    document.querySelectorAll(".reading").forEach((element) => {
      element.classList.remove("reading");
    });
    from?.closest("[data-stop]")?.classList.add("reading");
    show(Math.max(0, listed));
    if (subject !== undefined) history.replaceState(null, "", `#${about}`);
    if (wide.matches) return;
    heading.focus({ preventScroll: true });
    from?.closest("[data-stop]")?.scrollIntoView({ block: "start", behavior: "instant" });
  };

  const close = (): void => {
    if (open === null) return;
    const { from } = open;
    open = null;
    reader.classList.remove("open");
    byId("reader-hint").hidden = false;
    byId("reader-close").hidden = true;
    heading.textContent = "Reader";
    tell(undefined);
    body.replaceChildren();
    live.textContent = "Reader closed";
    document.querySelectorAll(".reading").forEach((element) => {
      element.classList.remove("reading");
    });
    history.replaceState(null, "", location.pathname + location.search);
    from?.focus({ preventScroll: wide.matches });
  };

  /* ---- Where a reader comes from: clicks, addresses, keys ---- */

  const spotOf = (words: string): Spot | null => {
    const [report, start, end] = words.split(":").map(Number);
    return report === undefined || start === undefined || end === undefined ? null : [report, start, end];
  };

  const labelled = (label: string): number => data.reports.findIndex((report) => report.label === label);

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLElement>("a[data-at], a[data-report]");
    if (link === null) return;
    event.preventDefault();
    if (link.dataset.at !== undefined) read(link.dataset.about ?? "", spotOf(link.dataset.at), link);
    else if (link.getAttribute("data-report") !== null)
      read("", [labelled(link.dataset.report ?? ""), 0, 0], link);
  });

  /** `#c…`, `#d…`, `#f…`, `#a…`, `#e…`: opens the thing and brings its line into view. */
  const follow = (): void => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id === "" || data.subjects[id] === undefined || open?.about === id) return;
    const element = document.getElementById(id);
    for (let fold = element?.closest("details"); fold; fold = fold.parentElement?.closest("details"))
      fold.open = true;
    element?.scrollIntoView({ block: "center", behavior: "instant" });
    const link = element?.querySelector<HTMLElement>("a[data-at]") ?? null;
    read(id, link?.dataset.at === undefined ? null : spotOf(link.dataset.at), link);
  };

  const stops = (): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>("main [data-stop]")].filter((stop) => stop.checkVisibility());

  /** Moves the focus to the words of the next or the previous line. */
  const step = (by: 1 | -1): void => {
    const all = stops();
    const focused =
      document.activeElement?.closest<HTMLElement>("[data-stop]") ??
      document.querySelector<HTMLElement>(".reading");
    const now = focused === null ? -1 : all.indexOf(focused);
    const next = all[now < 0 ? (by > 0 ? 0 : all.length - 1) : now + by];
    const link = next?.querySelector<HTMLElement>("a[data-at]");
    link?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest", behavior: calm.matches ? "instant" : "smooth" });
  };

  const turn = (by: 1 | -1): void => {
    if (open !== null) show((open.shown + by + open.places.length) % open.places.length);
  };

  const help = byId<HTMLDialogElement>("help");

  const KEYS: Readonly<Record<string, () => void>> = {
    j: () => step(1),
    k: () => step(-1),
    n: () => turn(1),
    p: () => turn(-1),
    r: () => (body.querySelector<HTMLElement>("#hit") ?? heading).focus(),
    "/": () => find?.focus(),
    "?": () => help.showModal(),
    Escape: close,
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const typing = event.target instanceof HTMLInputElement;
    if (typing && find !== null && event.key === "Escape") {
      find.value = "";
      filter();
      find.blur();
      return;
    }
    const act = typing ? undefined : KEYS[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });

  /* ---- Filter, theme, annotations, print ---- */

  /** Null on the page of a story without claims, which has nothing to filter. */
  const find = document.querySelector<HTMLInputElement>("#find");
  const rows = [...document.querySelectorAll<HTMLElement>("#claims [data-status]")];
  const contents = rows.map((row) => (row.textContent ?? "").toLowerCase());

  const filter = (): void => {
    if (find === null) return;
    const wanted = find.value
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== "");
    let left = 0;
    for (const [i, row] of rows.entries()) {
      const stays = wanted.every((word) => contents[i]!.includes(word));
      row.hidden = !stays;
      if (stays) left++;
    }
    byId("found").textContent = wanted.length === 0 ? "" : `${left} of ${rows.length}`;
    if (wanted.length > 0)
      for (const fold of document.querySelectorAll<HTMLDetailsElement>("#claims details")) fold.open = true;
  };

  /** A file opened from a disk may have no storage: then the choice lasts as long as the page. */
  const stored = (value?: string): string | null => {
    try {
      if (value !== undefined) localStorage.setItem("variorum-theme", value);
      return localStorage.getItem("variorum-theme");
    } catch {
      return null;
    }
  };

  const THEMES = ["auto", "light", "dark"] as const;

  const dress = (theme: string): void => {
    if (theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    byId("theme").textContent = `Theme: ${theme}`;
  };

  let theme = THEMES.find((name) => name === stored()) ?? "auto";
  dress(theme);
  byId("theme").addEventListener("click", () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
    stored(theme);
    dress(theme);
  });

  byId("notes").addEventListener("click", ({ currentTarget }) => {
    annotated = !annotated;
    if (currentTarget instanceof HTMLElement) currentTarget.setAttribute("aria-pressed", String(annotated));
    if (open !== null) show(open.shown);
  });

  const folded = new Set<HTMLDetailsElement>();
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")) {
      folded.add(fold);
      fold.open = true;
    }
  });
  addEventListener("afterprint", () => {
    for (const fold of folded) fold.open = false;
    folded.clear();
  });

  find?.addEventListener("input", filter);
  find?.form?.addEventListener("submit", (event) => event.preventDefault());
  byId("reader-close").addEventListener("click", close);
  byId("print").addEventListener("click", () => print());
  byId("keys").addEventListener("click", () => help.showModal());
  addEventListener("hashchange", follow);

  for (const chip of document.querySelectorAll<HTMLElement>("a.chip[data-at]")) {
    const [report] = spotOf(chip.dataset.at ?? "") ?? [];
    if (report !== undefined) chip.title = data.reports[report]?.outlet ?? "";
  }

  document.documentElement.classList.add("runs");
  if (find?.form) find.form.hidden = false;
  for (const id of ["reader", "tools"]) byId(id).hidden = false;
  follow();
}
