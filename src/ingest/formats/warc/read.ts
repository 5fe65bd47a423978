import type { WARCRecord } from "warcio";
import type { Diagnostic } from "../../../model/diagnostic.ts";
import { mediaType } from "../../../text/transfer/media-type.ts";
import { Body } from "../../bytes/body.ts";
import { isoDate } from "../../given/dates.ts";
import type { Source } from "../../input.ts";
import { trouble } from "../../trouble.ts";
import type { Budget } from "../../unpacking/budget.ts";
import { isReadableType } from "../../unpacking/readable.ts";
import { unpacked } from "../../unpacking/unpacked.ts";
import type { ContainerAdapter } from "../adapter.ts";

/**
 * A web archive: what a crawler asked for and what it was answered. Pages, feeds, JSON and plain text that were found
 * are handed on with the address and the moment of the answer, also where they were kept without an answer around them
 * (`resource`) or as text alone (`conversion`); requests, pictures and error pages are passed over.
 */
export const warc: ContainerAdapter = {
  name: "warc",
  kind: "container",
  accepts: ({ bytes }) => /^WARC\/\d/.test(Buffer.from(bytes.subarray(0, 6)).toString("latin1")),
  unpack,
};

async function* unpack(source: Source, budget: Budget): AsyncGenerator<Source | Diagnostic> {
  // Loaded here: few runs read a web archive.
  const { recordsOf, headOf, sentBytes } = await import("./records.ts");
  const records = { headOf, sentBytes };
  let found = 0;
  let passedOver = 0;
  let answers = 0;
  for await (const record of recordsOf(new Body(source.body))) {
    budget.file();
    const { warcType } = record;
    // The text that was made of a page is that page again; it is read where the archive holds nothing else.
    if (warcType !== "response" && warcType !== "resource" && (warcType !== "conversion" || answers > 0))
      continue;
    // Notes of crawlers lie in archives as resources of no address.
    if (warcType !== "response" && !isAddress(record)) continue;
    found++;
    if (warcType !== "conversion") answers++;
    const inner =
      warcType === "response"
        ? await answered(record, records, source, budget)
        : kept(record, records, source);
    if (inner !== null) yield inner;
    else passedOver++;
  }
  if (found === 0)
    yield trouble("ingest/empty", "error", source.name, "no answers of servers in this web archive");
  if (passedOver > 0) yield passed(source.name, passedOver, found);
}

type Records = Pick<typeof import("./records.ts"), "headOf" | "sentBytes">;

const passed = (name: string, count: number, answers: number): Diagnostic => {
  const message = `${count} of its ${answers} answers are no page, feed or text that was found; passed over`;
  return trouble("ingest/passed-over", "note", name, message);
};

const isAddress = ({ warcTargetURI }: WARCRecord): boolean => /^https?:/i.test(warcTargetURI ?? "");

/** What a server answered, as a source of its own; null where it is nothing to read. */
async function answered(
  record: WARCRecord,
  { headOf, sentBytes }: Records,
  source: Source,
  budget: Budget,
): Promise<Source | null> {
  const answer = await headOf(record);
  const header = (key: string): string => answer?.headers.get(key) ?? "";
  if (answer?.status !== 200) return null;
  const body = contentOf(sentBytes(record, header("transfer-encoding")), header("content-encoding"), budget);
  return sourceOf(record, source, header("content-type"), body);
}

/** What the crawler kept without the answer around it, or made of a page. */
const kept = (record: WARCRecord, { sentBytes }: Records, source: Source): Source | null =>
  sourceOf(record, source, record.warcContentType ?? "", sentBytes(record, ""));

function sourceOf(
  record: WARCRecord,
  { name }: Source,
  type: string,
  body: AsyncIterable<Uint8Array>,
): Source | null {
  const { contentType, charset } = mediaType(type);
  if (!isReadableType(contentType)) return null;
  const url = record.warcTargetURI ?? "";
  return {
    name: `${name}#${url}`,
    contentType,
    charset,
    url: isAddress(record) ? url : undefined,
    retrieved: isoDate(record.warcDate ?? "") ?? undefined,
    body,
  };
}

/** The content without the codings of its transfer, which many crawlers have taken off but left in the headers. */
async function* contentOf(
  chunks: AsyncIterable<Uint8Array>,
  named: string,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  const sent = new Body(chunks);
  const coding = codingOf(named, await sent.head(16));
  if (coding === null) yield* sent;
  else yield* unpacked(sent, coding, budget);
}

/** The coding that the first bytes show, where one was named. Brotli shows nothing; a page that is plain does. */
function codingOf(named: string, head: Uint8Array): "gzip" | "deflate" | "zstd" | "br" | null {
  const [a = 0, b = 0] = head;
  if (/gzip/i.test(named)) return a === 0x1f && b === 0x8b ? "gzip" : null;
  if (/deflate/i.test(named)) return (a & 0x0f) === 8 && (256 * a + b) % 31 === 0 ? "deflate" : null;
  if (/zstd/i.test(named)) return a === 0x28 && b === 0xb5 ? "zstd" : null;
  if (!/^\s*br\s*$/i.test(named)) return null;
  return /^\s*<[\x20-\x7e\s]{4,}$/.test(Buffer.from(head).toString("latin1")) ? null : "br";
}
