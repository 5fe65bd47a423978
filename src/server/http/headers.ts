import type { MiddlewareHandler } from "hono";

/** Nothing but our own files may run, style or be asked for; nobody may frame us; no address leaves with a link. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: readonly (readonly [string, string])[] = [
  ["Content-Security-Policy", POLICY],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=()"],
];

/** The same strict headers on every answer, errors too. Set before the answer is made, they cost no second one. */
export const strictHeaders: MiddlewareHandler = async (context, next) => {
  for (const [name, value] of HEADERS) context.header(name, value);
  await next();
};
