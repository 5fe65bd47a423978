import { AsyncIterReader, LimitReader, WARCParser, type WARCRecord } from "warcio";
import { counted } from "../../../text/numbers/counted.ts";
import { BadBytes } from "../../bytes/bad-bytes.ts";

/** Most bytes of the headers of a record, and of what stands between two records. */
const MOST_HEADERS = 4 * 2 ** 20;

/**
 * The records of a web archive, one after the other. Whatever of a record is not read when the next is asked for is
 * passed over; bytes that should still come and do not are told by `BadBytes`. Between records it looks for the next
 * one's first line, so that a wrong length costs one record.
 */
export async function* recordsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<WARCRecord> {
  const headers = new Allowance();
  const parser = new Parser(new AsyncIterReader(headers.spentBy(chunks), null), { parseHttp: false });
  for (;;) {
    headers.renew();
    const record = await parser.parse().catch((error: unknown) => {
      throw error instanceof TypeError || error instanceof RangeError
        ? new BadBytes("ingest/damaged", "headers of a record that cannot be read; the rest is not read")
        : error;
    });
    if (record === null) return;
    headers.lift();
    yield record;
    await passOver(record);
  }
}

/** Most bytes of a line, and most lines, of what a server says above its content. */
const LONGEST_LINE = 65_536;
const MOST_LINES = 1000;

/** What a server says above its content: the status, and its headers by their names in small letters. */
export interface AnswerHead {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
}

/**
 * The head of the answer that a record holds; null where it begins with none. Nothing beyond the record is taken, whatever
 * its headers lack: a broken answer costs itself only. Lines may end in LF alone.
 */
export async function headOf({ _reader: reader }: WARCRecord): Promise<AnswerHead | null> {
  if (!(reader instanceof LimitReader)) return null;
  const status = /^HTTP\/\d(?:\.\d)? +(\d{3})\b/i.exec(await reader.readline(LONGEST_LINE))?.[1];
  if (status === undefined) return null;
  const headers = new Map<string, string>();
  for (let count = 0; count < MOST_LINES; count++) {
    const line = (await reader.readline(LONGEST_LINE)).trim();
    if (line === "") break;
    const [name = "", ...value] = line.split(":");
    const key = name.trim().toLowerCase();
    if (value.length > 0 && !headers.has(key)) headers.set(key, value.join(":").trim());
  }
  return { status: Number(status), headers };
}

/** The bytes that the server sent, out of the chunks that it sent them in. */
export const sentBytes = (record: WARCRecord, transfer: string): AsyncIterable<Uint8Array> =>
  new AsyncIterReader(record._reader, null, /chunked/i.test(transfer));

async function passOver({ _reader: reader }: WARCRecord): Promise<void> {
  for await (const _ of reader);
  const missing = reader instanceof LimitReader ? reader.limit : 0;
  if (missing > 0) {
    const message = `the archive ends ${counted(missing, "byte")} before the end of its last record; read as far as it goes`;
    throw new BadBytes("ingest/truncated", message);
  }
}

class Parser extends WARCParser {
  override async readToNextRecord(): Promise<Uint8Array<ArrayBuffer>> {
    if (this._record === null) return new Uint8Array();
    for (;;) {
      const line = await this._reader.readlineRaw();
      if (line === null || line.byteLength === 0) return new Uint8Array();
      if (/^WARC\/\d/.test(Buffer.from(line.subarray(0, 6)).toString("latin1"))) return new Uint8Array(line);
    }
  }
}

/** Counts the bytes that are taken while headers are sought: a line that never ends must not fill the memory. */
class Allowance {
  #left = 0;

  renew(): void {
    this.#left = MOST_HEADERS;
  }

  lift(): void {
    this.#left = Number.POSITIVE_INFINITY;
  }

  async *spentBy(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#left -= chunk.byteLength;
      if (this.#left < 0) {
        const message = `no record in ${MOST_HEADERS} bytes where one should begin; the rest is not read`;
        throw new BadBytes("ingest/damaged", message);
      }
      yield chunk;
    }
  }
}
