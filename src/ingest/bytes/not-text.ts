import type { Diagnostic } from "../../model/diagnostic.ts";
import { trouble } from "../trouble.ts";

/** Kinds of files that people take for texts, by how their bytes begin, as latin-1. */
const KINDS: readonly (readonly [begins: RegExp, kind: string, remedy: string])[] = [
  [/^%PDF-/, "a PDF", "save its words as a text file (.txt)"],
  [
    /^PK\x03\x04[\s\S]*?(?:word\/|\[Content_Types\]|mimetypeapplication\/vnd)/,
    "an office document",
    "save it as text (.txt) or as a web page",
  ],
  [
    /^\xd0\xcf\x11\xe0/,
    "an office document of the old kind or a mail of Outlook (.msg)",
    "save it as text (.txt), as a web page or as a mail (.eml)",
  ],
  [/^\{\\rtf/, "an RTF document", "save it as text (.txt)"],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP)/s, "a picture", "type off its words, if it has any"],
];

/** How many bytes tell the kind. */
const HEAD = 2000;

/** What the bytes are that are no text for us, and what to do about it; null where nothing is known of them. */
export function documentKind(bytes: Uint8Array): { readonly kind: string; readonly remedy: string } | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  const found = KINDS.find(([begins]) => begins.test(head));
  return found === undefined ? null : { kind: found[1], remedy: found[2] };
}

/** Says that an input is no text: what it is instead, where that shows, and the way out. */
export function notText(name: string, bytes: Uint8Array): Diagnostic {
  const known = documentKind(bytes);
  const what =
    known === null
      ? "not a text file; not read"
      : `${known.kind}; not read. To have it read, ${known.remedy}`;
  return trouble("ingest/binary", "error", name, what);
}
