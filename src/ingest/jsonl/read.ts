import type { Diagnostic } from "../../model/diagnostic.ts";
import { type Adapted, type Adapter, type Draft, trouble } from "../adapter.ts";
import { aboutEncoding, decode } from "../decode.ts";
import type { RawInput } from "../input.ts";
import { readRecord } from "./record.ts";

/** Most bytes of a file of many reports; V8's strings end at 512 MB. */
const LARGEST = 400_000_000;

/** Many reports a file: a JSON object a line, a JSON array of objects, or one object. */
export const jsonl: Adapter = {
  name: "jsonl",
  accepts: ({ name, bytes }) => /\.(?:jsonl|ndjson|json)$/i.test(name) || looksLikeJson(bytes),
  read: readJsonLines,
};

/** `{"…` or `[{` at the beginning: prose hardly begins so. */
const looksLikeJson = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*(?:\[\s*)?\{\s*"/.test(Buffer.from(bytes.subarray(0, 200)).toString("utf8"));

function readJsonLines({ name, bytes }: RawInput): Adapted {
  if (bytes.length > LARGEST) {
    const message = `${bytes.length} bytes, more than ${LARGEST}; not read`;
    return { drafts: [], diagnostics: [trouble("ingest/too-large", "error", name, message)] };
  }
  const decoded = decode(bytes);
  if (decoded.text === null) {
    return {
      drafts: [],
      diagnostics: [trouble("ingest/binary", "error", name, "not a text file; not read")],
    };
  }
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [...aboutEncoding(name, decoded)];
  for (const { line, value } of values(decoded.text)) {
    const record = value === undefined ? null : readRecord(value, name, line);
    if (record === null) {
      const why = value === undefined ? "not valid JSON" : "no object with a text";
      diagnostics.push(
        trouble("ingest/bad-record", "error", `${name}#${line}`, `line ${line}: ${why}; passed over`),
      );
      continue;
    }
    drafts.push(record.draft);
    if (record.badDate !== null) {
      const message = `cannot read the date "${record.badDate.slice(0, 40)}"; taken as not given`;
      diagnostics.push(trouble("ingest/bad-date", "warning", record.draft.input, message));
    }
  }
  if (drafts.length === 0 && diagnostics.length === 0) {
    diagnostics.push(trouble("ingest/empty", "error", name, "empty; nothing to read"));
  }
  return { drafts, diagnostics };
}

interface Value {
  /** Line of the file, from 1; in an array the place of the element, from 1. */
  readonly line: number;
  /** Undefined: not valid JSON. */
  readonly value: unknown;
}

/** The records of the file: of a whole JSON document if it is one, else line by line. */
function values(text: string): Value[] {
  const whole = isOneLine(text) || /^\s*(?:\[|\{\s*\n)/.test(text.slice(0, 1000)) ? parse(text) : undefined;
  if (Array.isArray(whole)) return whole.map((value, at) => ({ line: at + 1, value }));
  if (whole !== undefined) return [{ line: 1, value: whole }];
  return text
    .split("\n")
    .map((line, at) => ({ line: at + 1, content: line.trim() }))
    .filter(({ content }) => content !== "")
    .map(({ line, content }) => ({ line, value: parse(content) }));
}

const isOneLine = (text: string): boolean => !text.trim().includes("\n");

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    return undefined;
  }
}
