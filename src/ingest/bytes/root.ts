import { HEAD } from "../input.ts";

const BEFORE =
  /^\s*(?:<\?[^>]{0,1000}\?>|<!--[\s\S]{0,3000}?-->|<!doctype[^>[]{0,500}(?:\[[^\]]{0,2000}\])?\s*>)/i;

/**
 * The name of the first element of an XML file, by its first bytes, without the prefix of a namespace and in small
 * letters; null where it does not begin with one.
 *
 * @example rootOf(Buffer.from('<?xml version="1.0"?><rdf:RDF>')) // "rdf"
 */
export function rootOf(bytes: Uint8Array): string | null {
  let text = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1").replaceAll("\0", "");
  text = text.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "");
  for (let before = BEFORE.exec(text); before !== null; before = BEFORE.exec(text))
    text = text.slice(before[0].length);
  return /^\s*<(?:[\w-]{1,20}:)?([a-z]{1,20})[\s>/]/i.exec(text)?.[1]?.toLowerCase() ?? null;
}
