import type { IncomingMessage } from "node:http";
import { type Coding, InflateError, inflated } from "../text/transfer/inflate.ts";
import type { Clock } from "./clock.ts";
import { asFetchError, seconds } from "./exchange.ts";
import type { FetchLimits } from "./limits.ts";
import { FetchError } from "./outcome.ts";

/**
 * The body of an answer, unpacked, within its limits of size and time. `deadline` is when all of it must have come.
 * Throws `FetchError`, and closes the connection then.
 */
export async function readBody(
  answer: IncomingMessage,
  deadline: number,
  limits: FetchLimits,
  clock: Clock,
): Promise<Uint8Array> {
  const late = clock.after(Math.max(0, deadline - clock.now()), () => {
    answer.destroy(new FetchError("timeout", `not done in ${seconds(limits.totalTime)}`));
  });
  try {
    refuseByLength(answer, limits.size);
    const chunks = codingsOf(answer).reduce(unpacking, arriving(answer, limits, clock));
    return await gathered(chunks, limits.unpackedSize);
  } catch (error) {
    if (error instanceof InflateError)
      throw new FetchError(error.truncated ? "truncated" : "damaged", error.message);
    throw asFetchError(error);
  } finally {
    late();
    answer.destroy();
  }
}

function refuseByLength({ headers }: IncomingMessage, largest: number): void {
  const length = Number(headers["content-length"] ?? 0);
  if (length > largest) throw new FetchError("too-large", `${length} bytes, more than ${largest}`);
}

/** What comes over the wire, counted and timed. */
async function* arriving(
  answer: IncomingMessage,
  limits: FetchLimits,
  clock: Clock,
): AsyncGenerator<Uint8Array> {
  const wait = (): (() => void) =>
    clock.after(limits.idleTime, () => {
      answer.destroy(new FetchError("timeout", `nothing came for ${seconds(limits.idleTime)}`));
    });
  let size = 0;
  let stop = wait();
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      stop();
      size += chunk.byteLength;
      if (size > limits.size) throw new FetchError("too-large", `more than ${limits.size} bytes`);
      yield chunk;
      stop = wait();
    }
  } catch (error) {
    if (error instanceof FetchError) throw error;
    throw new FetchError("truncated", `broke off after ${size} bytes`);
  } finally {
    stop();
  }
  if (!answer.complete) throw new FetchError("truncated", `broke off after ${size} bytes`);
}

const NAMES: ReadonlyMap<string, Coding> = new Map([
  ["gzip", "gzip"],
  ["x-gzip", "gzip"],
  ["deflate", "deflate"],
  ["br", "br"],
  ["zstd", "zstd"],
]);

/** How the body is packed, the outermost packing first. */
function codingsOf({ headers }: IncomingMessage): Coding[] {
  const names = (headers["content-encoding"] ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  const codings = names.map((name) => NAMES.get(name));
  if (codings.includes(undefined) || codings.length > 2)
    throw new FetchError("damaged", `packed in a way that is not read (${names.join(", ").slice(0, 60)})`);
  return (codings as Coding[]).reverse();
}

async function* unpacking(chunks: AsyncIterable<Uint8Array>, coding: Coding): AsyncGenerator<Uint8Array> {
  if (coding !== "deflate") return yield* inflated(chunks, coding);
  // Half of the web's servers take "deflate" to be without the header that HTTP wants.
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return;
  const rest = (async function* () {
    yield first.value;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  })();
  yield* inflated(rest, (first.value[0]! & 0x0f) === 8 ? "deflate" : "deflate-raw");
}

async function gathered(chunks: AsyncIterable<Uint8Array>, largest: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > largest) throw new FetchError("bomb", `unpacks to more than ${largest} bytes`);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
