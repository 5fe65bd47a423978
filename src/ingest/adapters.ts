import type { Adapter } from "./adapter.ts";
import type { RawInput } from "./input.ts";
import { jsonl } from "./jsonl/read.ts";
import { plain } from "./plain/read.ts";

/** The formats, tried in this order; plain text takes whatever is left. A new format is a folder and a line here. */
export const ADAPTERS: readonly Adapter[] = [jsonl, plain];

/** The format of an input, by what is known of it and its first bytes. */
export const adapterFor = (input: RawInput): Adapter => ADAPTERS.find((adapter) => adapter.accepts(input))!;
