import type { Diagnostic } from "../model/diagnostic.ts";
import type { Report } from "../model/report.ts";
import { Body, gather, stopped } from "./bytes/body.ts";
import { mindInput } from "./caller.ts";
import {
  type Adapted,
  type Address,
  type AwaitedAdapter,
  type ContainerAdapter,
  type DocumentAdapter,
  nothing,
  type RecordsAdapter,
} from "./formats/adapter.ts";
import { adapterFor } from "./formats/adapters.ts";
import { type Ingested, settle } from "./ingest.ts";
import type { About, RawInput, Source } from "./input.ts";
import { HEAD } from "./input.ts";
import type { Draft } from "./report/draft.ts";
import { makeReport } from "./report/make.ts";
import { tooLarge, trouble } from "./trouble.ts";
import { Budget, LIMITS, type Limits } from "./unpacking/budget.ts";

/** What comes out of an input, one thing at a time. */
export type Arrival =
  | { readonly kind: "report"; readonly report: Report; readonly original: Original }
  | { readonly kind: "diagnostic"; readonly diagnostic: Diagnostic }
  | { readonly kind: "address"; readonly address: Address };

/** What a report was read from, as it came: a page, a feed with all its entries, one record of a file of many. */
export interface Original {
  readonly bytes: Uint8Array;
  /** Null: not said. */
  readonly contentType: string | null;
}

export interface StreamOptions {
  /** What unpacking may cost; default: `LIMITS`. */
  readonly limits?: Partial<Limits>;
}

/** Inputs in any order and any mixture, in hand or as they come. */
export type Inputs = AsyncIterable<Source | RawInput> | Iterable<Source | RawInput>;

/**
 * Reads inputs of any size, report by report: the next bytes are asked for when the last report has been taken, so
 * memory holds one document or record at a time (a page or feed whole, a ZIP that is no `Blob` up to a bound). Reports
 * come in the order of the bytes, and one text may come twice: who keeps them tells them apart by `id`. Never throws
 * for what it reads; whoever stops early leaves no file open.
 *
 * @example for await (const arrival of ingestStream([{ name: "a.warc.gz", body: await openAsBlob("a.warc.gz") }])) …
 */
export async function* ingestStream(
  inputs: Inputs,
  { limits = {} }: StreamOptions = {},
): AsyncGenerator<Arrival> {
  let place = 0;
  for await (const input of inputs) {
    mindInput(input, place++);
    yield* arrivals("bytes" in input ? inHand(input) : input, new Budget({ ...LIMITS, ...limits }), 0);
  }
}

/** All that comes out of `ingestStream`, in the order and without the duplicates of `ingest`. */
export async function ingestAll(
  inputs: Inputs,
  options: StreamOptions = {},
): Promise<Ingested & { readonly addresses: readonly Address[] }> {
  const reports: Report[] = [];
  const diagnostics: Diagnostic[] = [];
  const addresses: Address[] = [];
  for await (const arrival of ingestStream(inputs, options)) {
    if (arrival.kind === "report") reports.push(arrival.report);
    else if (arrival.kind === "diagnostic") diagnostics.push(arrival.diagnostic);
    else addresses.push(arrival.address);
  }
  return { ...settle(reports, diagnostics), addresses };
}

const inHand = ({ bytes, ...about }: RawInput): Source => ({
  ...about,
  body: new Blob([Buffer.from(bytes)]),
});

/** What a source gives; `depth` is the number of containers that it lies in. */
async function* arrivals(source: Source, budget: Budget, depth: number): AsyncGenerator<Arrival> {
  const body = new Body(source.body);
  try {
    const { body: _, ...about } = source;
    const input: RawInput = { ...about, bytes: await body.head(HEAD) };
    const adapter = adapterFor(input);
    if (adapter.kind === "document" || adapter.kind === "awaited") yield* readDocument(adapter, input, body);
    else if (adapter.kind === "records") yield* readRecords(adapter, input, body);
    else if (depth < budget.limits.depth) yield* readContainer(adapter, source, body, budget, depth);
    else yield tooDeep(source.name, budget.limits.depth);
  } catch (error) {
    yield { kind: "diagnostic", diagnostic: stopped(source.name, error) };
  } finally {
    await body.close();
  }
}

/** A document that breaks off is read as far as it goes. */
async function* readDocument(
  adapter: DocumentAdapter | AwaitedAdapter,
  input: RawInput,
  body: Body,
): AsyncGenerator<Arrival> {
  const { bytes, tooLarge: refused, stoppedBy } = await gather(body, adapter.largest);
  const given = (adapted: Adapted): Generator<Arrival> => delivered(adapted, input, bytes);
  if (refused) return yield* given(nothing(tooLarge(input.name, null, adapter.largest)));
  if (stoppedBy === null) return yield* given(await adapter.read({ ...input, bytes }));
  const reason = stopped(input.name, stoppedBy);
  if (bytes.length === 0 || reason.code === "ingest/bomb") return yield* given(nothing(reason));
  const adapted = await adapter.read({ ...input, bytes });
  yield* given({ ...adapted, diagnostics: [...adapted.diagnostics, reason] });
}

async function* readRecords(adapter: RecordsAdapter, input: RawInput, body: Body): AsyncGenerator<Arrival> {
  const reader = adapter.open(input);
  for await (const chunk of body) yield* delivered(reader.push(chunk), input);
  yield* delivered(reader.end(), input);
}

async function* readContainer(
  adapter: ContainerAdapter,
  source: Source,
  body: Body,
  budget: Budget,
  depth: number,
): AsyncGenerator<Arrival> {
  const whole = source.body instanceof Blob ? source.body : counted(body, depth, budget);
  if (depth === 0 && whole instanceof Blob) budget.came(whole.size);
  for await (const inner of adapter.unpack({ ...source, body: whole }, budget)) {
    if ("code" in inner) yield { kind: "diagnostic", diagnostic: inner };
    else yield* arrivals(inner, budget, depth + 1);
    if (budget.broken) return;
  }
}

async function* counted(body: Body, depth: number, budget: Budget): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    if (depth === 0) budget.came(chunk.byteLength);
    yield chunk;
  }
}

function* delivered(
  { drafts, diagnostics, addresses = [] }: Adapted,
  about: About,
  bytes: Uint8Array = NOTHING,
): Generator<Arrival> {
  for (const diagnostic of diagnostics) yield { kind: "diagnostic", diagnostic };
  for (const draft of drafts) {
    const made = makeReport(draft, about);
    for (const diagnostic of made.diagnostics) yield { kind: "diagnostic", diagnostic };
    const original = { bytes: asItCame(draft, bytes), contentType: about.contentType ?? null };
    if (made.report !== null) yield { kind: "report", report: made.report, original };
  }
  for (const address of addresses) yield { kind: "address", address };
}

const NOTHING = new Uint8Array();

const asItCame = ({ record }: Draft, bytes: Uint8Array): Uint8Array =>
  record === undefined ? bytes : Buffer.from(record);

const tooDeep = (input: string, depth: number): Arrival => ({
  kind: "diagnostic",
  diagnostic: trouble(
    "ingest/nesting",
    "error",
    input,
    `lies in more than ${depth} other archives; not read`,
  ),
});
