import { createRequire } from "node:module";
import type { Opml } from "feedsmith";
import { rootOf } from "../../bytes/root.ts";
import type { RawInput } from "../../input.ts";
import { trouble } from "../../trouble.ts";
import { type Adapted, type Address, type DocumentAdapter, nothing } from "../adapter.ts";
import { decodePage } from "../html/decode.ts";

const require = createRequire(import.meta.url);
const feedsmith = (): typeof import("feedsmith") => require("feedsmith");

/** A list of feeds, as feed readers hand it on: it gives where the feeds are, and no report. */
export const opml: DocumentAdapter = {
  name: "opml",
  kind: "document",
  largest: 8_000_000,
  accepts: ({ bytes }) => rootOf(bytes) === "opml",
  read: readOpml,
};

function readOpml({ name, bytes, charset }: RawInput): Adapted {
  const { text } = decodePage(bytes, charset ?? null);
  const document = text === null ? null : parse(text);
  if (document === null)
    return nothing(
      trouble("ingest/damaged", "error", name, "a list of feeds that is no sound XML; not read"),
    );
  const addresses = feedsIn(document.body?.outlines ?? [], name);
  if (addresses.length === 0) return nothing(trouble("ingest/empty", "error", name, "names no feed"));
  return { drafts: [], diagnostics: [], addresses };
}

function parse(text: string): Opml.Document<string> | null {
  try {
    return feedsmith().parseOpml(text);
  } catch {
    return null;
  }
}

function feedsIn(outlines: readonly Opml.Outline<string>[], input: string): Address[] {
  return outlines.flatMap(({ xmlUrl, title, text, outlines: inner = [] }) => {
    const own = URL.canParse(xmlUrl ?? "")
      ? [{ leadsTo: "feed" as const, url: xmlUrl!, title: title ?? text ?? null, input }]
      : [];
    return [...own, ...feedsIn(inner, input)];
  });
}
