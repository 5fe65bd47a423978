import type { RawInput } from "../../ingest/input.ts";
import { sha256 } from "../../model/ids.ts";
import { type AddBody, type Added, addAnswer, addBody } from "../api/add.ts";
import { ApiError, route } from "../api/route.ts";
import { nameOf, shownCard } from "../cards.ts";
import type { Desk } from "../desk.ts";

const add = route({
  method: "post",
  path: "/reports",
  summary: "Reads a text, a page behind an address, or files, and puts each report into its story",
  body: addBody,
  takesForms: true,
  answers: addAnswer,
  answer: async (desk, { body }) => taken(desk, await inputsOf(desk, body)),
});

async function inputsOf(desk: Desk, body: AddBody): Promise<readonly RawInput[]> {
  if ("files" in body) return filesOf([body.files].flat());
  return body.text === undefined ? [await fetched(desk, body.url)] : [pasted(body)];
}

/** Of a name what `filesOf` puts before it, and all that `pasted` makes: neither means anything to who gave the text. */
const TOLD_APART = /^(?:[0-9a-f]{8}\/(?=[^/])|pasted\.jsonl#[0-9a-f]{8}: )/;

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

async function taken({ archive: { store }, room }: Desk, inputs: readonly RawInput[]): Promise<Added> {
  const { placed, diagnostics } = await room.takeIn(inputs);
  const added = placed.map(({ report, is }) => {
    const text = store.articles.report(report)!;
    const story = store.stories.of(report)?.story ?? null;
    return { report, is, story, title: nameOf(text), outlet: text.given.outlet };
  });
  const stories = [...new Set(added.flatMap(({ story }) => story ?? []))];
  return {
    added,
    stories: stories.map((story) => shownCard(store, store.cards.find(story)!)),
    diagnostics: diagnostics.map(({ code, severity, message }) => ({
      code,
      severity,
      message: message.replace(TOLD_APART, ""),
    })),
  };
}

export const addRoutes = [add];
