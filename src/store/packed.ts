import { zstdCompressSync, zstdDecompressSync } from "node:zlib";

/** Texts, pages and stories are kept compressed: news is a third of its size then, an annotated report a tenth. */
export const pack = (bytes: Uint8Array): Uint8Array => zstdCompressSync(bytes);

export const unpack = (packed: Uint8Array): Uint8Array => zstdDecompressSync(packed, inOnePiece(packed));

/** What comes out in many pieces takes twice the time; few things are more than eight times as long unpacked. */
const inOnePiece = ({ length }: Uint8Array) => ({ chunkSize: Math.min(8 * length + 1024, MOST_AT_ONCE) });
const MOST_AT_ONCE = 2 ** 25;

/** A half of a surrogate pair that stands alone becomes U+FFFD, as in any UTF-8; the length stays. */
export function packText(text: string): Uint8Array {
  if (text.length > LONGEST_AT_HAND) return pack(Buffer.from(text, "utf8"));
  const { written } = UTF8.encodeInto(text, atHand);
  return pack(atHand.subarray(0, written));
}

/** Bytes are laid here on their way to the compressor, up to three for each unit of a text. */
const LONGEST_AT_HAND = 2 ** 20;
const atHand = new Uint8Array(3 * LONGEST_AT_HAND);
const UTF8 = new TextEncoder();

export const unpackText = (packed: Uint8Array): string =>
  zstdDecompressSync(packed, inOnePiece(packed)).toString("utf8");

export const packJson = (value: unknown): Uint8Array => packText(JSON.stringify(value));

export const unpackJson = <T>(packed: Uint8Array): T => JSON.parse(unpackText(packed)) as T;
