/** What one fetch may take. Times in milliseconds, sizes in bytes. */
export interface FetchLimits {
  /** From a request to the last byte of its answer; each redirect is a request of its own. */
  readonly totalTime: number;
  /** From the request to the end of the answer's headers. */
  readonly headerTime: number;
  /** Between two pieces of the body. */
  readonly idleTime: number;
  /** As it comes over the wire. */
  readonly size: number;
  /** Unpacked. */
  readonly unpackedSize: number;
  readonly redirects: number;
}

/**
 * The limits where a caller gives none: a minute and 16 MB (64 MB unpacked) an answer, five redirects. Times in
 * milliseconds.
 */
export const FETCH_LIMITS: FetchLimits = {
  totalTime: 60_000,
  headerTime: 15_000,
  idleTime: 15_000,
  size: 16 * 2 ** 20,
  unpackedSize: 64 * 2 ** 20,
  redirects: 5,
};
