import type { Spot } from "../../server/api/views/parts.ts";

/** What the reader beside the story is open at: a thing, and which of its words; null where one of them is not said. */
export interface Opened {
  readonly about: string | null;
  readonly at: Spot | null;
}

/** The word of an address for each kind of thing, by the first letter of its id. */
const WORDS: Readonly<Record<string, string>> = {
  c: "claim",
  f: "figure",
  e: "name",
  a: "said",
  d: "dispute",
};

type Query = Readonly<Record<string, string | null>>;

/** An address with nothing open: all the words that can open something. */
export const CLOSED: Query = Object.fromEntries(
  [...Object.values(WORDS), "span"].map((word) => [word, null]),
);

const spanWords = ({ report, start, end }: Spot): string => `${report}:${start}-${end}`;

/** What follows the `?` of an address at which something is open. Its words are always said: they outlive its id. */
export function queryOf({ about, at }: Opened): Query {
  const word = about === null ? undefined : WORDS[about[0]!];
  return {
    ...CLOSED,
    ...(word === undefined ? {} : { [word]: about }),
    ...(at === null ? {} : { span: spanWords(at) }),
  };
}

/** The address of a thing on the view where one is, for those who open it in another window. */
export function hrefOf(opened: Opened): string {
  const said = Object.entries(queryOf(opened)).flatMap(([word, value]) =>
    value === null ? [] : `${word}=${encodeURIComponent(value)}`,
  );
  return `?${[closed(location.search), ...said].filter((words) => words !== "").join("&")}`;
}

let last = { search: "", rest: "" };

/** What an address says beside what it opens; a view asks for it once for each of its links. */
function closed(search: string): string {
  if (last.search !== search) {
    const query = new URLSearchParams(search);
    for (const word of Object.keys(CLOSED)) query.delete(word);
    last = { search, rest: query.toString() };
  }
  return last.rest;
}

/** What an address opens; null: nothing. What is badly written is as if it were not there. */
export function openedIn(query: URLSearchParams): Opened | null {
  const about = Object.entries(WORDS)
    .map(([letter, word]) => ({ letter, id: query.get(word) }))
    .find(({ letter, id }) => id !== null && /^[acdef][0-9a-v]{8}$/.test(id) && id.startsWith(letter));
  const [, report, start, end] = /^(r[0-9a-v]{8}):(\d{1,9})-(\d{1,9})$/.exec(query.get("span") ?? "") ?? [];
  const at = report === undefined ? null : { report, start: Number(start), end: Number(end) };
  return about === undefined && at === null ? null : { about: about?.id ?? null, at };
}

/** As the server takes it. */
export const atQuery = (at: Spot | null): { at: string | null } => ({
  at: at === null ? null : spanWords(at),
});
