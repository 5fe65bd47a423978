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
 * are handed on with the address and the moment of the answer; requests, pictures and error pages are passed over.
 */
export const warc: ContainerAdapter = {
  name: "warc",
  kind: "container",
  accepts: ({ bytes }) => /^WARC\/\d/.test(Buffer.from(bytes.subarray(0, 6)).toString("latin1")),
  unpack,
};

async function* unpack(source: Source, budget: Budget): AsyncGenerator<Source | Diagnostic> {
  // Loaded here: few runs read a web archive.
  const { recordsOf, sentBytes } = await import("./records.ts");
  let answers = 0;
  let passedOver = 0;
  for await (const record of recordsOf(new Body(source.body))) {
    budget.file();
    if (record.warcType === "response") answers++;
    const inner = record.warcType === "response" ? answerOf(record, sentBytes, source, budget) : null;
    if (inner !== null) yield inner;
    else if (record.warcType === "response") passedOver++;
  }
  if (answers === 0)
    yield trouble("ingest/empty", "error", source.name, "no answers of servers in this web archive");
  if (passedOver > 0) yield passed(source.name, passedOver, answers);
}

const passed = (name: string, count: number, answers: number): Diagnostic => {
  const message = `${count} of its ${answers} answers are no page, feed or text that was found; passed over`;
  return trouble("ingest/passed-over", "note", name, message);
};

/** The answer as a source of its own; null where it is nothing to read. */
function answerOf(
  record: WARCRecord,
  sent: (record: WARCRecord, transfer: string) => AsyncIterable<Uint8Array>,
  { name }: Source,
  budget: Budget,
): Source | null {
  const answer = record.httpHeaders;
  const header = (key: string): string => answer?.headers.get(key) ?? "";
  const { contentType, charset } = mediaType(header("Content-Type"));
  if (Number(answer?.statusCode) !== 200 || !isReadableType(contentType)) return null;
  const url = record.warcTargetURI ?? "";
  return {
    name: `${name}#${url}`,
    contentType,
    charset,
    url: /^https?:/i.test(url) ? url : undefined,
    retrieved: isoDate(record.warcDate ?? "") ?? undefined,
    body: contentOf(sent(record, header("Transfer-Encoding")), header("Content-Encoding"), budget),
  };
}

/** The content without the codings of its transfer, which many crawlers have taken off but left in the headers. */
async function* contentOf(
  chunks: AsyncIterable<Uint8Array>,
  coding: string,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  const sent = new Body(chunks);
  const [a, b] = await sent.head(2);
  if (/gzip/i.test(coding) && a === 0x1f && b === 0x8b) yield* unpacked(sent, "gzip", budget);
  else if (/^\s*br\s*$/i.test(coding)) yield* unpacked(sent, "br", budget);
  else yield* sent;
}
