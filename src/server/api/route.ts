import type { z } from "zod";
import type { Desk } from "../desk.ts";

/** An answer that is no JSON: a file to keep, a feed. */
export interface Bytes {
  readonly bytes: string | Uint8Array;
  readonly contentType: string;
  /** The name under which a browser keeps it; null: shown where it is. */
  readonly attachment: string | null;
}

/** What a route takes, checked by its schemas. */
export interface Asked<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The validator that the browser has of an earlier answer (`If-None-Match`); null: none. */
  readonly known: string | null;
  /** Where the desk is for who asks: `http://127.0.0.1:4000`. */
  readonly origin: string;
}

/**
 * One thing that the desk can be asked: checked by the same schemas that describe it (api/openapi.ts). `path` is written as
 * in OpenAPI, `/stories/{id}`. A `NotThere` of `answer` is "not there" (404), an `ApiError` what it says.
 */
export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
> {
  readonly method: "get" | "post" | "delete";
  readonly path: string;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** The body may come as the fields and files of a form, too. */
  readonly takesForms?: true;
  /** The schema of a JSON answer; a media type for anything else; null: nothing (204). */
  readonly answers: A | string | null;
  answer(
    desk: Desk,
    asked: Asked<z.infer<P>, z.infer<Q>, z.infer<B>>,
  ): Promise<Answer<z.infer<A>>> | Answer<z.infer<A>>;
  /** The JSON of the answer where nothing has to be told or drawn for it; null: it has to be asked for. It comes with pages. */
  atHand?(desk: Desk, asked: Pick<Asked<z.infer<P>, z.infer<Q>, never>, "params" | "query">): string | null;
}

export type Answer<A> = A | Bytes | null | NotModified | Tagged<A> | Written;

/** The browser has it already. */
export interface NotModified {
  readonly notModified: string;
}

/** An answer with a validator for the next time. */
export interface Tagged<A> {
  readonly etag: string;
  readonly value: A;
}

/** The same, as JSON that was written before. */
export interface Written {
  readonly etag: string;
  readonly json: string;
}

/** Lets the types of a route's schemas reach its `answer`. */
export const route = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  defined: Route<P, Q, B, A>,
): Route => defined as unknown as Route;

/** A request that cannot be answered, with what the asker is told. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: 400 | 404 | 413 | 422 | 500 | 501 | 502 | 503;
  readonly code: string;

  constructor(status: ApiError["status"], code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
