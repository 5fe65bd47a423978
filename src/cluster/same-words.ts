import type { ReadReport } from "../model/reading.ts";
import type { Assertion } from "../model/story.ts";
import { quotedCharacters } from "./copy/sentences.ts";
import { runsOf } from "./runs.ts";

/**
 * So many words in a row are not found twice. In the 200 labelled pairs of reports of one event and day (eval/labels) the
 * longest run of own words in two independent ones is 11, a name with its titles; copies share 9 to whole reports.
 */
const RUN = 12;

type Body = Pick<ReadReport, "id" | "text">;

/** The words that two reports share, as a reason, or null. */
type SameWords = (one: Body, other: Body) => string | null;

/**
 * Tells whether two reports give one claim in the same words, quotations left out. Which words of a report are quoted is
 * looked up once a report, the runs of its words once a claim.
 *
 * @example sameWordsOf()(claim.assertions)(r1, r3) // "r1 and r3 say it in the same words: “at least three people …”"
 */
export function sameWordsOf(): (assertions: readonly Assertion[]) => SameWords {
  const quoted = new Map<string, Uint8Array>();
  const runsIn = (assertions: readonly Assertion[], { id, text }: Body): ReadonlySet<string> => {
    const own = assertions.filter(({ report }) => report === id);
    if (own.every(({ start, end }) => end - start < 2 * RUN)) return NONE;
    if (!quoted.has(id)) quoted.set(id, quotedCharacters(text));
    return new Set(own.flatMap(({ start, end }) => runsOf(ownWords(text, quoted.get(id)!, start, end), RUN)));
  };
  return (assertions) => {
    const known = new Map<string, ReadonlySet<string>>();
    const runsOnce = (body: Body): ReadonlySet<string> => {
      const before = known.get(body.id);
      if (before !== undefined) return before;
      const runs = runsIn(assertions, body);
      known.set(body.id, runs);
      return runs;
    };
    return (one, other) => {
      const theirs = runsOnce(other);
      if (theirs.size === 0) return null;
      const common = [...runsOnce(one)].find((run) => theirs.has(run));
      return common === undefined
        ? null
        : `${one.id} and ${other.id} say it in the same words: “${common} …”`;
    };
  };
}

const NONE: ReadonlySet<string> = new Set();

/** A stretch's own words, in lower case, in order. */
const ownWords = (text: string, quoted: Uint8Array, start: number, end: number): string[] =>
  [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu)].flatMap(
    ({ index, 0: word }) => (quoted[start + index] === 0 ? [word.toLowerCase()] : []),
  );
