/** What a server said of a version of a page, to be sent back when it is asked for again. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Why an address could not be fetched. */
export type Failure =
  /** No address that can be fetched: not http or https, or none at all. */
  | "bad-address"
  /** It holds a name or password, which are never sent. */
  | "credentials"
  /** It leads to this machine or a private network, and that is not allowed. */
  | "private-address"
  /** The site's robots.txt forbids it. */
  | "robots"
  /** The site's robots.txt cannot be read for now, which counts as forbidding. */
  | "robots-unreachable"
  | "too-many-redirects"
  | "redirect-loop"
  /** The headers, the next bytes or the end did not come in time. */
  | "timeout"
  | "too-large"
  /** Few packed bytes that unpack to too many. */
  | "bomb"
  /** It broke off before its end. */
  | "truncated"
  /** What came is no HTTP, or cannot be unpacked. */
  | "damaged"
  /** The server answered with an error. */
  | "http-status"
  /** The site asks to be left alone until `retryAt`. */
  | "too-many-requests"
  /** No such host, refused, reset, no route. */
  | "connection"
  /** Its certificate is not to be trusted. */
  | "certificate";

export interface Fetched {
  readonly kind: "fetched";
  /** Where it came from in the end. */
  readonly url: string;
  /** The addresses that led there, the one asked for first; empty where that was it. */
  readonly redirects: readonly string[];
  readonly bytes: Uint8Array;
  /** As the server said it: media type without parameters, character set. Undefined: not said. */
  readonly contentType: string | undefined;
  readonly charset: string | undefined;
  readonly validators: Validators;
  /** When, ISO 8601. */
  readonly retrieved: string;
}

/** It is still what it was when the validators were given. */
export interface Unchanged {
  readonly kind: "unchanged";
  readonly url: string;
  readonly validators: Validators;
}

export interface Failed {
  readonly kind: "failed";
  readonly why: Failure;
  /** One line, for a person: the address and what was wrong. */
  readonly message: string;
  /** The address at which it went wrong: of a redirect's target, if there. */
  readonly url: string;
  /** What the server answered, where it did. */
  readonly status: number | null;
  /** When it may be tried again, ISO 8601, where the server said so. */
  readonly retryAt: string | null;
}

export type Outcome = Fetched | Unchanged | Failed;

/** A failure on its way to its outcome; thrown inside this folder only. */
export class FetchError extends Error {
  override readonly name = "FetchError";
  readonly why: Failure;
  readonly status: number | null;
  readonly retryAt: number | null;
  constructor(why: Failure, message: string, status: number | null = null, retryAt: number | null = null) {
    super(message);
    this.why = why;
    this.status = status;
    this.retryAt = retryAt;
  }
}
