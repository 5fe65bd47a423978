import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Source } from "../input.ts";
import { trouble } from "../trouble.ts";
import { BadBytes } from "./bad-bytes.ts";

/** The bytes of a source from its beginning, of which the first are known before the rest is read. */
export class Body implements AsyncIterable<Uint8Array> {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #ahead: Uint8Array[] = [];
  #failed: { readonly error: unknown } | null = null;

  constructor(body: Source["body"]) {
    this.#chunks = (body instanceof Blob ? body.stream() : body)[Symbol.asyncIterator]();
  }

  /** The first bytes, at most so many; they come again when the body is read. What goes wrong is thrown only then. */
  async head(length: number): Promise<Uint8Array> {
    try {
      for (let size = 0; size < length; size += this.#ahead.at(-1)!.byteLength) {
        const { done, value } = await this.#chunks.next();
        if (done === true) break;
        this.#ahead.push(value);
      }
    } catch (error) {
      this.#failed = { error };
    }
    return Buffer.concat(this.#ahead).subarray(0, length);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (let chunk = this.#ahead.shift(); chunk !== undefined; chunk = this.#ahead.shift()) yield chunk;
    if (this.#failed !== null) throw this.#failed.error;
    for (let next = await this.#chunks.next(); next.done !== true; next = await this.#chunks.next())
      yield next.value;
  }

  /** Lets go of what the bytes come from, read to the end or not. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}

export interface Gathered {
  readonly bytes: Uint8Array;
  /** There were more bytes than may be. */
  readonly tooLarge: boolean;
  /** What stopped the reading before the end; `bytes` is what came before. */
  readonly stoppedBy: unknown;
}

/** All bytes in one piece, unless there are more than `largest`. Never throws. */
export async function gather(chunks: AsyncIterable<Uint8Array>, largest: number): Promise<Gathered> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let stoppedBy: unknown = null;
  try {
    for await (const chunk of chunks) {
      size += chunk.byteLength;
      if (size > largest) return { bytes: new Uint8Array(), tooLarge: true, stoppedBy: null };
      parts.push(chunk);
    }
  } catch (error) {
    stoppedBy = error;
  }
  return { bytes: Buffer.concat(parts), tooLarge: false, stoppedBy };
}

/** Why the bytes of an input came to an end before their time; an error that is not ours is the disk's or the network's. */
export const stopped = (input: string, error: unknown): Diagnostic =>
  error instanceof BadBytes
    ? trouble(error.code, "error", input, error.message)
    : trouble("ingest/unreadable", "error", input, reasonOf(error));

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0]!;
