import { createHash, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";

export interface Guarded {
  /** Host names under which the desk may be asked besides those of the loopback ("desk.example"). */
  readonly hosts: readonly string[];
  /** What whoever asks must know; null where only this machine can ask. */
  readonly token: string | null;
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Lets in who may ask. The name in `Host` must be ours: a foreign page whose name is made to lead here (DNS rebinding)
 * has its own. A request that changes something must come from a page of ours or from no page at all (CSRF); so must any
 * other but a link that is followed, for a page that may not read an answer still sees how long it takes. Where a token
 * is set, it comes once as `?token=`, and from then on as a cookie, or as `Authorization: Bearer`.
 */
export function guard({ hosts, token }: Guarded): MiddlewareHandler {
  const known = new Set([...LOOPBACK, ...hosts.map(asInHost)]);
  return async (context, next) => {
    const host = hostOf(context.req.header("host") ?? "");
    if (host === null || !known.has(host))
      return context.text("The desk does not go by this name: start it with --host and the name.", 421);
    if (isWriting(context.req.method) && !isOurs(context.req.raw, context.req.header("host")!))
      return context.text("Another site may not change anything here.", 403);
    if (isEmbedded(context.req.raw)) return context.text("Another site may not ask for this.", 403);
    if (token !== null) {
      const cookie = cookieAt(context.req.header("host")!);
      const url = new URL(context.req.url);
      const given = url.searchParams.get("token");
      if (given !== null && context.req.method === "GET" && same(given, token)) {
        setCookie(context, cookie, token, { httpOnly: true, sameSite: "Strict", path: "/" });
        url.searchParams.delete("token");
        // Two strokes before it would make the path another host.
        return context.redirect(`${url.pathname.replace(/^\/+/, "/")}${url.search}`, 303);
      }
      const shown = getCookie(context, cookie) ?? bearer(context.req.header("authorization"));
      if (shown === null || !same(shown, token))
        return context.text("Open the address that the desk printed: it holds the token.", 401);
    }
    return next();
  };
}

/** Browsers send a cookie to every port of a machine: that of another desk is another. */
const cookieAt = (host: string): string => `variorum${/:(\d+)$/.exec(host)?.[1] ?? ""}`;

const isWriting = (method: string): boolean => method !== "GET" && method !== "HEAD" && method !== "OPTIONS";

/** A name as browsers write it in `Host`: IPv6 in brackets and in its one spelling, letters beyond ASCII as IDNA has them. */
const asInHost = (host: string): string =>
  URL.parse(`http://${host.includes(":") && !host.startsWith("[") ? `[${host}]` : host}/`)?.hostname ??
  host.toLowerCase();

/** The name in a `Host` header without its port, in small letters; null: not one. */
function hostOf(header: string): string | null {
  const match = /^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(?::\d+)?$/i.exec(header);
  return match === null ? null : match[1]!.toLowerCase();
}

/** Browsers say where a request comes from; programs that are no browser say nothing. */
const isElsewhere = (headers: Headers): boolean =>
  ![null, "same-origin", "none"].includes(headers.get("sec-fetch-site"));

/** A page of another site asks, to show or run the answer or to see what becomes of it; whoever follows its link does not. */
const isEmbedded = ({ headers }: Request): boolean =>
  isElsewhere(headers) &&
  !(headers.get("sec-fetch-mode") === "navigate" && headers.get("sec-fetch-dest") === "document");

function isOurs({ headers }: Request, host: string): boolean {
  if (isElsewhere(headers)) return false;
  const origin = headers.get("origin");
  return origin === null || origin === `http://${host}` || origin === `https://${host}`;
}

const bearer = (header: string | undefined): string | null =>
  /^Bearer (.+)$/i.exec(header ?? "")?.[1] ?? null;

/** Compares without telling by its time how much is right. */
function same(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}
