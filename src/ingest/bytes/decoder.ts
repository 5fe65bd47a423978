import { isAscii } from "node:buffer";
import { createRequire } from "node:module";
import { BINARY, type Decoded, encodingOf, SAMPLE } from "./decode.ts";

const require = createRequire(import.meta.url);
const iconv = (): typeof import("iconv-lite") => require("iconv-lite");

type Stateful = { write(bytes: Buffer): string; end(): string | undefined };

/**
 * Text out of bytes as they come. What it gives does not depend on how they are cut: byte order marks and UTF-16 are
 * told by the first bytes of the input, any other encoding by the first 64 KB from the first byte beyond ASCII on.
 */
export class Decoder {
  #decoder: Stateful | null = null;
  #held: Buffer[] = [];
  #heldBytes = 0;
  #skip = 0;
  #encoding = "utf-8";
  #invalid = 0;

  /** `head` are the first bytes of the input; they come again by `write`. `charset`: what the input says of itself. */
  constructor(head: Uint8Array, charset?: string) {
    const { encoding, mark } = encodingOf(head);
    this.#skip = mark;
    if (mark > 0 || encoding.startsWith("utf-16")) this.#decide(encoding);
    else if (encoding === BINARY) this.#encoding = BINARY;
    else if (charset !== undefined && !/^utf-?8$/i.test(charset) && iconv().encodingExists(charset))
      this.#decide(charset.toLowerCase());
  }

  get about(): Omit<Decoded, "text"> {
    return { encoding: this.#encoding, invalid: this.#invalid };
  }

  write(chunk: Uint8Array): string {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).subarray(this.#skip);
    this.#skip -= Math.min(this.#skip, chunk.byteLength);
    if (this.#decoder !== null) return this.#counted(this.#decoder.write(bytes));
    const plain = this.#held.length === 0 ? asciiLength(bytes) : 0;
    if (plain < bytes.length) this.#held.push(bytes.subarray(plain));
    this.#heldBytes += bytes.length - plain;
    return bytes.toString("latin1", 0, plain) + (this.#heldBytes < SAMPLE ? "" : this.#release());
  }

  end(): string {
    const rest = this.#decoder === null ? this.#release() : "";
    return rest + this.#counted(this.#decoder?.end() ?? "");
  }

  /** Decides by what is held, and gives its text. */
  #release(): string {
    if (this.#held.length === 0) return "";
    const bytes = Buffer.concat(this.#held);
    this.#held = [];
    this.#heldBytes = 0;
    const sample = bytes.subarray(0, SAMPLE);
    // The sample may end inside a letter, which would look like a mistake; an ASCII byte is the end of one.
    const whole = bytes.length < SAMPLE ? sample : sample.subarray(0, lastAscii(sample) + 1);
    const { encoding } = encodingOf(whole);
    return this.#counted(this.#decide(encoding === BINARY ? "utf-8" : encoding).write(bytes));
  }

  #decide(encoding: string): Stateful {
    this.#encoding = encoding;
    this.#decoder = iconv().getDecoder(encoding, { stripBOM: false }) as Stateful;
    return this.#decoder;
  }

  #counted(text: string): string {
    if (text.includes("\uFFFD")) this.#invalid += text.split("\uFFFD").length - 1;
    return text;
  }
}

/** How many bytes at the beginning are ASCII. */
function asciiLength(bytes: Buffer): number {
  if (isAscii(bytes)) return bytes.length;
  return bytes.findIndex((byte) => byte > 0x7f);
}

function lastAscii(bytes: Buffer): number {
  const at = bytes.findLastIndex((byte) => byte <= 0x7f);
  return at < 0 ? bytes.length - 1 : at;
}
