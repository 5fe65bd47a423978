import type { Fetcher } from "../../fetch/fetcher.ts";
import type { RawInput } from "../../ingest/input.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { VERSION } from "../version.ts";

export interface NetworkOptions {
  /** Also from this machine and private networks. */
  readonly allowPrivate?: boolean;
}

/** Is it an address, and no path? Of one that is not fetched (`ftp://…`) it is then said so. */
export const isAddress = (input: string): boolean => /^[a-z][a-z\d+.-]+:\/\//i.test(input);

/** Who asks, as sites see it. */
export const USER_AGENT = `Variorum/${VERSION} (compares news reports; run by a reader)`;

/** The network as a command line uses it; nothing of it is loaded before the first address. */
export class Network {
  readonly #options: NetworkOptions;
  #fetcher: Fetcher | null = null;

  constructor(options: NetworkOptions = {}) {
    this.#options = options;
  }

  /** As a `Fetcher` does; what was refused and can be allowed says by which option. */
  readonly fetch: Fetcher["fetch"] = async (url, known) => {
    const outcome = await (await this.#ready()).fetch(url, known);
    return outcome.kind === "failed" && outcome.why === "private-address"
      ? { ...outcome, message: `${outcome.message}; --allow-private fetches it` }
      : outcome;
  };

  /** What is behind an address, under the name of that address, or why it could not be had. */
  async get(address: string): Promise<RawInput | Diagnostic> {
    const outcome = await this.fetch(address);
    if (outcome.kind === "fetched") {
      const { bytes, contentType, charset, url, retrieved } = outcome;
      return { name: address, bytes, contentType, charset, url, retrieved };
    }
    const message = outcome.kind === "failed" ? outcome.message : `${address}: unchanged`;
    return { code: "fetch/failed", severity: "error", message, report: null, input: address };
  }

  async #ready(): Promise<Fetcher> {
    const { createFetcher } = await import("../../fetch/fetcher.ts");
    this.#fetcher ??= createFetcher({
      userAgent: USER_AGENT,
      allowPrivate: this.#options.allowPrivate ?? false,
    });
    return this.#fetcher;
  }
}
