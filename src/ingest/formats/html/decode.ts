import { isUtf8 } from "node:buffer";
import { type Decoded, decode, decodeAs, encodingOf, isEncoding } from "../../bytes/decode.ts";

/** Where HTML wants the declaration to stand (1024 bytes), and some room. */
const HEAD = 4096;

const DECLARED =
  /<meta[^>]{0,500}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,30})|<\?xml[^>]{0,200}?encoding=["']([\w.:-]{2,30})/i;

/**
 * The text of a page: by byte order mark, then as its server or it itself declares, unless its bytes say that this is
 * wrong; else as text whose encoding nobody names. Latin-1 means windows-1252 (WHATWG Encoding); a page that could be
 * read so far as to find its `<meta>` is not in UTF-16.
 */
export function decodePage(
  bytes: Uint8Array,
  charset: string | null,
): Decoded & { readonly declared: boolean } {
  const shown = encodingOf(bytes);
  const named = charset ?? declaredIn(bytes);
  if (named === null || shown.mark > 0 || shown.encoding.startsWith("utf-16") || shown.encoding === "binary")
    return { ...decode(bytes), declared: false };
  const encoding = /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/i.test(named)
    ? "windows-1252"
    : named.toLowerCase();
  const isUnicode = /^utf-?(?:8|16.*)$|^unicode/.test(encoding);
  if (isUnicode || !isEncoding(encoding) || isUtf8(bytes)) return { ...decode(bytes), declared: false };
  return { ...decodeAs(bytes, encoding), declared: true };
}

function declaredIn(bytes: Uint8Array): string | null {
  const found = DECLARED.exec(Buffer.from(bytes.subarray(0, HEAD)).toString("latin1"));
  return found?.[1] ?? found?.[2] ?? null;
}
