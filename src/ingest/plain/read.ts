import { type Adapted, type DocumentAdapter, nothing, trouble } from "../adapter.ts";
import { aboutEncoding, decode } from "../decode.ts";
import type { RawInput } from "../input.ts";
import { documentKind, notText } from "../not-text.ts";
import { takeHeader } from "./header.ts";

/** Most bytes of a file that is one report. */
const LARGEST = 8_000_000;

/** Plain text, one report a file, in any common encoding; a header (see header.ts) may say what it is. */
export const plain: DocumentAdapter = {
  name: "plain",
  kind: "document",
  largest: LARGEST,
  accepts: () => true,
  read: readPlain,
};

function readPlain(input: RawInput): Adapted {
  const { name, bytes } = input;
  if (bytes.length === 0) return nothing(trouble("ingest/empty", "error", name, "empty; nothing to read"));
  const decoded = decode(bytes);
  if (decoded.text === null || documentKind(bytes) !== null) return nothing(notText(name, bytes));
  if (isMarkup(decoded.text)) {
    return nothing(
      trouble("ingest/unsupported", "error", name, "XML of a kind that is not read; save it as text"),
    );
  }
  const { given, text } = takeHeader(decoded.text);
  return { drafts: [{ input: name, given, text }], diagnostics: aboutEncoding(name, decoded) };
}

const isMarkup = (text: string): boolean =>
  /^\s{0,1000}<(?:!doctype|html|\?xml|rss|feed)/i.test(text.slice(0, 1100));
