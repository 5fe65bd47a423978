import { createRequire } from "node:module";
import type { Robot } from "robots-parser";
import type { Clock } from "./clock.ts";
import { FetchError } from "./outcome.ts";

const require = createRequire(import.meta.url);
const robotsParser = (): typeof import("robots-parser")["default"] => require("robots-parser");

/** How long what a site's robots.txt says is kept: a day, as RFC 9309 has it; an hour where it could not be read. */
const KEPT = 24 * 3_600_000;
const KEPT_UNREACHABLE = 3_600_000;

/** What is read of a robots.txt, characters: RFC 9309 asks for 500 KiB at least. */
const LONGEST = 512 * 1024;

/** Its text; "" where the site has none. Throws `FetchError` where that cannot be told. */
export type ReadRobots = (url: URL) => Promise<string>;

interface Rules {
  /** Null: it could not be read, and so nothing may be fetched. */
  readonly robot: Robot | null;
  readonly until: number;
}

/** What sites allow, by their robots.txt (RFC 9309). Each is read once a day. */
export class Robots {
  readonly #clock: Clock;
  readonly #agent: string;
  readonly #read: ReadRobots;
  readonly #rules = new Map<string, Promise<Rules>>();

  constructor(clock: Clock, agent: string, read: ReadRobots) {
    this.#clock = clock;
    this.#agent = agent;
    this.#read = read;
  }

  /** Throws `FetchError` where the site does not allow it; else gives the pause that it asks for, or null. */
  async allow(url: URL): Promise<number | null> {
    const { robot } = await this.#rulesOf(url.origin);
    if (robot === null)
      throw new FetchError("robots-unreachable", "its robots.txt cannot be read now, so nothing is fetched");
    if (robot.isAllowed(url.href, this.#agent) === false)
      throw new FetchError("robots", "its robots.txt asks not to fetch this");
    const delay = robot.getCrawlDelay(this.#agent);
    return delay === undefined || !(delay > 0) ? null : delay * 1000;
  }

  async #rulesOf(origin: string): Promise<Rules> {
    const asked = this.#rules.get(origin) ?? this.#askOnce(origin);
    const rules = await asked;
    return rules.until > this.#clock.now() ? rules : this.#askOnce(origin);
  }

  #askOnce(origin: string): Promise<Rules> {
    const asked = this.#ask(new URL("/robots.txt", origin));
    this.#rules.set(origin, asked);
    // What failed altogether is asked for again next time.
    asked.catch(() => this.#rules.delete(origin));
    return asked;
  }

  async #ask(url: URL): Promise<Rules> {
    const now = this.#clock.now();
    try {
      const text = (await this.#read(url)).slice(0, LONGEST);
      return { robot: robotsParser()(url.href, text), until: now + KEPT };
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      // Where the whole host is out of reach or out of bounds, that is what to say, not its robots.txt.
      if (error.why === "private-address" || error.why === "connection" || error.why === "certificate")
        throw error;
      return { robot: null, until: now + KEPT_UNREACHABLE };
    }
  }
}
