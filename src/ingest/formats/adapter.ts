import type { Diagnostic } from "../../model/diagnostic.ts";
import type { About, RawInput, Source } from "../input.ts";
import type { Draft } from "../report/draft.ts";
import type { Budget } from "../unpacking/budget.ts";

/** Where there is more to read: a list of feeds leads to feeds, an entry that holds only a summary to its page. */
export interface Address {
  readonly leadsTo: "feed" | "page";
  readonly url: string;
  readonly title: string | null;
  /** The input that names it, `FILE#ID` where that holds several. */
  readonly input: string;
}

export interface Adapted {
  readonly drafts: readonly Draft[];
  readonly diagnostics: readonly Diagnostic[];
  readonly addresses?: readonly Address[];
}

interface Format {
  readonly name: string;
  /** Looks at what is known of the input and at its first bytes (`HEAD` of them at most) only. */
  accepts(input: RawInput): boolean;
}

/**
 * A format whose files are read whole: a page, a feed. `read` never throws, whatever the bytes: what it cannot use it
 * names in a diagnostic, and reads the rest.
 */
export interface DocumentAdapter extends Format {
  readonly kind: "document";
  /** Most bytes of a file; a larger one is refused before it is in memory. */
  readonly largest: number;
  read(input: RawInput): Adapted;
}

/** A document whose reader takes its time: it can only be read as a stream. `read` never throws, as above. */
export interface AwaitedAdapter extends Format {
  readonly kind: "awaited";
  readonly largest: number;
  read(input: RawInput): Promise<Adapted>;
}

/**
 * A format of many records one after the other, read as the bytes come: JSON lines, CSV. Neither `push` nor `end`
 * throws, and what they give together does not depend on how the bytes are cut.
 */
export interface RecordsAdapter extends Format {
  readonly kind: "records";
  /** `input.bytes` are the first ones only; they come again by `push`. */
  open(input: RawInput): RecordReader;
}

export interface RecordReader {
  push(bytes: Uint8Array): Adapted;
  end(): Adapted;
}

/**
 * A format that holds other files: ZIP, gzip, a web archive. Each file is handed on as a source of its own, which is
 * read before the next is asked for. It throws `BadBytes` where it cannot go on; what was handed on before stays read.
 */
export interface ContainerAdapter extends Format {
  readonly kind: "container";
  unpack(source: Source, budget: Budget): AsyncGenerator<Source | Diagnostic>;
}

/** One format that reports come in. Every adapter of the list in adapters.ts passes adapter.test.ts. */
export type Adapter = DocumentAdapter | AwaitedAdapter | RecordsAdapter | ContainerAdapter;

/** Does the input say that it is of one of these media types, or have a name that ends so? */
export const says = ({ name, contentType }: About, types: ReadonlySet<string>, ending: RegExp): boolean =>
  types.has(contentType ?? "") || ending.test(name.replace(/[?#][^/]*$/, "").replace(/\.gz$/i, ""));

export const nothing = (diagnostic: Diagnostic): Adapted => ({ drafts: [], diagnostics: [diagnostic] });
