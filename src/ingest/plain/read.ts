import type { Diagnostic } from "../../model/diagnostic.ts";
import { type Adapted, type Adapter, trouble } from "../adapter.ts";
import { aboutEncoding, decode } from "../decode.ts";
import type { RawInput } from "../input.ts";
import { takeHeader } from "./header.ts";

/** Most bytes of a file that is one report. */
const LARGEST = 8_000_000;

/** Plain text, one report a file, in any common encoding; a header (see header.ts) may say what it is. */
export const plain: Adapter = {
  name: "plain",
  accepts: () => true,
  read: readPlain,
};

function readPlain(input: RawInput): Adapted {
  const { name, bytes } = input;
  if (bytes.length === 0) return none(trouble("ingest/empty", "error", name, "empty; nothing to read"));
  if (bytes.length > LARGEST) {
    return none(
      trouble("ingest/too-large", "error", name, `${bytes.length} bytes, more than ${LARGEST}; not read`),
    );
  }
  const decoded = decode(bytes);
  if (decoded.text === null)
    return none(trouble("ingest/binary", "error", name, "not a text file; not read"));
  if (isMarkup(decoded.text)) {
    return none(
      trouble("ingest/unsupported", "error", name, "HTML or XML, which is not read yet; save it as text"),
    );
  }
  const { given, text } = takeHeader(decoded.text);
  return { drafts: [{ input: name, given, text }], diagnostics: aboutEncoding(name, decoded) };
}

const none = (diagnostic: Diagnostic): Adapted => ({ drafts: [], diagnostics: [diagnostic] });

const isMarkup = (text: string): boolean =>
  /^\s{0,1000}<(?:!doctype|html|\?xml|rss|feed)/i.test(text.slice(0, 1100));
