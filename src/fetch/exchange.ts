import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import type { Clock } from "./clock.ts";
import type { FetchLimits } from "./limits.ts";
import { FetchError } from "./outcome.ts";
import { privateAddress, type Reachable, refusePrivateNumber } from "./target.ts";

export interface Way {
  readonly clock: Clock;
  readonly limits: FetchLimits;
  readonly lookup: LookupFunction;
  readonly reachable: Reachable;
}

/**
 * One request (a POST where there is something to be `posted`) and the headers of its answer; redirects are not followed.
 * The connection is its own and is never used again. Throws `FetchError`. Whoever gets the answer reads it (`readBody`)
 * or destroys it.
 */
export function exchange(
  url: URL,
  headers: Readonly<Record<string, string>>,
  way: Way,
  posted?: string,
): Promise<IncomingMessage> {
  const { clock, limits, lookup, reachable } = way;
  refusePrivateNumber(url, reachable);
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const method = posted === undefined ? "GET" : "POST";
    const request = send(url, { method, headers, agent: false, maxHeaderSize: 65_536, lookup });
    const stop = clock.after(limits.headerTime, () => {
      request.destroy(new FetchError("timeout", `no answer in ${seconds(limits.headerTime)}`));
    });
    request.on("socket", (socket) => {
      // What the connection really goes to, whatever was looked up.
      socket.on("connect", () => {
        const { remoteAddress } = socket;
        if (remoteAddress !== undefined && !reachable(remoteAddress))
          request.destroy(privateAddress(remoteAddress));
      });
    });
    request.on("error", (error) => {
      stop();
      reject(asFetchError(error));
    });
    // With nobody to hear of it, Node closes the connection and says no more: neither answer nor error would ever come.
    request.on("upgrade", (_, socket) => {
      socket.destroy();
      stop();
      reject(new FetchError("damaged", "the server goes on by another protocol than HTTP"));
    });
    request.on("response", (answer) => {
      stop();
      resolve(answer);
    });
    request.end(posted);
  });
}

/** Seconds, or from two minutes on minutes: "15 s", "60 min". */
export const seconds = (milliseconds: number): string =>
  milliseconds < 120_000 ? `${Math.round(milliseconds / 1000)} s` : `${Math.ceil(milliseconds / 60_000)} min`;

/** What went wrong on the line, in words. */
export function asFetchError(error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  const { code = "", message = String(error) } = error as NodeJS.ErrnoException;
  const words = WORDS[code];
  if (words !== undefined) return new FetchError("connection", words);
  if (code.startsWith("HPE_")) return new FetchError("damaged", "the answer is no sound HTTP");
  if (/CERT|SSL|TLS|ALTNAME/.test(code)) return new FetchError("certificate", message.split("\n")[0]!);
  return new FetchError("connection", message.split("\n")[0] || code);
}

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: "no such host",
  EAI_AGAIN: "the host's name cannot be looked up now",
  ECONNREFUSED: "connection refused",
  ECONNRESET: "connection broken off",
  EPIPE: "connection broken off",
  ETIMEDOUT: "no connection in time",
  EHOSTUNREACH: "no way to the host",
  ENETUNREACH: "no way to the host",
};
