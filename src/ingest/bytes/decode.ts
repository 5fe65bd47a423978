import { isUtf8 } from "node:buffer";
import { createRequire } from "node:module";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { counted } from "../../text/numbers/counted.ts";
import { trouble } from "../trouble.ts";

/** Loaded for the rare file that is no UTF-8: their tables take longer to load than most files take to read. */
const require = createRequire(import.meta.url);
const chardet = (): typeof import("chardet") => require("chardet");
const iconv = (): typeof import("iconv-lite") => require("iconv-lite");

export interface Decoded {
  /** Null: these bytes are no text. */
  readonly text: string | null;
  /** Name of the encoding, in small letters; "binary" where there is no text. */
  readonly encoding: string;
  /** Sequences that are invalid in the encoding, each now a U+FFFD. */
  readonly invalid: number;
}

/**
 * The text of bytes whose encoding nobody names: by byte order mark, UTF-16 by its pattern of zeros, UTF-8 where it is
 * valid or nearly so, else what chardet makes of it. TextDecoder is not used for one-byte encodings: its
 * "windows-1252" leaves 27 code points to chance across versions.
 */
export function decode(bytes: Uint8Array): Decoded {
  const { encoding, mark } = encodingOf(bytes);
  if (encoding === BINARY) return { text: null, encoding, invalid: 0 };
  if (mark === 0 && encoding === "utf-8" && isUtf8(bytes))
    return { text: Buffer.from(bytes).toString("utf8"), encoding, invalid: 0 };
  return decodeAs(bytes.subarray(mark), encoding);
}

/** Bytes that are no text. */
export const BINARY = "binary";

/** The encoding that bytes at the beginning of a text show, and the length of their byte order mark. */
export function encodingOf(bytes: Uint8Array): { readonly encoding: string; readonly mark: number } {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  const wide = wideEncoding(bytes);
  if (wide !== null) return { encoding: wide, mark: 0 };
  if (isBinary(bytes)) return { encoding: BINARY, mark: 0 };
  const utf8 = isUtf8(bytes) || nearlyUtf8(bytes);
  return { encoding: utf8 ? "utf-8" : oneByteEncoding(bytes), mark: 0 };
}

function byMark([a, b, c]: Uint8Array): { encoding: string; mark: number } | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", mark: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", mark: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", mark: 2 };
  return null;
}

/** How many bytes are looked at to tell the encoding. */
export const SAMPLE = 65_536;

/** Latin text in UTF-16 has a zero in nearly every second byte, and on one side only. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  const half = sample.length / 2;
  if (half < 4 || Math.max(even, odd) < 0.4 * half || Math.min(even, odd) > 0.05 * half) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

const MAGIC = [
  "%PDF-",
  "PK\x03\x04",
  "\x1f\x8b",
  "\x89PNG",
  "\xff\xd8\xff",
  "GIF8",
  "\xd0\xcf\x11\xe0",
  "\x7fELF",
];

/** Known headers of files that are no text, or more than one control character in fifty. */
function isBinary(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (MAGIC.some((magic) => head.startsWith(magic))) return true;
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++;
  return controls * 50 > sample.length;
}

/** Some stray bytes in UTF-8 do not make it another encoding: valid sequences outnumber the broken ones by four. */
function nearlyUtf8(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.subarray(0, SAMPLE)).toString("utf8");
  let valid = 0;
  let broken = 0;
  for (const character of text) {
    if (character === "\uFFFD") broken++;
    else if (character.codePointAt(0)! > 0x7f) valid++;
  }
  return valid >= 4 * broken;
}

/**
 * The likeliest encoding by chardet in which every byte of the sample means something.
 * Latin-1 on the web is windows-1252 (WHATWG Encoding, 2024).
 */
function oneByteEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  const names = chardet()
    .analyse(sample)
    .map(({ name }) => name.toLowerCase());
  const fits = (name: string): boolean =>
    !/^(?:ascii|iso-8859-1|utf)/.test(name) &&
    iconv().encodingExists(name) &&
    decodeAs(sample, name).invalid === 0;
  const first = names.find((name) => name === "iso-8859-1" || fits(name));
  return first === undefined || first === "iso-8859-1" ? "windows-1252" : first;
}

/** Whether an encoding of the name is known. */
export const isEncoding = (name: string): boolean => iconv().encodingExists(name);

/** The text of bytes in an encoding that is known; throws where `isEncoding` is false. */
export function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = iconv().decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  return { text, encoding, invalid: text.split("\uFFFD").length - 1 };
}

/** What an editor should know about how the bytes were read. */
export function aboutEncoding(name: string, { encoding, invalid }: Omit<Decoded, "text">): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!encoding.startsWith("utf"))
    found.push(trouble("ingest/encoding", "note", name, `read as ${encoding}`));
  if (invalid > 0) {
    found.push(
      trouble(
        "ingest/invalid-encoding",
        "warning",
        name,
        `${counted(invalid, "place")} not valid ${encoding}`,
      ),
    );
  }
  return found;
}
