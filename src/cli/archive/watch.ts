import { ingestStream } from "../../ingest/stream.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { watchRound } from "../../pipeline/archive/adding/watch.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import { counted } from "../../text/numbers/counted.ts";
import { EXIT, UsageError } from "../exit.ts";
import { isAddress, Network } from "../inputs/network.ts";
import { sourcesOf } from "../inputs/sources.ts";
import { interruption } from "../interrupt.ts";
import { complain, minuteOf, print, printDiagnostics } from "../output.ts";
import { type Tally, take } from "./add.ts";
import { withArchive } from "./open.ts";
import type { ArchiveFlags } from "./place.ts";
import { progress } from "./progress.ts";

interface WatchFlags extends ArchiveFlags {
  readonly every: string;
  readonly once: boolean;
  readonly allowPrivate: boolean;
}

const UNITS = { s: 1000, m: 60_000, h: 3_600_000 } as const;

/** `variorum watch FEEDS.opml|URL…`: looks at feeds again and again, until it is interrupted. */
export function watch(words: readonly string[], flags: WatchFlags): Promise<number> {
  const pause = pauseOf(flags.every);
  return withArchive(
    flags,
    async (archive) => {
      const urls = await addresses(words);
      if (urls.length === 0) {
        complain("no feed: give addresses (https://…) or a list of feeds (OPML)");
        return EXIT.failed;
      }
      const network = new Network(flags);
      const stop = interruption();
      for (;;) {
        const tally = await round(archive, network.fetch, urls, stop.signal);
        print([`${minuteOf(archive.now())}  ${told(tally)}`]);
        if (flags.once || stop.signal.aborted) return statusOf(tally, urls);
        await sleep(pause, stop.signal);
        if (stop.signal.aborted) return EXIT.done;
      }
    },
    "fill",
  );
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
  const shown = progress(process.stderr, () => performance.now());
  const tally = await take(archive, watchRound(archive, fetch, urls), shown, signal);
  shown.end();
  printDiagnostics(tally.diagnostics.filter(({ severity }) => severity !== "note"));
  return tally;
}

const told = ({ new: fresh, revised, stories }: Tally): string =>
  `${fresh} new, ${revised} revised; ${counted(stories.size, "story", "stories")} changed${stories.size > 0 ? `: ${[...stories].slice(0, 8).join(" ")}` : ""}`;

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

function pauseOf(every: string): number {
  const match = /^(\d{1,4})([smh])$/.exec(every);
  if (match === null) throw new UsageError(`--every ${every}: so long as 90s, 10m or 2h`);
  return Math.max(1, Number(match[1])) * UNITS[match[2] as keyof typeof UNITS];
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
