import { type Coding, InflateError, inflated } from "../../text/transfer/inflate.ts";
import { BadBytes } from "../bytes/bad-bytes.ts";
import type { Budget } from "./budget.ts";

/** Bytes unpacked within a budget. Throws `BadBytes` where they are damaged, cut short, or too many. */
export async function* unpacked(
  chunks: AsyncIterable<Uint8Array>,
  coding: Coding | null,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of coding === null ? chunks : inflated(chunks, coding)) {
      budget.unpack(chunk.byteLength);
      yield chunk;
    }
  } catch (error) {
    if (!(error instanceof InflateError)) throw error;
    const [code, what] = error.truncated
      ? (["ingest/truncated", "ends too early"] as const)
      : (["ingest/damaged", "damaged"] as const);
    throw new BadBytes(code, `${what}; read as far as it goes`);
  }
}
