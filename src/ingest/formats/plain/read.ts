import { aboutEncoding, decode } from "../../bytes/decode.ts";
import { documentKind, notText } from "../../bytes/not-text.ts";
import type { RawInput } from "../../input.ts";
import { trouble } from "../../trouble.ts";
import { type Adapted, type DocumentAdapter, nothing } from "../adapter.ts";
import { takeHeader } from "./header.ts";
import { takeMail } from "./mail.ts";
import { passedOnBy } from "./passed-on.ts";

/** Most bytes of a file that is one report. */
const LARGEST = 8_000_000;

/** Plain text, one report a file, in any common encoding; a header (header.ts) may say what it is; mail (mail.ts). */
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
  const mail = takeMail(decoded.text);
  const { given, text } = mail ?? takeHeader(decoded.text);
  const diagnostics = aboutEncoding(name, decoded);
  return {
    drafts: [{ input: name, given, text }],
    diagnostics: mail?.passedOn === true ? [...diagnostics, passedOnBy(name)] : diagnostics,
  };
}

const isMarkup = (text: string): boolean =>
  /^\s{0,1000}<(?:!doctype|html|\?xml|rss|feed)/i.test(text.slice(0, 1100));
