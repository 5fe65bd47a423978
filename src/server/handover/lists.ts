import { citationLine } from "../../model/citation.ts";
import type { Store } from "../../store/store.ts";
import { FINDS, type Finds, type Found } from "../api/search.ts";
import type { Card } from "../api/stories.ts";
import { sourceOf } from "../found.ts";
import type { Sheet, SheetRow } from "./sheet.ts";

/** A list of stories, a row each, with the address of each on this desk. */
export const storiesSheet = (
  cards: readonly Card[],
  { about, origin }: { readonly about: readonly string[]; readonly origin: string },
): Sheet => ({
  title: "Stories",
  about,
  columns: [
    { name: "story", for: "programs" },
    { name: "title" },
    { name: "from" },
    { name: "to" },
    { name: "reports" },
    { name: "lines" },
    { name: "claims" },
    { name: "contested" },
    { name: "updated" },
    { name: "looked at", for: "programs" },
    { name: "new since", for: "readers" },
    { name: "new reports", for: "programs" },
    { name: "new claims", for: "programs" },
    { name: "new figures", for: "programs" },
    { name: "new denials", for: "programs" },
    { name: "address" },
  ],
  rows: cards.map((card) => ({ cells: cellsOf(card, origin), source: null })),
  isCited: false,
  key: [],
});

const cellsOf = (card: Card, origin: string): SheetRow["cells"] => [
  card.id,
  card.title,
  card.period.from,
  card.period.to,
  card.reports,
  card.isTold ? card.lines : null,
  card.isTold ? card.claims : null,
  card.isTold ? card.contested : null,
  card.updatedAt,
  card.lookedAt,
  newsIn(card),
  card.since?.reports ?? null,
  card.since?.claims ?? null,
  card.since?.figures ?? null,
  card.since?.denials ?? null,
  `${origin}/stories/${card.id}`,
];

const newsIn = ({ since }: Card): string =>
  since === null
    ? ""
    : Object.entries(since)
        .filter(([, n]) => n > 0)
        .map(([kind, n]) => `${kind} ${n}`)
        .join(", ");

const KINDS: Readonly<Record<Finds, string>> = {
  claims: "claim",
  quotations: "quotation",
  figures: "figure",
  reports: "report",
};

/** What a search found, a row for each hit, cited as far as its report says it. */
export const searchSheet = (store: Store, found: Found, q: string): Sheet => ({
  title: `Search: ${q}`,
  about: FINDS.filter((kind) => found[kind].length > 0).map((kind) => `${found[kind].length} ${kind}`),
  columns: [
    { name: "kind" },
    { name: "found" },
    { name: "voice" },
    { name: "outlet", for: "readers" },
    { name: "in story" },
    { name: "story", for: "programs" },
    { name: "id", for: "programs" },
  ],
  rows: FINDS.flatMap((kind) => found[kind].map((hit) => rowOf(store, KINDS[kind], hit))),
  isCited: true,
  key: [],
});

function rowOf(
  store: Store,
  kind: string,
  hit: Found["claims"][number] | Found["reports"][number],
): SheetRow {
  const { report, outlet, story, storyTitle } = hit;
  const { start, end } = "excerpt" in hit ? hit.excerpt : hit;
  const quoted = "excerpt" in hit ? hit.words : hit.text;
  const [voice, id] = "excerpt" in hit ? [null, report] : [hit.voice, hit.id];
  const source = sourceOf(store, report);
  const { title, date, url } = source;
  return {
    cells: [kind, quoted, voice, outlet, storyTitle, story, id],
    source: {
      cells: [report, outlet, title, date, date === null ? null : "given", url, start, end, quoted],
      line: citationLine({ ...source, quoted }),
    },
  };
}
