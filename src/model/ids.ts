import { hash } from "node:crypto";

/**
 * A short id: the letter of its kind and 8 characters of a hash of its key fields.
 * The same fields give the same id in every run, in any order of the reports. 40 bits: among 10,000 things of one kind
 * in one story two collide with a chance of 1 in 22,000.
 *
 * @example id("c", ["r1", 10, 42]) // "c" + 8 characters of 0-9 a-v
 */
export function id(
  kind: "r" | "e" | "a" | "f" | "c" | "d" | "s" | "j" | "w" | "n",
  key: readonly (string | number | null)[],
): string {
  let value = Number.parseInt(hash("sha256", JSON.stringify(key), "hex").slice(0, 10), 16);
  let letters = "";
  for (let i = 0; i < 8; i++, value = Math.floor(value / 32)) letters = (value % 32).toString(32) + letters;
  return kind + letters;
}

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export const sha256 = (text: string | Uint8Array): string => hash("sha256", text, "hex");
