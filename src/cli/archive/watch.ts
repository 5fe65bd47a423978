import { fitted } from "../../brief/terminal/layout.ts";
import { ingestStream } from "../../ingest/stream.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { watchRound } from "../../pipeline/archive/adding/watch.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import { counted } from "../../text/numbers/counted.ts";
import { EXIT } from "../exit.ts";
import { isAddress, Network } from "../inputs/network.ts";
import { sourcesOf } from "../inputs/sources.ts";
import { interruption } from "../interrupt.ts";
import { columns, complain, minuteOf, oneLine, print, printDiagnostics } from "../output.ts";
import { type Tally, take } from "./add.ts";
import { withArchive } from "./open.ts";
import type { ArchiveFlags } from "./place.ts";
import { progress } from "./progress.ts";
import { Troubles } from "./troubles.ts";
import { pause } from "./when.ts";

interface WatchFlags extends ArchiveFlags {
  readonly every: string;
  readonly once: boolean;
  readonly allowPrivate: boolean;
}

/** `variorum watch FEEDS.opml|URL…`: looks at feeds again and again, until it is interrupted. */
export function watch(words: readonly string[], flags: WatchFlags): Promise<number> {
  const every = pause(flags.every);
  return withArchive(
    flags,
    async (archive) => {
      const urls = await addresses(words);
      if (urls.length === 0) {
        complain("no feed: give addresses (https://…) or a list of feeds (OPML)");
        return EXIT.failed;
      }
      const stop = interruption();
      try {
        return await rounds(archive, urls, flags, every, stop.signal);
      } finally {
        stop.off();
      }
    },
    "fill",
  );
}

/** Round after round, `every` so many milliseconds, until it is told to stop; gives the exit status. */
async function rounds(
  archive: Archive,
  urls: readonly string[],
  flags: WatchFlags,
  every: number,
  signal: AbortSignal,
): Promise<number> {
  const network = new Network(flags);
  const troubles = new Troubles();
  for (;;) {
    const tally = await round(archive, network.fetch, urls, signal);
    const wrong = tally.diagnostics.filter(({ severity }) => severity !== "note");
    const { fresh, before } = troubles.of(wrong);
    printDiagnostics(fresh);
    print([`${minuteOf(archive.now())}  ${told(tally, before)}`, ...changed(archive, tally)]);
    if (flags.once || signal.aborted) return statusOf(tally, urls);
    await sleep(every, signal);
    if (signal.aborted) return EXIT.done;
  }
}

/** Nothing was done where every feed was lost, and in part where something was. */
function statusOf({ diagnostics }: Tally, urls: readonly string[]): number {
  const lost = diagnostics.filter(({ severity }) => severity === "error");
  const inputs = new Set(lost.map(({ input }) => input));
  if (urls.every((url) => inputs.has(url))) return EXIT.failed;
  return lost.length > 0 ? EXIT.partly : EXIT.done;
}

async function round(
  archive: Archive,
  fetch: Parameters<typeof watchRound>[1],
  urls: readonly string[],
  signal: AbortSignal,
): Promise<Tally> {
  // Beside the lines of the rounds, only a terminal needs to be told that one goes on.
  const output = process.stderr.isTTY ? process.stderr : { write: () => {} };
  const shown = progress(output, () => performance.now());
  const tally = await take(archive, watchRound(archive, fetch, urls), shown, signal);
  shown.end();
  return tally;
}

const told = ({ new: fresh, revised, stories }: Tally, before: number): string => {
  const changes = `${fresh} new, ${revised} revised; ${counted(stories.size, "story", "stories")} changed`;
  return before === 0 ? changes : `${changes}; ${before} lost as before`;
};

/** At most so many stories of a round are named. */
const MOST_NAMED = 8;

/** The stories that a round changed, by what they are about. */
function changed({ store }: Archive, { stories }: Tally): string[] {
  const rows = [...stories].slice(0, MOST_NAMED).map((id) => {
    const title = store.stories.find(id)?.title ?? null;
    return fitted(`  ${id}${title === null ? "" : `  ${oneLine(title)}`}`, columns(undefined));
  });
  return stories.size > MOST_NAMED ? [...rows, `  and ${stories.size - MOST_NAMED} more`] : rows;
}

/** Addresses as they are given, and those that the named files list. */
async function addresses(words: readonly string[]): Promise<string[]> {
  const listed = await Promise.all(words.filter((word) => !isAddress(word)).map(listedIn));
  return [...words.filter(isAddress), ...listed.flat()];
}

/** The feeds that a file lists. A file of reports, a saved feed say, is no list: there is nothing in it to look at again. */
async function listedIn(path: string): Promise<string[]> {
  const urls: string[] = [];
  const lost: Diagnostic[] = [];
  for await (const arrival of ingestStream(sourcesOf([path], (diagnostic) => lost.push(diagnostic)))) {
    if (arrival.kind === "address") urls.push(arrival.address.url);
    else if (arrival.kind === "diagnostic") lost.push(arrival.diagnostic);
    else {
      complain(`${path} holds reports and is no list of feeds: read it with variorum add`);
      return [];
    }
  }
  printDiagnostics(lost);
  return urls;
}

const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener("abort", end);
    if (signal.aborted) end();
  });
