import { createRequire } from "node:module";
import type { Opml } from "feedsmith";
import { rootOf } from "../../bytes/root.ts";
import type { RawInput } from "../../input.ts";
import { trouble } from "../../trouble.ts";
import { type Adapted, type DocumentAdapter, nothing } from "../adapter.ts";
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

function readOpml({ name, bytes, charset, url }: RawInput): Adapted {
  const { text } = decodePage(bytes, charset ?? null);
  const document = text === null ? null : parse(text);
  if (document === null)
    return nothing(
      trouble("ingest/damaged", "error", name, "a list of feeds that is no sound XML; not read"),
    );
  const feeds = feedsIn(document.body?.outlines ?? []).map((feed) => ({
    ...feed,
    url: wholeAddress(feed.said, url),
  }));
  if (feeds.length === 0) return nothing(trouble("ingest/empty", "error", name, "names no feed"));
  return {
    drafts: [],
    diagnostics: feeds
      .filter((feed) => feed.url === null)
      .map(({ title, said }) =>
        trouble(
          "ingest/bad-record",
          "error",
          name,
          `“${title ?? said}” leads to “${said}”, which is no whole address; left out`,
        ),
      ),
    addresses: feeds.flatMap(({ title, url: whole }) =>
      whole === null ? [] : [{ leadsTo: "feed" as const, url: whole, title, input: name }],
    ),
  };
}

/** A feed that a list names. */
interface Named {
  readonly title: string | null;
  /** As it stands there. */
  readonly said: string;
}

function parse(text: string): Opml.Document<string> | null {
  try {
    return feedsmith().parseOpml(text);
  } catch {
    return null;
  }
}

function feedsIn(outlines: readonly Opml.Outline<string>[]): Named[] {
  return outlines.flatMap(({ xmlUrl = "", title, text, outlines: inner = [] }) => [
    ...(xmlUrl.trim() === "" ? [] : [{ title: title ?? text ?? null, said: xmlUrl.trim() }]),
    ...feedsIn(inner),
  ]);
}

/** An address, laid to that of the list where it is not whole by itself; null: neither is. */
function wholeAddress(said: string, base: string | null | undefined): string | null {
  if (URL.canParse(said)) return said;
  return base && URL.canParse(said, base) ? new URL(said, base).href : null;
}
