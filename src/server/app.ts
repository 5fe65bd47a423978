import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { NotThere } from "../model/not-there.ts";
import { StoreBusy } from "../store/errors.ts";
import { openApi } from "./api/openapi.ts";
import {
  ApiError,
  type Asked,
  type Bytes,
  type NotModified,
  type Route,
  type Tagged,
  type Written,
} from "./api/route.ts";
import type { Desk } from "./desk.ts";
import { eventStream } from "./events/stream.ts";
import { type Guarded, guard } from "./http/guards.ts";
import { strictHeaders } from "./http/headers.ts";
import type { Assets } from "./page/assets.ts";
import { answersAtHand } from "./page/at-hand.ts";
import { isGone } from "./page/gone.ts";
import { ROUTES } from "./routes.ts";

export interface AppOptions extends Guarded {
  readonly desk: Desk;
  /** The built browser application. */
  readonly assets: Assets;
  readonly version: string;
}

/** Largest request: a dropped file of many reports. 64 MB. */
const LARGEST = 64 * 2 ** 20;

/**
 * The desk as a web application: its API under `/api`, its pages everywhere else. A function of requests: it listens to
 * nothing by itself (http/listen.ts does).
 *
 * @example await deskApp(options).request("http://127.0.0.1/api/stories")
 */
export function deskApp({ desk, assets, version, ...guarded }: AppOptions): Hono {
  const app = new Hono();
  app.use(strictHeaders, guard(guarded));
  app.use("/api/*", bodyLimit({ maxSize: LARGEST, onError: tooLarge }));
  // Inside one machine there is nothing to save.
  if (guarded.hosts.length > 0) app.use(compress({ threshold: 1024 }));
  app.get("/api/events", (context) => eventStream(context, desk.events));
  app.get("/api/openapi.json", (context) => context.json(openApi(ROUTES, version)));
  for (const one of ROUTES)
    app.on(one.method.toUpperCase(), `/api${one.path.replace(/\{(\w+)\}/g, ":$1")}`, (context) =>
      answered(context, one, desk),
    );
  app.all("/api/*", (context) => failed(context, new ApiError(404, "unknown", "no such address")));
  const atHand = answersAtHand(ROUTES, desk);
  app.get("*", (context) => {
    desk.teller.giveWay();
    if (isGone(desk.archive, new URL(context.req.url).pathname)) context.status(404);
    return assets(context, atHand);
  });
  app.onError((error, context) => failed(context, error));
  return app;
}

async function answered(context: Context, one: Route, desk: Desk): Promise<Response> {
  const asked = await checked(context, one);
  try {
    return respond(context, await one.answer(desk, asked));
  } catch (error) {
    if (error instanceof NotThere) throw new ApiError(404, "not-there", error.message);
    throw error;
  }
}

async function checked(
  context: Context,
  { params, query, body }: Route,
): Promise<Asked<unknown, unknown, unknown>> {
  const parse = (schema: Route["params"], value: unknown, what: string): unknown => {
    if (schema === undefined) return undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new ApiError(422, "invalid", `${what}: ${issue!.path.join(".") || "it"}: ${issue!.message}`);
  };
  return {
    params: parse(params, context.req.param(), "address"),
    query: parse(query, context.req.query(), "query"),
    body: body === undefined ? undefined : parse(body, await bodyOf(context), "body"),
    // Compressed on its way, an answer comes back under a weak name (RFC 9110, 8.8.1).
    known: context.req.header("if-none-match")?.replace(/^W\//, "") ?? null,
    origin: new URL(context.req.url).origin,
  };
}

/** The body of a request: JSON, or the fields and files of a form. */
async function bodyOf(context: Context): Promise<unknown> {
  const isForm = context.req.header("content-type")?.startsWith("multipart/form-data") === true;
  try {
    return await (isForm ? context.req.parseBody({ all: true }) : context.req.json());
  } catch {
    throw isForm
      ? new ApiError(400, "no-form", "the body is no form")
      : new ApiError(400, "no-json", "the body is no JSON");
  }
}

function respond(context: Context, answer: unknown): Response {
  if (answer === null) return context.body(null, 204);
  if (typeof answer === "object" && answer !== null) {
    if ("notModified" in answer) return unchanged(context, answer as NotModified);
    if ("etag" in answer) return tagged(context, answer as Tagged<object> | Written);
    if ("bytes" in answer) return file(context, answer as Bytes);
  }
  return context.json(answer as object);
}

const unchanged = (context: Context, { notModified }: NotModified): Response => {
  context.header("ETag", notModified);
  return context.body(null, 304);
};

function tagged(context: Context, { etag, ...answer }: Tagged<object> | Written): Response {
  context.header("ETag", etag);
  context.header("Cache-Control", "no-cache");
  if ("value" in answer) return context.json(answer.value);
  context.header("Content-Type", "application/json");
  return context.body(answer.json);
}

function file(context: Context, { bytes, contentType, attachment }: Bytes): Response {
  context.header("Content-Type", contentType);
  if (attachment !== null)
    context.header("Content-Disposition", `attachment; filename*=UTF-8''${encodeURIComponent(attachment)}`);
  return context.body(typeof bytes === "string" ? bytes : new Uint8Array(bytes));
}

const tooLarge = (context: Context): Response =>
  failed(context, new ApiError(413, "too-large", `more than ${LARGEST} bytes`));

function failed(context: Context, error: Error): Response {
  const { code, message, status } = told(error);
  return context.json({ error: { code, message } }, status);
}

/** What nobody foresaw is told as well: whoever works with the desk is the only one who sees it. */
function told(error: Error): Pick<ApiError, "code" | "message" | "status"> {
  if (error instanceof ApiError) return error;
  if (error instanceof StoreBusy) return new ApiError(503, "busy", error.message);
  return new ApiError(500, "internal", `${error.name}: ${error.message}`);
}
