import { createRequire } from "node:module";
import { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import type { Entry, ZipFile } from "yauzl";
import type { Diagnostic } from "../../../model/diagnostic.ts";
import { counted } from "../../../text/numbers/counted.ts";
import { BadBytes } from "../../bytes/bad-bytes.ts";
import { Body, gather } from "../../bytes/body.ts";
import type { Source } from "../../input.ts";
import { trouble } from "../../trouble.ts";
import { isBesidePage, pageNamed } from "../../unpacking/beside-page.ts";
import type { Budget } from "../../unpacking/budget.ts";
import { isReadable } from "../../unpacking/readable.ts";
import { unpacked } from "../../unpacking/unpacked.ts";
import type { ContainerAdapter } from "../adapter.ts";
import { isHidden, labelOf } from "./label.ts";

const require = createRequire(import.meta.url);
const yauzl = (): typeof import("yauzl") => require("yauzl");

/** Most bytes of a ZIP that comes as a stream: its table of contents is at the end, so it is held in memory till then. */
const LARGEST_STREAM = 256 * 2 ** 20;

/**
 * Many files. What is in it is told by the table at its end, as the format wants, and never by scanning for files; each
 * is held to its size and checksum there. Names are labels only: nothing is ever written to where they point.
 */
export const zip: ContainerAdapter = {
  name: "zip",
  kind: "container",
  accepts: ({ bytes }) => isZip(bytes) && !isOfficeFile(bytes),
  unpack,
};

const isZip = ([a, b, c, d]: Uint8Array): boolean =>
  a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));

/** Word processors and e-books use ZIP for one document in many files; none of them is a report by itself. */
const isOfficeFile = (bytes: Uint8Array): boolean =>
  /^.{30}(?:\[Content_Types\]\.xml|mimetypeapplication\/|_rels\/|META-INF\/)/s.test(
    Buffer.from(bytes.subarray(0, 80)).toString("latin1"),
  );

async function* unpack(source: Source, budget: Budget): AsyncGenerator<Source | Diagnostic> {
  const blob = await randomAccess(source);
  const pages = await pagesIn(blob, budget.limits.files);
  const file = await openZip(blob);
  let passedOver = 0;
  try {
    for await (const entry of entriesOf(file)) {
      budget.file();
      const label = labelIn(entry);
      if (label.endsWith("/") || isHidden(label) || isLink(entry) || isBesidePage(label, pages)) continue;
      const name = `${source.name}#${label}`;
      if (!isReadable(label)) passedOver++;
      else if (!entry.canDecodeFileData()) yield undecodable(name, entry);
      else yield { name, ...times(source), body: contents(blob, file, entry, budget) };
    }
  } finally {
    file.close();
  }
  if (passedOver > 0) {
    const message = `${counted(passedOver, "file")} in it without an ending of a known format; passed over`;
    yield trouble("ingest/passed-over", "note", source.name, message);
  }
}

const labelIn = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string =>
  labelOf(yauzl().getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false));

/** The pages in it, without their endings: what a browser saved beside them may stand before them. */
async function pagesIn(blob: Blob, most: number): Promise<ReadonlySet<string>> {
  const pages = new Set<string>();
  const file = await openZip(blob);
  let files = 0;
  try {
    for await (const entry of entriesOf(file)) {
      if (++files > most) break;
      const page = pageNamed(labelIn(entry));
      if (page !== null) pages.add(page);
    }
  } finally {
    file.close();
  }
  return pages;
}

async function randomAccess({ body }: Source): Promise<Blob> {
  if (body instanceof Blob) return body;
  const { bytes, tooLarge, stoppedBy } = await gather(new Body(body), LARGEST_STREAM);
  if (tooLarge) {
    const message = `a ZIP of more than ${LARGEST_STREAM} bytes that comes as a stream; not read. Give it as a file`;
    throw new BadBytes("ingest/too-large", message);
  }
  if (stoppedBy !== null) throw stoppedBy;
  return new Blob([Buffer.from(bytes)]);
}

async function openZip(blob: Blob): Promise<ZipFile> {
  class BlobReader extends yauzl().RandomAccessReader {
    override _readStreamForRange(start: number, end: number): Readable {
      return Readable.from(blob.slice(start, end).stream());
    }
  }
  try {
    return await yauzl().fromRandomAccessReaderPromise(new BlobReader(), blob.size, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
    });
  } catch (error) {
    throw damaged(error);
  }
}

async function* entriesOf(file: ZipFile): AsyncGenerator<Entry> {
  try {
    for await (const entry of file.eachEntry()) yield entry;
  } catch (error) {
    throw error instanceof BadBytes ? error : damaged(error);
  }
}

const damaged = (error: unknown): BadBytes =>
  new BadBytes(
    "ingest/damaged",
    `a damaged or unfinished ZIP (${(error as Error).message}); the rest is not read`,
  );

/** The bytes of a file in it, which must be as many, and have the checksum, that the table says. */
async function* contents(
  blob: Blob,
  file: ZipFile,
  entry: Entry,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  const { fileDataStart } = await file.readLocalFileHeaderPromise(entry, { minimal: true }).catch((error) => {
    throw damaged(error);
  });
  const packed = blob.slice(fileDataStart, fileDataStart + entry.compressedSize);
  const coding = entry.compressionMethod === 8 ? "deflate-raw" : null;
  let size = 0;
  let checksum = 0;
  for await (const chunk of unpacked(new Body(packed), coding, budget)) {
    size += chunk.byteLength;
    checksum = crc32(chunk, checksum);
    if (size > entry.uncompressedSize) break;
    yield chunk;
  }
  if (size !== entry.uncompressedSize || checksum !== entry.crc32)
    throw new BadBytes(
      "ingest/damaged",
      "not what the table of the ZIP says (size or checksum); may be damaged",
    );
}

const isLink = ({ externalFileAttributes }: Entry): boolean =>
  ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

const undecodable = (name: string, entry: Entry): Diagnostic =>
  entry.isEncrypted()
    ? trouble("ingest/encrypted", "error", name, "behind a password; not read")
    : trouble(
        "ingest/unsupported",
        "error",
        name,
        `packed by method ${entry.compressionMethod}, which is not read`,
      );

const times = ({ retrieved }: Source): Pick<Source, "retrieved"> =>
  retrieved === undefined ? {} : { retrieved };
