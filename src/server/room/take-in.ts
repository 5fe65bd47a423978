import type { RawInput } from "../../ingest/input.ts";
import { ingestStream } from "../../ingest/stream.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Report } from "../../model/report.ts";
import { type Added, addReports, type Incoming } from "../../pipeline/archive/adding/add.ts";
import { newestOf, withoutHad } from "../../pipeline/archive/adding/summaries.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import type { Store } from "../../store/store.ts";
import type { Workplace } from "./place.ts";

type Placed = Extract<Added, { readonly kind: "placed" }>;

/** What became of what came in. */
export interface Taken {
  readonly placed: readonly Pick<Placed, "report" | "is">[];
  readonly diagnostics: readonly Diagnostic[];
}

const lines = new WeakMap<Archive, Promise<unknown>>();

/** Reads inputs and places their reports; one after the other: two at once would place theirs without knowing of each other. */
export function takeIn(place: Workplace, inputs: readonly RawInput[]): Promise<Taken> {
  const { archive } = place;
  const mine = (lines.get(archive) ?? Promise.resolve()).then(() => take(place, inputs));
  lines.set(
    archive,
    mine.catch(() => {}),
  );
  return mine;
}

async function take({ archive, send }: Workplace, inputs: readonly RawInput[]): Promise<Taken> {
  const diagnostics: Diagnostic[] = [];
  const placed: Pick<Placed, "report" | "is">[] = [];
  const had: Report[] = [];
  for await (const one of addReports(archive, arriving(archive.store, inputs, had))) {
    if (one.kind === "placed") placed.push({ report: one.report, is: one.is });
    else if (one.kind === "diagnostic") diagnostics.push(one.diagnostic);
    else send({ kind: "stories", stories: one.stories });
  }
  const known = had.flatMap((summary) => newestOf(archive.store, summary) ?? []);
  placed.push(...known.map(({ report }) => ({ report, is: "seen" as const })));
  return { placed, diagnostics };
}

async function* arriving(store: Store, inputs: readonly RawInput[], had: Report[]): AsyncGenerator<Incoming> {
  for await (const arrival of withoutHad(store, ingestStream(inputs), (summary) => had.push(summary)))
    if (arrival.kind === "diagnostic") yield arrival;
    else if (arrival.kind === "report") yield { ...arrival, retrievedAt: null };
}
