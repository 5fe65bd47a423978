import type { RawInput } from "../../ingest/input.ts";
import { type Inputs, ingestStream } from "../../ingest/stream.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { sha256 } from "../../model/ids.ts";
import { addReports, type Incoming, type Added as Placed } from "../../pipeline/archive/add.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import { type AddBody, type Added, addAnswer, addBody } from "../api/add.ts";
import { ApiError, route } from "../api/route.ts";
import { nameOf, shownCard } from "../cards.ts";
import type { Desk } from "../desk.ts";

const add = route({
  method: "post",
  path: "/reports",
  summary: "Reads a text, a page behind an address, or files, and puts each report into its story",
  body: addBody,
  answers: addAnswer,
  async answer(desk, { body }) {
    const inputs = await inputsOf(desk, body);
    return inTurn(desk.archive, () => take(desk, inputs));
  },
});

async function inputsOf(desk: Desk, body: AddBody): Promise<Inputs> {
  if ("files" in body) return filesOf([body.files].flat());
  return body.text === undefined ? [await fetched(desk, body.url)] : [pasted(body)];
}

/** A text file by itself has only its name, and many have the same: no later text of one is one of another. */
const filesOf = (files: readonly File[]): Promise<RawInput[]> =>
  Promise.all(
    files.map(async (file) => {
      const bytes = await file.bytes();
      const name = /\.(txt|text|md)$/i.test(file.name)
        ? `${sha256(bytes).slice(0, 8)}/${file.name}`
        : file.name;
      return {
        name,
        bytes,
        ...(file.type !== "" && { contentType: file.type.split(";")[0]!.trim().toLowerCase() }),
      };
    }),
  );

/** A text that was pasted is read as a record with what is known of it. */
function pasted({ text, ...known }: Extract<AddBody, { readonly text: string }>): RawInput {
  const id = sha256(text).slice(0, 8);
  return { name: "pasted.jsonl", bytes: Buffer.from(JSON.stringify({ id, ...known, text })) };
}

async function fetched({ fetch }: Desk, url: string): Promise<RawInput> {
  if (fetch === undefined)
    throw new ApiError(501, "no-network", "This desk fetches nothing. Paste the text instead.");
  const got = await fetch(url);
  if ("code" in got) throw new ApiError(502, "not-fetched", got.message);
  return got;
}

const lines = new WeakMap<Archive, Promise<unknown>>();

/** One after the other: two that add at once would place their reports without knowing of each other. */
function inTurn<T>(archive: Archive, work: () => Promise<T>): Promise<T> {
  const mine = (lines.get(archive) ?? Promise.resolve()).then(work);
  lines.set(
    archive,
    mine.catch(() => {}),
  );
  return mine;
}

async function take({ archive, events }: Desk, inputs: Inputs): Promise<Added> {
  const { store } = archive;
  const lost: Diagnostic[] = [];
  const placed: Extract<Placed, { readonly kind: "placed" }>[] = [];
  for await (const one of addReports(archive, arriving(inputs))) {
    if (one.kind === "placed") placed.push(one);
    else if (one.kind === "diagnostic") lost.push(one.diagnostic);
    else events.send({ kind: "stories", stories: one.stories });
  }
  const added = placed.map(({ report, is }) => {
    const text = store.articles.report(report)!;
    const story = store.stories.of(report)?.story ?? null;
    return { report, is, story, title: nameOf(text), outlet: text.given.outlet };
  });
  const stories = [...new Set(added.flatMap(({ story }) => story ?? []))];
  return {
    added,
    stories: stories.map((story) => shownCard(store, store.cards.find(story)!)),
    diagnostics: lost.map(({ code, severity, message }) => ({ code, severity, message })),
  };
}

async function* arriving(inputs: Inputs): AsyncGenerator<Incoming> {
  for await (const arrival of ingestStream(inputs))
    if (arrival.kind === "diagnostic") yield arrival;
    else if (arrival.kind === "report") yield { ...arrival, retrievedAt: null };
}

export const addRoutes = [add];
