/** What is known of something to read besides its bytes. All of it is as it was given; nothing here is read off them. */
export interface About {
  /** Path or URL as the user gave it; its ending helps to tell the format. */
  readonly name: string;
  /** The media type it came with, in small letters and without parameters: "text/html". */
  readonly contentType?: string | undefined;
  /** The character set it came with ("windows-1251"); adapters hold it against the bytes. */
  readonly charset?: string | undefined;
  /** When it was fetched, ISO 8601. */
  readonly retrieved?: string | undefined;
  /** The address it came from in the end, after redirects. */
  readonly url?: string | undefined;
}

/** Something to read, as it came, in hand: the library itself never touches the disk or the network. */
export interface RawInput extends About {
  readonly bytes: Uint8Array;
}

/**
 * Something to read that need not fit into memory. A `Blob` (of Node's `openAsBlob`, say) can be read from any place,
 * as the table of contents at the end of a ZIP must be; any other stream is read once, from its beginning.
 */
export interface Source extends About {
  readonly body: Blob | AsyncIterable<Uint8Array>;
}

/** How many bytes at the beginning of an input tell its format. */
export const HEAD = 4096;
