import { ingestStream } from "../../ingest/stream.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { type Added, addReports, type Incoming } from "../../pipeline/archive/adding/add.ts";
import { withoutHad } from "../../pipeline/archive/adding/summaries.ts";
import { watchRound } from "../../pipeline/archive/adding/watch.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import { tellingBeside } from "../../pipeline/archive/telling/tell-beside.ts";
import { counted } from "../../text/numbers/counted.ts";
import { EXIT } from "../exit.ts";
import { isAddress, Network, type NetworkOptions } from "../inputs/network.ts";
import { sourcesOf } from "../inputs/sources.ts";
import { interruption } from "../interrupt.ts";
import { complain, print, printDiagnostics } from "../output.ts";
import { withArchive } from "./open.ts";
import type { ArchiveFlags } from "./place.ts";
import { type Progress, progress } from "./progress.ts";

interface AddFlags extends ArchiveFlags, NetworkOptions {
  /** Fetch what feeds and lists of feeds lead to. */
  readonly follow: boolean;
}

/** Notes of which a file has one, and not each report of it. */
const OF_A_FILE: ReadonlySet<string> = new Set(["ingest/date-order"]);

/** `variorum add INPUT…`: reads reports into the archive; each finds its story. */
export function add(paths: readonly string[], flags: AddFlags): Promise<number> {
  return withArchive(
    flags,
    async (archive) => {
      const shown = progress(process.stderr, () => performance.now());
      const stop = interruption();
      try {
        const [led, had] = [new Set<string>(), new Set<string>()];
        const incoming = flags.follow
          ? followed(archive, paths, flags, had)
          : given(archive, paths, flags, led, had);
        const tally = await take(archive, incoming, shown, stop.signal);
        tally.seen += had.size;
        shown.end();
        printDiagnostics(
          tally.diagnostics.filter(({ severity, code }) => severity !== "note" || OF_A_FILE.has(code)),
        );
        if (led.size > 0)
          complain(
            `${counted(led.size, "feed or whole article", "feeds or whole articles")} named and not fetched; see --follow`,
          );
        print([summary(tally, stop.signal.aborted)]);
        return stop.signal.aborted ? EXIT.partly : statusOf(tally, flags);
      } finally {
        stop.off();
      }
    },
    "fill",
  );
}

/** Where nothing came in, all was well only if nothing had changed since the addresses were looked at last. */
function statusOf(tally: Tally, { follow }: AddFlags): number {
  const lost = tally.diagnostics.some(({ severity }) => severity === "error");
  if (tally.new + tally.revised + tally.seen === 0) return lost || !follow ? EXIT.failed : EXIT.done;
  return lost ? EXIT.partly : EXIT.done;
}

/**
 * The reports of the inputs; to what else they lead is put into `led`, and into `had` the names of summaries of articles
 * that the archive has whole.
 */
async function* given(
  { store }: Archive,
  paths: readonly string[],
  flags: AddFlags,
  led: Set<string>,
  had: Set<string>,
): AsyncGenerator<Incoming> {
  const lost: Diagnostic[] = [];
  const sources = sourcesOf(paths, (diagnostic) => lost.push(diagnostic), new Network(flags));
  for await (const arrival of withoutHad(store, ingestStream(sources), ({ input }) => had.add(input))) {
    if (arrival.kind === "address") {
      if (flags.follow || !had.has(arrival.address.input)) led.add(arrival.address.url);
    } else if (arrival.kind === "diagnostic") yield arrival;
    else yield { ...arrival, retrievedAt: momentOr(arrival.report.given.retrieved) };
  }
  for (const diagnostic of lost) yield { kind: "diagnostic", diagnostic };
}

/**
 * The reports of files, then what is behind the addresses: those that are given, and those that the files name. A page
 * comes in as the later text of the article of which a saved feed has the summary.
 */
async function* followed(
  archive: Archive,
  paths: readonly string[],
  flags: AddFlags,
  had: Set<string>,
): AsyncGenerator<Incoming> {
  const addresses = new Set(paths.filter(isAddress));
  const files = paths.filter((path) => !isAddress(path));
  yield* given(archive, files, flags, addresses, had);
  yield* watchRound(archive, new Network(flags).fetch, [...addresses]);
}

/** When the report says it was fetched, if it says so to the minute and with a zone. */
const momentOr = (retrieved: string | null): string | null =>
  retrieved !== null && /T\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$/.test(retrieved) ? retrieved : null;

export interface Tally {
  new: number;
  revised: number;
  seen: number;
  readonly stories: Set<string>;
  readonly diagnostics: Diagnostic[];
}

/** Takes what comes in until it ends or is told to stop, and tells the stories that it changed meanwhile. */
export async function take(
  archive: Archive,
  incoming: AsyncIterable<Incoming>,
  shown: Progress,
  signal: AbortSignal,
): Promise<Tally> {
  const tally: Tally = { new: 0, revised: 0, seen: 0, stories: new Set(), diagnostics: [] };
  let hasEnded = false;
  const beside = tellingBeside(
    archive,
    (told, of) => hasEnded && shown.show(told, of, "stories told"),
    () => signal.aborted,
  );
  try {
    for await (const added of addReports(archive, until(incoming, signal))) {
      count(tally, added);
      if (added.kind === "stories") await beside.begin(added.stories);
      else shown.show(tally.new + tally.revised + tally.seen, null, "reports");
    }
    hasEnded = true;
  } finally {
    await beside.end();
  }
  return tally;
}

/** What comes in until somebody says stop: what was taken by then is kept. */
async function* until(incoming: AsyncIterable<Incoming>, signal: AbortSignal): AsyncGenerator<Incoming> {
  for await (const one of incoming) {
    if (signal.aborted) return;
    yield one;
  }
}

function count(tally: Tally, added: Added): void {
  if (added.kind === "placed") tally[added.is]++;
  else if (added.kind === "diagnostic") tally.diagnostics.push(added.diagnostic);
  else for (const story of added.stories) tally.stories.add(story);
}

const summary = (tally: Tally, stopped: boolean): string =>
  `${tally.new} new, ${tally.revised} revised, ${tally.seen} known before; ${counted(tally.stories.size, "story", "stories")} changed` +
  (stopped ? "; stopped: the same command goes on from here" : "");
