import type { RawInput } from "../input.ts";
import type { Adapter } from "./adapter.ts";
import { csv } from "./csv/read.ts";
import { feed } from "./feed/read.ts";
import { gzip } from "./gzip/read.ts";
import { html } from "./html/read.ts";
import { jsonl } from "./jsonl/read.ts";
import { mail } from "./mail/read.ts";
import { mbox } from "./mbox/read.ts";
import { opml } from "./opml/read.ts";
import { plain } from "./plain/read.ts";
import { warc } from "./warc/read.ts";
import { zip } from "./zip/read.ts";

/**
 * The formats, tried in this order: what the first bytes tell, then what the name tells; plain text takes whatever is
 * left. A new format is a folder and a line here.
 */
export const ADAPTERS: readonly Adapter[] = [
  gzip,
  zip,
  warc,
  mbox,
  mail,
  feed,
  opml,
  csv,
  jsonl,
  html,
  plain,
];

/** The format of an input, by what is known of it and its first bytes. */
export const adapterFor = (input: RawInput): Adapter => ADAPTERS.find((adapter) => adapter.accepts(input))!;
