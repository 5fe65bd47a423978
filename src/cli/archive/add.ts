import { counted } from "../../brief/wording.ts";
import { ingestStream } from "../../ingest/stream.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { StoryId } from "../../model/span.ts";
import { type Added, addReports, type Incoming } from "../../pipeline/archive/add.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import { tellAll } from "../../pipeline/archive/tell.ts";
import { EXIT } from "../exit.ts";
import { sourcesOf } from "../inputs.ts";
import { interruption } from "../interrupt.ts";
import { Network, type NetworkOptions } from "../network.ts";
import { complain, print, printDiagnostics } from "../output.ts";
import { type ArchiveFlags, withArchive } from "./open.ts";
import { type Progress, progress } from "./progress.ts";

/** `variorum add INPUT…`: reads reports into the archive; each finds its story. */
export function add(paths: readonly string[], flags: ArchiveFlags & NetworkOptions): Promise<number> {
  return withArchive(
    flags,
    async (archive) => {
      const lost: Diagnostic[] = [];
      const shown = progress(process.stderr, () => performance.now());
      const stop = interruption();
      try {
        const unfollowed: string[] = [];
        const incoming = arriving(
          sourcesOf(paths, (diagnostic) => lost.push(diagnostic), new Network(flags)),
          unfollowed,
        );
        const tally = await take(archive, incoming, shown, stop.signal);
        shown.end();
        printDiagnostics([...lost, ...tally.diagnostics].filter(({ severity }) => severity !== "note"));
        if (unfollowed.length > 0)
          complain(
            `${counted(unfollowed.length, "feed or whole article", "feeds or whole articles")} named and not fetched; watch fetches them`,
          );
        print([summary(tally, stop.signal.aborted)]);
        if (stop.signal.aborted) return EXIT.partly;
        if (tally.new + tally.revised + tally.seen === 0) return EXIT.failed;
        return [...lost, ...tally.diagnostics].some(({ severity }) => severity === "error")
          ? EXIT.partly
          : EXIT.done;
      } finally {
        stop.off();
      }
    },
    "fill",
  );
}

async function* arriving(
  sources: ReturnType<typeof sourcesOf>,
  unfollowed: string[],
): AsyncGenerator<Incoming> {
  for await (const arrival of ingestStream(sources)) {
    if (arrival.kind === "diagnostic") yield arrival;
    else if (arrival.kind === "report")
      yield { ...arrival, retrievedAt: momentOr(arrival.report.given.retrieved) };
    else unfollowed.push(arrival.address.url);
  }
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

/** Takes what comes in until it ends or is told to stop, and tells the stories that each day has changed. */
export async function take(
  archive: Archive,
  incoming: AsyncIterable<Incoming>,
  shown: Progress,
  signal: AbortSignal,
): Promise<Tally> {
  const tally: Tally = { new: 0, revised: 0, seen: 0, stories: new Set(), diagnostics: [] };
  for await (const added of addReports(archive, until(incoming, signal))) {
    count(tally, added);
    if (added.kind === "stories") await tell(archive, added.stories, shown, signal);
    else shown.show(tally.new + tally.revised + tally.seen, null, "reports");
  }
  return tally;
}

async function tell(
  archive: Archive,
  stories: readonly StoryId[],
  shown: Progress,
  signal: AbortSignal,
): Promise<void> {
  let told = 0;
  for await (const _ of tellAll(archive, stories)) {
    if (signal.aborted) return;
    shown.show(++told, stories.length, "stories told");
  }
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
