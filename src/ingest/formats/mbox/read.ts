import type { Diagnostic } from "../../../model/diagnostic.ts";
import { Body } from "../../bytes/body.ts";
import { type Line, Lines } from "../../bytes/lines.ts";
import type { Source } from "../../input.ts";
import { trouble } from "../../trouble.ts";
import type { Budget } from "../../unpacking/budget.ts";
import { type ContainerAdapter, says } from "../adapter.ts";

/** A mailbox: mails one after the other, each behind a line "From …" (RFC 4155), as mail programs export a folder. */
export const mbox: ContainerAdapter = {
  name: "mbox",
  kind: "container",
  // What is in it bears its name, too.
  accepts: (input) =>
    input.contentType !== "message/rfc822" &&
    (says(input, TYPES, /\.mbox$/i) || BEGINS.test(latin1(input.bytes.subarray(0, 400)))),
  unpack,
};

const TYPES: ReadonlySet<string> = new Set(["application/mbox"]);

/** "From jan@courier.example Tue Mar 11 09:12:44 2031", and the first field of a mail. */
const BEGINS = /^From \S{1,200}(?: [^\n]{0,100}\d\d:\d\d[^\n]{0,60})\r?\n[!-9;-~]{1,76}:/;

const SEPARATOR = /^From \S/;
const FIELD = /^[!-9;-~]{1,76}[ \t]*:/;

/** Most characters of a mail; what is longer is passed over. */
const LONGEST = 40_000_000;

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

async function* unpack(source: Source, budget: Budget): AsyncGenerator<Source | Diagnostic> {
  const box = new Mailbox(source.name);
  for await (const mail of mailsOf(source, box)) {
    budget.file();
    yield mail;
  }
  if (box.count === 0)
    yield trouble("ingest/empty", "error", source.name, "no mail in this mailbox; nothing to read");
}

async function* mailsOf(source: Source, box: Mailbox): AsyncGenerator<Source | Diagnostic> {
  const lines = new Lines(LONGEST);
  for await (const chunk of new Body(source.body)) yield* box.take(lines.push(latin1(chunk)));
  yield* box.take(lines.end());
  yield* box.end();
}

/** Puts lines together to mails. Each byte is a character here: which they are is for the mail to say. */
class Mailbox {
  readonly #name: string;
  /** Null: before the first mail. */
  #lines: string[] | null = null;
  #length = 0;
  /** A line that parts two mails if the next one is the field of a header. */
  #separator: string | null = null;
  #afterEmpty = true;
  count = 0;

  constructor(name: string) {
    this.#name = name;
  }

  *take(lines: readonly Line[]): Generator<Source | Diagnostic> {
    for (const { text } of lines) {
      const line = text ?? "";
      if (text === null) this.#length = Number.POSITIVE_INFINITY;
      const separator = this.#separator;
      this.#separator = null;
      if (separator !== null && FIELD.test(line)) yield* this.#next();
      else if (separator !== null) this.#add(separator);
      if (this.#afterEmpty && SEPARATOR.test(line)) this.#separator = line;
      else this.#add(line);
      this.#afterEmpty = line.trim() === "";
    }
  }

  *end(): Generator<Source | Diagnostic> {
    if (this.#separator !== null) this.#add(this.#separator);
    yield* this.#next();
  }

  *#next(): Generator<Source | Diagnostic> {
    const lines = this.#lines;
    const isTooLong = this.#length > LONGEST;
    this.#lines = [];
    this.#length = 0;
    if (lines === null) return;
    const name = `${this.#name}#${idIn(lines) ?? this.count + 1}`;
    this.count++;
    if (isTooLong)
      yield trouble("ingest/too-large", "error", name, `a mail of more than ${LONGEST} bytes; not read`);
    else yield { name, contentType: "message/rfc822", body: once(lines.join("\n")) };
  }

  /** Lines of a mail that begin as a separator does are marked by ">". */
  #add(line: string): void {
    if (this.#lines === null) return;
    this.#length += line.length + 1;
    if (this.#length > LONGEST) this.#lines = [];
    else this.#lines.push(/^>+From /.test(line) ? line.slice(1) : line);
  }
}

/** What a mail is called wherever it lies; its place in the box is another as soon as one before it is moved. */
function idIn(lines: readonly string[]): string | null {
  const end = lines.findIndex((line) => line.trim() === "");
  const header = lines.slice(0, Math.max(end, 0)).join("\n");
  return /^Message-ID[ \t]*:\s*<([^\s<>]{1,250})>/im.exec(header)?.[1] ?? null;
}

async function* once(mail: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(mail, "latin1");
}
