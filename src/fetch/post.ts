import { isPublic } from "./address.ts";
import { type Clock, systemClock } from "./clock.ts";
import { asFetchError, exchange } from "./exchange.ts";
import { FETCH_LIMITS } from "./limits.ts";
import { guardedLookup, type Reachable, targetOf } from "./target.ts";

/** How a message was taken: `words` says what was answered, or what went wrong. */
export interface Posted {
  readonly ok: boolean;
  readonly words: string;
}

/** Sends JSON to an address. Never throws. */
export type Post = (url: string, body: object) => Promise<Posted>;

export interface PostOptions {
  readonly userAgent: string;
  /** Also to this machine and private networks; default: no. */
  readonly allowPrivate?: boolean;
  readonly clock?: Clock;
}

/**
 * Sends messages, within the limits of fetching and never to a private network unless told to. No redirect is followed,
 * and nothing of the answer is read but its status.
 */
export function poster({ userAgent, allowPrivate = false, clock = systemClock }: PostOptions): Post {
  const reachable: Reachable = (address) => allowPrivate || isPublic(address);
  const way = { clock, limits: FETCH_LIMITS, lookup: guardedLookup(reachable), reachable };
  return async (url, body) => {
    const text = JSON.stringify(body);
    const headers = {
      "user-agent": userAgent,
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(text)),
    };
    try {
      const answer = await exchange(targetOf(url), headers, way, text);
      answer.destroy();
      const status = answer.statusCode ?? 0;
      return { ok: status >= 200 && status < 300, words: `answered ${status}` };
    } catch (error) {
      return { ok: false, words: asFetchError(error).message };
    }
  };
}
