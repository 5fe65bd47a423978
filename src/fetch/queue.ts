import { type Clock, sleep } from "./clock.ts";
import { seconds } from "./exchange.ts";
import { FetchError } from "./outcome.ts";

interface Lane {
  /** Done when the last request that was let in is done. */
  last: Promise<void>;
  /** No request before this time. */
  notBefore: number;
  /** Pause after each request; robots.txt may ask for a longer one. */
  pause: number;
}

/** How much of a host's time is taken. */
export interface Manners {
  /** Milliseconds between two requests to one host. */
  readonly pause: number;
  /** Longest time that a host's wish to wait is waited for; where it is longer, requests fail at once till then. */
  readonly patience: number;
}

/** The manners where a caller gives none: a request a second, and half a minute of patience. */
export const MANNERS: Manners = { pause: 1000, patience: 30_000 };

/** What is said of a site that wants no request for so long. */
export const leftAlone = (wait: number): string => `the site asks to be left alone for ${seconds(wait)}`;

/** Longest pause between requests that a robots.txt can ask for. */
const LONGEST_PAUSE = 60_000;

/** One request a host at a time, with a pause between; hosts do not wait for each other. */
export class Queue {
  readonly #clock: Clock;
  readonly #manners: Manners;
  readonly #lanes = new Map<string, Lane>();

  constructor(clock: Clock, manners: Manners) {
    this.#clock = clock;
    this.#manners = manners;
  }

  /** Does the work when it is the host's turn. Throws `FetchError` where the host wants to be left alone for longer. */
  async turn<T>(host: string, work: () => Promise<T>): Promise<T> {
    const lane = this.#lane(host);
    const before = lane.last;
    let done = (): void => {};
    lane.last = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    try {
      await this.#wait(lane);
      return await work();
    } finally {
      lane.notBefore = Math.max(lane.notBefore, this.#clock.now() + lane.pause);
      done();
    }
  }

  async #wait(lane: Lane): Promise<void> {
    const wait = lane.notBefore - this.#clock.now();
    if (wait > Math.max(this.#manners.patience, lane.pause)) {
      throw new FetchError("too-many-requests", leftAlone(wait), null, lane.notBefore);
    }
    await sleep(this.#clock, wait);
  }

  /** The host asked not to be asked before a time. */
  leaveAlone(host: string, until: number): void {
    const lane = this.#lane(host);
    lane.notBefore = Math.max(lane.notBefore, until);
  }

  /** The host asked for a pause between requests. */
  slowDown(host: string, pause: number): void {
    const lane = this.#lane(host);
    lane.pause = Math.min(Math.max(lane.pause, pause), LONGEST_PAUSE);
  }

  #lane(host: string): Lane {
    const lane = this.#lanes.get(host) ?? {
      last: Promise.resolve(),
      notBefore: 0,
      pause: this.#manners.pause,
    };
    this.#lanes.set(host, lane);
    return lane;
  }
}
