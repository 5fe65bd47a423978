import type { MarkedClaim } from "../../model/judgement.ts";
import type { ClaimId } from "../../model/span.ts";
import type { Story } from "../../model/story.ts";
import { CITED, citer, namer } from "./cited.ts";
import { writeCsv } from "./write.ts";

/** Editors' marks, by claim, where the story is of an archive that keeps them. */
export type Marks = Readonly<Record<ClaimId, MarkedClaim>>;

const COLUMNS = [
  "claim",
  "text",
  "status",
  "lines",
  "voices",
  "when",
  "where",
  "mark",
  "reliability",
  "credibility",
  "marked by",
  "note",
  "stance",
  "hedge",
  ...CITED,
];

/** The claims of a story, a row for each assertion: who tells it, in which words, and how an editor marked it. */
export function claimsCsv(story: Story, marks: Marks = {}): string {
  const [cite, names] = [citer(story), namer(story)];
  const rows = story.claims.flatMap(({ id, text, status, lines, voices, when, where, assertions }) => {
    const mark = marks[id];
    const own = [id, text, status, lines.length, names(voices), when, names(where)];
    const marked = [mark?.verdict, mark?.reliability, mark?.credibility, mark?.by, mark?.note];
    return assertions.map((assertion) => [
      ...own,
      ...marked.map((value) => value ?? null),
      assertion.stance,
      assertion.hedge,
      ...cite(assertion),
    ]);
  });
  return writeCsv(COLUMNS, rows);
}
