import { lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { FetchError } from "./outcome.ts";

/** May this IP address be connected to? */
export type Reachable = (address: string) => boolean;

/** An address that may be fetched. Numbers that stand for a host (`0x7f.1`) are by then what they mean (127.0.0.1). */
export function targetOf(address: string, base?: string): URL {
  const url = URL.parse(address, base);
  if (url === null) throw new FetchError("bad-address", "no address");
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new FetchError("bad-address", `${url.protocol.slice(0, -1)} is not fetched, only http and https`);
  if (url.username !== "" || url.password !== "")
    throw new FetchError("credentials", "a name or password in the address, which is never sent");
  url.hash = "";
  return url;
}

/** Throws where the host is given as a number that may not be reached: no name is looked up for those. */
export function refusePrivateNumber({ hostname }: URL, reachable: Reachable): void {
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  if (isIP(host) !== 0 && !reachable(host)) throw privateAddress(host);
}

export const privateAddress = (address: string): FetchError =>
  new FetchError("private-address", `${address} is this machine or a private network`);

/**
 * Looks a name up and leaves only addresses that may be reached. The connection goes to what this gives and to nothing else, so
 * a name that means something else a moment later changes nothing.
 */
export function guardedLookup(
  reachable: Reachable,
  lookup: LookupFunction = systemLookup as LookupFunction,
): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, []);
      const addresses = Array.isArray(found) ? found : [];
      const open = addresses.filter(({ address }) => reachable(address));
      const [first] = open;
      if (first === undefined) return callback(privateAddress(addresses[0]?.address ?? hostname), []);
      if (options.all === true) callback(null, open);
      else callback(null, first.address, first.family);
    });
  };
}
