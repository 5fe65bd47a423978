import type { ReadReport } from "../model/reading.ts";
import type { Assertion } from "../model/story.ts";
import { quotedCharacters } from "./copy/sentences.ts";

/**
 * So many words in a row are not found twice. In the 200 labelled pairs of reports of one event and day (eval/labels) the
 * longest run of own words in two independent ones is 11, a name with its titles; copies share 9 to whole reports.
 */
const RUN = 12;

type Body = Pick<ReadReport, "id" | "text">;

/**
 * Tells whether two reports give one claim in the same words, quotations left out: the words that they share, as a
 * reason, or null. Which words of a report are quoted is looked up once a report.
 *
 * @example sameWordsOf()(claim.assertions, r1, r3) // "r1 and r3 say it in the same words: “at least three people …”"
 */
export function sameWordsOf(): (assertions: readonly Assertion[], one: Body, other: Body) => string | null {
  const quoted = new Map<string, Uint8Array>();
  const runsIn = (assertions: readonly Assertion[], { id, text }: Body): ReadonlySet<string> => {
    const own = assertions.filter(({ report }) => report === id);
    if (own.every(({ start, end }) => end - start < 2 * RUN)) return new Set();
    if (!quoted.has(id)) quoted.set(id, quotedCharacters(text));
    return new Set(own.flatMap(({ start, end }) => runsOf(text, quoted.get(id)!, start, end)));
  };
  return (assertions, one, other) => {
    const theirs = runsIn(assertions, other);
    if (theirs.size === 0) return null;
    const common = [...runsIn(assertions, one)].find((run) => theirs.has(run));
    return common === undefined ? null : `${one.id} and ${other.id} say it in the same words: “${common} …”`;
  };
}

/** All runs of a stretch's own words, in lower case, in order. */
function runsOf(text: string, quoted: Uint8Array, start: number, end: number): string[] {
  const words = [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu)].flatMap(
    ({ index, 0: word }) => (quoted[start + index] === 0 ? [word.toLowerCase()] : []),
  );
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(" "));
}
