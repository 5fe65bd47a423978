import { aboutEncoding, BINARY } from "../../bytes/decode.ts";
import { Decoder } from "../../bytes/decoder.ts";
import { type Line, Lines } from "../../bytes/lines.ts";
import { notText } from "../../bytes/not-text.ts";
import type { RawInput } from "../../input.ts";
import { Records } from "../../records/records.ts";
import { LONGEST_REPORT } from "../../report/fix.ts";
import { trouble } from "../../trouble.ts";
import { type Adapted, nothing, type RecordReader, type RecordsAdapter, says } from "../adapter.ts";
import { recordsIn } from "./envelope.ts";

/** Most characters of a file that is one JSON value, which is read whole; V8's strings end at 512 million. */
const LARGEST_VALUE = 400_000_000;

/** Most characters of a line: a report of the longest kind, with each character escaped, and what is known of it. */
const LONGEST_LINE = 8 * LONGEST_REPORT;

/** Many reports a file: a JSON object a line, a JSON array of objects, or one object. */
export const jsonl: RecordsAdapter = {
  name: "jsonl",
  kind: "records",
  accepts: (input) => says(input, TYPES, /\.(?:jsonl|ndjson|json)$/i) || looksLikeJson(input.bytes),
  open: openJsonLines,
};

const TYPES = new Set([
  "application/json",
  "application/x-ndjson",
  "application/jsonl",
  "application/x-jsonlines",
]);

/** `{"…` or `[{` at the beginning: prose hardly begins so. */
const looksLikeJson = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*(?:\[\s*)?\{\s*"/.test(Buffer.from(bytes.subarray(0, 200)).toString("utf8"));

/** An array, or an object that goes on in the next line: the file is one value. */
const ONE_VALUE = /^\uFEFF?\s*(?:\[|\{\s*\n)/;

function openJsonLines({ name, bytes: head, charset }: RawInput): RecordReader {
  const decoder = new Decoder(head, charset);
  if (decoder.about.encoding === BINARY) return refused(name, head);
  const records = new Records(name);
  const lines = new JsonLines(name, records);
  // The first bytes as text tell the shape; they are decoded a second time with the rest.
  const sample = new Decoder(head, charset);
  const whole = ONE_VALUE.test(sample.write(head) + sample.end())
    ? new JsonValue(name, lines, records)
    : null;
  const reader = whole ?? lines;
  return {
    push: (chunk) => reader.push(decoder.write(chunk)),
    end: () => {
      const last = [reader.push(decoder.end()), reader.end()];
      return joined([...last, { drafts: [], diagnostics: aboutEncoding(name, decoder.about) }]);
    },
  };
}

const refused = (name: string, head: Uint8Array): RecordReader => ({
  push: () => NONE,
  end: () => nothing(notText(name, head)),
});

const NONE: Adapted = { drafts: [], diagnostics: [] };

const joined = (parts: readonly Adapted[]): Adapted => ({
  drafts: parts.flatMap(({ drafts }) => drafts),
  diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
});

/** One record a line. */
class JsonLines {
  readonly #name: string;
  readonly #lines = new Lines(LONGEST_LINE);
  readonly #records: Records;
  #empty = true;
  /** Records beyond one a line, of lines that wrap several: no two reports go by one number. */
  #more = 0;

  constructor(name: string, records: Records) {
    this.#name = name;
    this.#records = records;
  }

  push(text: string): Adapted {
    return this.#read(this.#lines.push(text));
  }

  end(): Adapted {
    const last = joined([this.#read(this.#lines.end()), this.#records.end()]);
    return this.#empty
      ? nothing(trouble("ingest/empty", "error", this.#name, "empty; nothing to read"))
      : last;
  }

  #read(lines: readonly Line[]): Adapted {
    const filled = lines.filter(({ text }) => text === null || text.trim() !== "");
    if (filled.length > 0) this.#empty = false;
    return joined(filled.map(({ number, text }) => this.#record(number, text)));
  }

  #record(line: number, text: string | null): Adapted {
    const bad = (why: string): Adapted =>
      nothing(
        trouble("ingest/bad-record", "error", `${this.#name}#${line}`, `line ${line}: ${why}; passed over`),
      );
    if (text === null) return bad(`more than ${LONGEST_LINE} characters`);
    const value = parse(text);
    if (value === undefined) return bad("not valid JSON");
    const records = recordsIn(value);
    return records === null
      ? this.#records.add(value, line + this.#more, `line ${line}`, text)
      : this.#wrapped(records, line);
  }

  #wrapped(records: readonly unknown[], line: number): Adapted {
    const read = addAll(records, this.#records, line - 1 + this.#more);
    this.#more += records.length - 1;
    return read;
  }
}

/** The whole file is one JSON value; where it is not after all, its lines are records. */
class JsonValue {
  readonly #name: string;
  readonly #lines: JsonLines;
  readonly #records: Records;
  #parts: string[] = [];
  #length = 0;

  constructor(name: string, lines: JsonLines, records: Records) {
    this.#name = name;
    this.#lines = lines;
    this.#records = records;
  }

  push(text: string): Adapted {
    this.#length += text.length;
    if (this.#length <= LARGEST_VALUE) this.#parts.push(text);
    else this.#parts = [];
    return NONE;
  }

  end(): Adapted {
    if (this.#length > LARGEST_VALUE) {
      const message = `one JSON value of more than ${LARGEST_VALUE} characters; not read. One record a line has no such limit`;
      return nothing(trouble("ingest/too-large", "error", this.#name, message));
    }
    const text = this.#parts.join("");
    const value = parse(text);
    if (value === undefined) return joined([this.#lines.push(text), this.#lines.end()]);
    const records = Array.isArray(value) ? (value as unknown[]) : (recordsIn(value) ?? [value]);
    if (records.length === 0)
      return nothing(trouble("ingest/empty", "error", this.#name, "empty; nothing to read"));
    return joined([addAll(records, this.#records), this.#records.end()]);
  }
}

/** Records one after the other; `before` stand before them in the file. */
const addAll = (values: readonly unknown[], records: Records, before = 0): Adapted =>
  joined(values.map((value, at) => records.add(value, before + at + 1, `record ${before + at + 1}`)));

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    return undefined;
  }
}
