import type { Outcome, Validators } from "../../../fetch/outcome.ts";
import type { Address } from "../../../ingest/formats/adapter.ts";
import { ingestStream } from "../../../ingest/stream.ts";
import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { Archive } from "../archive.ts";
import type { Incoming } from "./add.ts";
import { isHadWhole, isOfSummary } from "./summaries.ts";

/** Fetches an address, or learns that it is unchanged since `known`; a `Fetcher`'s `fetch`. Never throws. */
export type Fetch = (url: string, known?: Validators) => Promise<Outcome>;

export interface WatchOptions {
  /** A page that a feed still lists is looked at again after so long, for what was edited; milliseconds. */
  readonly lookAgainAfter?: number;
  /** So many addresses are asked for at once; the fetcher asks each host one thing at a time. */
  readonly atOnce?: number;
}

const HOUR = 3_600_000;

/**
 * One round through some feeds: what is in them, and the pages that they lead to. What has not changed since the last
 * round is not sent by a server that can tell. A feed may be a list of feeds (OPML), or a page. Where an entry holds only
 * a summary, its page is what comes in, and the summary only where the page cannot be had and never was. Each failure is a diagnostic,
 * and the next round tries again. The order is that in which answers come.
 *
 * @example for await (const added of addReports(archive, watchRound(archive, fetcher.fetch, urls))) …
 */
export async function* watchRound(
  archive: Archive,
  fetch: Fetch,
  urls: readonly string[],
  { lookAgainAfter = HOUR, atOnce = 8 }: WatchOptions = {},
): AsyncGenerator<Incoming> {
  const asked = new Set<string>();
  const summaries = new Map<string, Summary>();
  const waiting = [...urls];
  const running = new Map<string, Promise<Looked>>();
  const start = (): void => {
    while (running.size < atOnce && waiting.length > 0) {
      const url = waiting.shift()!;
      if (asked.has(url)) continue;
      asked.add(url);
      running.set(url, look(archive, fetch, url));
    }
  };
  for (start(); running.size > 0; start()) {
    const { url, incoming, note, addresses, summarised, failed } = await Promise.race(running.values());
    running.delete(url);
    yield* noted(incoming, note);
    const summary = failed ? summaries.get(url) : undefined;
    if (summary !== undefined && !isHadWhole(archive.store, summary.come.report))
      yield* [...summary.notes, summary.come];
    for (const [page, one] of summarised) summaries.set(page, one);
    const due = addresses.filter((address) => isDue(archive, address, lookAgainAfter));
    waiting.push(...due.map(({ url }) => url));
  }
}

type Come = Incoming & { readonly kind: "report" };
type Strange = Incoming & { readonly kind: "diagnostic" };

/** An entry that holds only a summary, with the note that says so: the archive is told of one that comes in alone. */
interface Summary {
  readonly come: Come;
  readonly notes: readonly Incoming[];
}

/** What came of an address. */
interface Contents {
  readonly incoming: readonly Incoming[];
  readonly addresses: readonly Address[];
  /** Entries that hold only a summary, by the address of their page. */
  readonly summarised: ReadonlyMap<string, Summary>;
  /** Nothing to read came of it. */
  readonly failed: boolean;
}

interface Looked extends Contents {
  readonly url: string;
  /** Writes down how far the address is known. Looking itself writes nothing: whoever ends a round early ends it there. */
  readonly note: () => void;
}

const NOTHING: Contents = { incoming: [], addresses: [], summarised: new Map(), failed: false };

/**
 * What came in, with the note that goes with the last report of it: a server that is asked only for what has changed would
 * not send again what was lost between its answer and the disk.
 */
function* noted(incoming: readonly Incoming[], note: () => void): Generator<Incoming> {
  const last = incoming.findLast((one): one is Come => one.kind === "report");
  if (last === undefined) note();
  for (const one of incoming) yield one === last ? { ...last, kept: note } : one;
}

async function look(archive: Archive, fetch: Fetch, url: string): Promise<Looked> {
  const { feeds, marks, transaction } = archive.store;
  const known = feeds.find(url);
  const before = { etag: known?.etag ?? null, lastModified: known?.lastModified ?? null };
  const led = `watch:${url}`;
  const outcome = await fetch(url, before);
  if (outcome.kind === "failed") {
    const diagnostic = unfetched(url, outcome.message);
    const note = (): void =>
      feeds.keep({ url, ...before, fetchedAt: archive.now(), outcome: `failed: ${outcome.why}` });
    return { ...NOTHING, url, note, incoming: [{ kind: "diagnostic", diagnostic }], failed: true };
  }
  const keep = (): void =>
    feeds.keep({ url, ...outcome.validators, fetchedAt: archive.now(), outcome: outcome.kind });
  if (outcome.kind === "unchanged") {
    const addresses = JSON.parse(marks.find(led)?.position ?? "[]") as Address[];
    return { ...NOTHING, url, note: keep, addresses };
  }
  const found = await contents(url, outcome);
  const note = (): void =>
    transaction(() => {
      keep();
      // an unchanged feed still leads to its pages, which may have changed
      if (found.addresses.length > 0)
        marks.keep({ source: led, position: JSON.stringify(found.addresses), at: archive.now() });
    });
  return { ...found, url, note };
}

async function contents(asked: string, outcome: Outcome & { readonly kind: "fetched" }): Promise<Contents> {
  const { bytes, contentType, charset, url, retrieved } = outcome;
  const reports: Come[] = [];
  const diagnostics: Strange[] = [];
  const addresses: Address[] = [];
  const source = {
    name: asked,
    body: new Blob([new Uint8Array(bytes)]),
    contentType,
    charset,
    url,
    retrieved,
  };
  for await (const arrival of ingestStream([source])) {
    if (arrival.kind === "report") reports.push({ ...arrival, retrievedAt: retrieved });
    else if (arrival.kind === "diagnostic") diagnostics.push(arrival);
    else addresses.push(arrival.address);
  }
  return sortedOut(reports, diagnostics, addresses);
}

/** Sets apart the entries that hold only a summary: they come in where their pages do not. */
function sortedOut(
  reports: readonly Come[],
  diagnostics: readonly Strange[],
  addresses: readonly Address[],
): Contents {
  const pageOf = new Map(addresses.map(({ input, url }) => [input, url]));
  const isNote = ({ diagnostic }: Strange): boolean =>
    isOfSummary(diagnostic) && pageOf.has(diagnostic.input!);
  const notes = Map.groupBy(diagnostics.filter(isNote), ({ diagnostic }) => diagnostic.input);
  const summarised = new Map<string, Summary>();
  const incoming: Incoming[] = diagnostics.filter((one) => !isNote(one));
  for (const come of reports) {
    const { input } = come.report;
    const page = pageOf.get(input);
    if (page === undefined) incoming.push(come);
    else summarised.set(page, { come, notes: notes.get(input) ?? [] });
  }
  return { incoming, addresses, summarised, failed: reports.length + addresses.length === 0 };
}

/** A feed always; a page that was never fetched, or not for a while. */
function isDue({ store, now }: Archive, { leadsTo, url }: Address, lookAgainAfter: number): boolean {
  if (leadsTo === "feed") return true;
  const fetchedAt = store.feeds.find(url)?.fetchedAt ?? null;
  return fetchedAt === null || Date.parse(now()) - Date.parse(fetchedAt) >= lookAgainAfter;
}

const unfetched = (input: string, message: string): Diagnostic => ({
  code: "fetch/failed",
  severity: "error",
  message,
  report: null,
  input,
});
