import type { Fetcher } from "../fetch/fetcher.ts";
import type { RawInput } from "../ingest/input.ts";
import type { Diagnostic } from "../model/diagnostic.ts";

export interface NetworkOptions {
  /** Also from this machine and private networks. */
  readonly allowPrivate?: boolean;
}

/** Is it an address to be fetched, and no path? */
export const isAddress = (input: string): boolean => /^https?:\/\//i.test(input);

/** Who asks, as sites see it. */
export const USER_AGENT = "Variorum/0.1.0 (compares news reports; run by a reader)";

/** The network as a command line uses it; nothing of it is loaded before the first address. */
export class Network {
  readonly #options: NetworkOptions;
  #fetcher: Fetcher | null = null;

  constructor(options: NetworkOptions = {}) {
    this.#options = options;
  }

  /** What is behind an address, under the name of that address, or why it could not be had. */
  async get(address: string): Promise<RawInput | Diagnostic> {
    const outcome = await (await this.#ready()).fetch(address);
    if (outcome.kind === "fetched") {
      const { bytes, contentType, charset, url, retrieved } = outcome;
      return { name: address, bytes, contentType, charset, url, retrieved };
    }
    const message = outcome.kind === "failed" ? outcome.message : `${address}: unchanged`;
    return { code: "fetch/failed", severity: "error", message, report: null, input: address };
  }

  async #ready(): Promise<Fetcher> {
    const { createFetcher } = await import("../fetch/fetcher.ts");
    this.#fetcher ??= createFetcher({
      userAgent: USER_AGENT,
      allowPrivate: this.#options.allowPrivate ?? false,
    });
    return this.#fetcher;
  }
}
