import type { IncomingMessage } from "node:http";
import type { LookupFunction } from "node:net";
import { mediaType } from "../text/transfer/media-type.ts";
import { isPublic } from "./address.ts";
import { readBody } from "./body.ts";
import { type Clock, systemClock } from "./clock.ts";
import { asFetchError, exchange, type Way } from "./exchange.ts";
import { FETCH_LIMITS, type FetchLimits } from "./limits.ts";
import { type Failed, FetchError, type Outcome, type Validators } from "./outcome.ts";
import { leftAlone, MANNERS, type Manners, Queue } from "./queue.ts";
import { retryAt } from "./retry.ts";
import { Robots } from "./robots.ts";
import { guardedLookup, type Reachable, targetOf } from "./target.ts";

export interface FetcherOptions {
  /** Who is asking, as sites will see it, with where to write to: "Variorum/0.1 (+https://…)". */
  readonly userAgent: string;
  /** Fetch from this machine and private networks too, or from those of their addresses of which it says so; default: no. */
  readonly allowPrivate?: boolean | ((address: string) => boolean);
  readonly limits?: Partial<FetchLimits>;
  readonly manners?: Partial<Manners>;
  readonly clock?: Clock;
  /** How names become addresses; default: as the system does it. */
  readonly lookup?: LookupFunction;
}

export interface Fetcher {
  /** Fetches an address, or learns that it is unchanged since `known`. Never throws. */
  fetch(url: string, known?: Validators): Promise<Outcome>;
}

const NO_VALIDATORS: Validators = { etag: null, lastModified: null };

/**
 * The one place that touches the network, and only when `fetch` is called. It follows robots.txt, asks a host one thing
 * at a time with a pause between, follows redirects by hand, and never connects to a private address unless told so.
 *
 * @example await createFetcher({ userAgent: "Desk/1 (+https://desk.example)" }).fetch("https://news.example/a")
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  const session = new Session(options);
  return { fetch: (url, known = NO_VALIDATORS) => session.fetch(url, known) };
}

interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  /** Empty for all that is not 200. */
  readonly bytes: Uint8Array;
}

interface Arrived {
  readonly url: URL;
  readonly redirects: readonly string[];
  readonly reply: Reply;
}

class Session {
  readonly #way: Way;
  readonly #queue: Queue;
  readonly #robots: Robots;
  readonly #userAgent: string;
  readonly #patience: number;

  constructor({
    userAgent,
    allowPrivate = false,
    limits,
    manners,
    clock = systemClock,
    lookup,
  }: FetcherOptions) {
    const allowed = typeof allowPrivate === "boolean" ? () => allowPrivate : allowPrivate;
    const reachable: Reachable = (address) => isPublic(address) || allowed(address);
    const guarded = guardedLookup(reachable, lookup);
    this.#way = { clock, limits: { ...FETCH_LIMITS, ...limits }, lookup: guarded, reachable };
    this.#patience = manners?.patience ?? MANNERS.patience;
    this.#queue = new Queue(clock, { ...MANNERS, ...manners });
    this.#userAgent = userAgent;
    this.#robots = new Robots(clock, userAgent.split(/[/\s]/)[0]!, (url) => this.#readRobots(url));
  }

  async fetch(address: string, known: Validators): Promise<Outcome> {
    let at = address;
    try {
      const { url, redirects, reply } = await this.#follow(
        targetOf(address),
        conditions(known),
        true,
        (url) => {
          at = url.href;
        },
      );
      const validators = validatorsOf(reply, known);
      if (reply.status === 304) return { kind: "unchanged", url: url.href, validators };
      const { contentType, charset } = mediaType(reply.headers["content-type"]);
      const retrieved = new Date(this.#way.clock.now()).toISOString();
      const { bytes } = reply;
      return {
        kind: "fetched",
        url: url.href,
        redirects,
        bytes,
        contentType,
        charset,
        validators,
        retrieved,
      };
    } catch (error) {
      return failed(at, asFetchError(error));
    }
  }

