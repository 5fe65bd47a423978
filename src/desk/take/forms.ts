import { address, FILTERS } from "../../server/api/addresses.ts";
import { narrowingOf } from "../../server/api/narrow/by.ts";

/** A file that can be had. */
interface Form {
  readonly href: string;
  readonly name: string;
  readonly what: string;
}

export interface FormGroup {
  readonly heading: string;
  readonly forms: readonly Form[];
}

type Query = Readonly<Record<string, string>>;

/** What is shown, by the address that answers it as JSON. */
const shown = (path: string, query: Query): readonly Form[] => [
  { href: address(`${path}.csv`, query), name: "Table", what: "CSV, each row with its source" },
  { href: address(`${path}.md`, query), name: "Text", what: "Markdown, with footnotes" },
];

const twin = (path: string, query: Query): Form => ({
  href: address(path, query),
  name: "Data",
  what: "JSON, as the desk itself has it",
});

const headingOf = (query: Query): string =>
  Object.keys(query).length === 0 ? "This view" : "This view, as it is narrowed";

/** What a view of a story shows, and the story whole. `since`: from when its changes are. */
export function storyForms(
  story: string,
  view: string,
  query: URLSearchParams,
  since: string | null,
): FormGroup[] {
  const narrowing = narrowingOf(view, query);
  const asked = view === "changes" && since !== null ? { since } : narrowing;
  const path = `/stories/${story}/views/${view}`;
  const places = {
    href: address(`${path}.geojson`, asked),
    name: "Places",
    what: "GeoJSON, those that are shown",
  };
  const forms = [...shown(path, asked), ...(view === "map" ? [places] : []), twin(path, asked)];
  return [
    { heading: headingOf(view === "changes" ? {} : narrowing), forms },
    {
      heading: "The whole story",
      forms: WHOLE.map(([form, name, what]) => ({
        href: `/api/stories/${story}/export/${form}`,
        name,
        what,
      })),
    },
  ];
}

const WHOLE = [
  ["page.html", "Page", "one file, for any browser"],
  ["brief.md", "Brief", "Markdown"],
  ["claims.csv", "Claims", "table, a row for each assertion"],
  ["figures.csv", "Figures", "table, a row for each figure"],
  ["places.geojson", "Places", "GeoJSON"],
  ["annotations.jsonld", "Annotations", "W3C Web Annotation"],
  ["story.json", "Story file", "all of it, JSON"],
] as const;

/** So many of each kind are taken along of a search, as are shown where one kind is shown alone. */
const MOST_FOUND = "200";

export function searchForms(query: URLSearchParams): FormGroup[] {
  const asked = { ...given(query, ["q", "in"]), limit: MOST_FOUND };
  return [{ heading: "What is found", forms: [...shown("/search", asked), twin("/search", asked)] }];
}

/** The list of stories, all that pass its filters. */
export function listForms(query: URLSearchParams): FormGroup[] {
  const asked = given(query, FILTERS);
  const heading = Object.keys(asked).length === 0 ? "All stories" : "The stories that pass the filters";
  const [table, text] = shown("/stories", asked) as [Form, Form];
  return [
    {
      heading,
      forms: [
        { ...table, what: "CSV, a row for each story" },
        { ...text, what: "Markdown" },
        twin("/stories", { ...asked, limit: "1000" }),
      ],
    },
  ];
}

const given = (query: URLSearchParams, names: readonly string[]): Query =>
  Object.fromEntries(
    names.map((name) => [name, query.get(name)?.trim() ?? ""] as const).filter(([, value]) => value !== ""),
  );
