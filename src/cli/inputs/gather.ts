import type { Address } from "../../ingest/formats/adapter.ts";
import { type Ingested, settle } from "../../ingest/ingest.ts";
import type { RawInput, Source } from "../../ingest/input.ts";
import { ingestStream } from "../../ingest/stream.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { NOTHING_GIVEN, type Report } from "../../model/report.ts";
import { articleKey } from "../../store/key.ts";
import { Network, type NetworkOptions } from "./network.ts";
import { sourcesOf } from "./sources.ts";

export interface GatherOptions extends NetworkOptions {
  /** Fetch the feeds that lists name, and the pages of entries that hold only a summary. */
  readonly follow?: boolean;
}

export interface Gathered extends Ingested {
  /** Feeds and pages that were named and not fetched. */
  readonly unfollowed: number;
}

/** Most addresses that one run follows. */
const MOST = 1000;

/**
 * All reports behind the inputs of a command line, and behind what these lead to, where that is to be followed. A page
 * that was fetched stands for the summary that led to it.
 */
export async function gather(
  paths: readonly string[],
  { follow = false, ...options }: GatherOptions,
): Promise<Gathered> {
  const reports: Report[] = [];
  const diagnostics: Diagnostic[] = [];
  const addresses: Address[] = [];
  const network = new Network(options);
  const lost = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  async function* inputs(): AsyncGenerator<Source | RawInput> {
    yield* sourcesOf(paths, lost, network);
    // What is read meanwhile may lead further: a list of feeds to a feed, a feed to a page.
    if (follow) yield* followed(reports, addresses, network, lost);
  }
  for await (const arrival of ingestStream(inputs())) {
    if (arrival.kind === "report") reports.push(arrival.report);
    else if (arrival.kind === "diagnostic") diagnostics.push(arrival.diagnostic);
    else addresses.push(arrival.address);
  }
  const atHand = pagesAtHand(reports, addresses);
  const replaced = new Set(addresses.filter(atHand).map(({ input }) => input));
  const kept = reports.filter(({ input }) => !replaced.has(input));
  const left = addresses.filter((address) => !atHand(address));
  return {
    ...settle(kept, diagnostics),
    unfollowed: follow ? Math.max(0, addresses.length - MOST) : left.length,
  };
}

/** What is behind addresses of a list that grows while it is read; each once, and no page that is at hand before. */
async function* followed(
  reports: readonly Report[],
  addresses: readonly Address[],
  network: Network,
  lost: (diagnostic: Diagnostic) => void,
): AsyncGenerator<RawInput> {
  const seen = new Set<string>();
  const atHand = pagesAtHand(reports, addresses);
  for (let at = 0; at < addresses.length && seen.size < MOST; at++) {
    const address = addresses[at]!;
    const { url } = address;
    if (seen.has(url) || atHand(address)) continue;
    seen.add(url);
    const got = await network.get(url);
    if ("code" in got) lost(got);
    else yield got;
  }
}

/** Tells of an address whether its page was read whole: fetched, or saved in a file that says where it is from. */
function pagesAtHand(
  reports: readonly Report[],
  addresses: readonly Address[],
): (address: Address) => boolean {
  const summaries = new Set(addresses.map(({ input }) => input));
  const whole = reports.filter(({ input }) => !summaries.has(input));
  const read = new Set(whole.flatMap((report) => [report.input, articleKey(report)]));
  return ({ leadsTo, url }) =>
    leadsTo === "page" &&
    (read.has(url) || read.has(articleKey({ input: url, given: { ...NOTHING_GIVEN, url } })));
}