  async #readRobots(url: URL): Promise<string> {
    try {
      const { reply } = await this.#follow(url, {}, false, () => {});
      return Buffer.from(reply.bytes).toString("utf8");
    } catch (error) {
      // "Not there" allows everything; "not now" nothing (RFC 9309, 2.3.1).
      const status = error instanceof FetchError ? (error.status ?? 0) : 0;
      if (status >= 400 && status < 500 && status !== 429) return "";
      throw error;
    }
  }

  /** Follows redirects, each hop by the rules of its own host. `visit` is told of each address before it is asked. */
  async #follow(
    from: URL,
    headers: Readonly<Record<string, string>>,
    askRobots: boolean,
    visit: (url: URL) => void,
  ): Promise<Arrived> {
    const redirects: string[] = [];
    for (let url = from; ; ) {
      visit(url);
      if (askRobots) await this.#askRobots(url);
      const reply = await this.#ask(url, headers, true);
      const location = isRedirect(reply) ? reply.headers.location : undefined;
      if (location === undefined) return { url, redirects, reply: acceptable(reply, headers) };
      redirects.push(url.href);
      url = targetOf(location, url.href);
      if (redirects.includes(url.href))
        throw new FetchError("redirect-loop", "redirects that lead in a circle");
      if (redirects.length > this.#way.limits.redirects)
        throw new FetchError("too-many-redirects", `more than ${this.#way.limits.redirects} redirects`);
    }
  }

  async #askRobots(url: URL): Promise<void> {
    const pause = await this.#robots.allow(url);
    if (pause !== null) this.#queue.slowDown(url.host, pause);
  }

  /** One request, when it is the host's turn; a second one where the host asks for a little patience. */
  async #ask(url: URL, headers: Readonly<Record<string, string>>, again: boolean): Promise<Reply> {
    const reply = await this.#queue.turn(url.host, () => this.#request(url, headers));
    if (reply.status !== 429 && reply.status !== 503) return reply;
    const until = retryAt(reply.headers["retry-after"], this.#way.clock.now());
    if (until === null) return reply;
    this.#queue.leaveAlone(url.host, until);
    const wait = until - this.#way.clock.now();
    if (again && wait <= this.#patience) return this.#ask(url, headers, false);
    throw new FetchError("too-many-requests", leftAlone(wait), reply.status, until);
  }

  async #request(url: URL, headers: Readonly<Record<string, string>>): Promise<Reply> {
    const { clock, limits } = this.#way;
    const deadline = clock.now() + limits.totalTime;
    const sent = {
      ...headers,
      "user-agent": this.#userAgent,
      accept:
        "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5",
      "accept-encoding": "gzip, br, deflate",
    };
    const answer = await exchange(url, sent, this.#way);
    const status = answer.statusCode ?? 0;
    if (status === 200)
      return { status, headers: answer.headers, bytes: await readBody(answer, deadline, limits, clock) };
    answer.destroy();
    return { status, headers: answer.headers, bytes: new Uint8Array() };
  }
}

const isRedirect = ({ status }: Reply): boolean => [301, 302, 303, 307, 308].includes(status);

/** Throws unless there is a body, or word that it is what it was. */
function acceptable(reply: Reply, asked: Readonly<Record<string, string>>): Reply {
  const { status } = reply;
  if (status === 200 || (status === 304 && Object.keys(asked).length > 0)) return reply;
  throw new FetchError("http-status", `the server answered ${status}`, status);
}

const conditions = ({ etag, lastModified }: Validators): Record<string, string> => ({
  ...(etag !== null && { "if-none-match": etag }),
  ...(lastModified !== null && { "if-modified-since": lastModified }),
});

const validatorsOf = ({ status, headers }: Reply, known: Validators): Validators => ({
  etag: headers.etag ?? (status === 304 ? known.etag : null),
  lastModified: headers["last-modified"] ?? (status === 304 ? known.lastModified : null),
});

const failed = (url: string, { why, message, status, retryAt }: FetchError): Failed => ({
  kind: "failed",
  why,
  message: `${withoutPassword(url).slice(0, 300)}: ${message}`,
  url: withoutPassword(url),
  status,
  retryAt: retryAt === null ? null : new Date(retryAt).toISOString(),
});

const withoutPassword = (url: string): string => url.replace(/^([a-z][a-z\d+.-]*:\/*)[^/@]*@/i, "$1");
