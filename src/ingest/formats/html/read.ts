import type { Diagnostic } from "../../../model/diagnostic.ts";
import { aboutEncoding, type Decoded } from "../../bytes/decode.ts";
import { notText } from "../../bytes/not-text.ts";
import type { RawInput } from "../../input.ts";
import { trouble } from "../../trouble.ts";
import { type Adapted, type DocumentAdapter, nothing, says } from "../adapter.ts";
import { decodePage } from "./decode.ts";
import { type Extracted, extract } from "./extract.ts";
import { judge } from "./verdict.ts";

/** Most bytes of a page; those of the largest outlets have 2 MB. */
const LARGEST = 8_000_000;

const TYPES: ReadonlySet<string> = new Set(["text/html", "application/xhtml+xml"]);

/** A web page as it was saved or fetched, with one article. */
export const html: DocumentAdapter = {
  name: "html",
  kind: "document",
  largest: LARGEST,
  accepts: (input) => says(input, TYPES, /\.x?html?$/i) || beginsLikeHtml(input.bytes),
  read: readHtml,
};

/** A doctype, or an element that only pages begin with, after white space and comments. */
const beginsLikeHtml = (bytes: Uint8Array): boolean =>
  /^[\uFEFF\s]*(?:<!--[\s\S]{0,2000}?-->\s*|<\?xml[^>]{0,200}>\s*){0,5}<(?:!doctype\s+html|html|head|body|title|meta|article|div|p|h1)[\s>]/i.test(
    Buffer.from(bytes.subarray(0, 4096))
      .toString("latin1")
      .replaceAll("\0", "")
      .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, ""),
  );

function readHtml(input: RawInput): Adapted {
  const { name, bytes } = input;
  if (bytes.length === 0) return nothing(trouble("ingest/empty", "error", name, "empty; nothing to read"));
  const decoded = decodePage(bytes, input.charset ?? null);
  if (decoded.text === null) return nothing(notText(name, bytes));
  const page = extract(decoded.text, input.url ?? name);
  const verdict = judge(page);
  const diagnostics = [...aboutBytes(name, decoded), ...aboutPage(name, page)];
  if (verdict.why !== null) {
    const refusal = trouble("ingest/no-article", "error", name, `${verdict.why}; not read`);
    return { drafts: [], diagnostics: [...diagnostics, refusal] };
  }
  if (verdict.cutShort)
    diagnostics.push(
      trouble("ingest/cut-short", "warning", name, "behind a wall; only its beginning is on the page"),
    );
  return { drafts: [{ input: name, given: page.metadata.given, text: page.text }], diagnostics };
}

/** An encoding that the page or its server names is no guess, and worth no note. */
const aboutBytes = (name: string, decoded: Decoded & { readonly declared: boolean }): Diagnostic[] =>
  aboutEncoding(name, decoded).filter(({ code }) => !decoded.declared || code !== "ingest/encoding");

const aboutPage = (name: string, { cut }: Extracted): Diagnostic[] =>
  cut
    ? [trouble("ingest/page-cut", "warning", name, "more elements than a page has; the rest was not read")]
    : [];
