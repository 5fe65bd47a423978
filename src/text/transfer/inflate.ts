import { pipeline, Readable, type Transform } from "node:stream";
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from "node:zlib";

const INFLATERS = {
  gzip: createGunzip,
  deflate: createInflate,
  "deflate-raw": createInflateRaw,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
} as const satisfies Readonly<Record<string, () => Transform>>;

export type Coding = keyof typeof INFLATERS;

/** Packed bytes that are damaged, or end too early (`truncated`). */
export class InflateError extends Error {
  override readonly name = "InflateError";
  readonly truncated: boolean;
  constructor(truncated: boolean) {
    super(truncated ? "the packed bytes end too early" : "the packed bytes are damaged");
    this.truncated = truncated;
  }
}

/**
 * Unpacks bytes as they come and as they are asked for: 16 KB lie ready at most, whatever they unpack to, so who counts
 * the bytes can stop a bomb in time. Throws `InflateError`, and whatever the chunks throw.
 */
export async function* inflated(
  chunks: AsyncIterable<Uint8Array>,
  coding: Coding,
): AsyncGenerator<Uint8Array> {
  const inflater = INFLATERS[coding]();
  pipeline(Readable.from(chunks, { objectMode: true }), inflater, () => {});
  try {
    for await (const chunk of inflater) yield chunk as Uint8Array;
  } catch (error) {
    throw asInflateError(error);
  }
}

function asInflateError(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  if (typeof code !== "string" || !/^(?:Z_|ERR_(?:_?BROTLI|ZSTD)|ZSTD_)|ERR_BROTLI/.test(code)) return error;
  return new InflateError(code === "Z_BUF_ERROR");
}
