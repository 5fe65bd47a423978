import type { Failure } from "../server/api/schemas.ts";

/** The server's answer was a refusal, or did not come: `code` is the server's ("not-there"), or "unreachable". */
export class AskError extends Error {
  override readonly name = "AskError";
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

type Value = string | number | boolean | null | undefined | readonly string[];

/** An address under `/api` with what is set of a query; a list is joined by commas. */
export function address(path: string, query: Readonly<Record<string, Value>> = {}): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== "") words.set(name, String(value));
  return `/api${path}${words.size === 0 ? "" : `?${words}`}`;
}

/**
 * Asks the server for `path` (from `address`) and reads its JSON. The types are those of `server/api/`: what the server
 * checks and describes by the same schemas is not checked here again. Rejects with an `AskError`.
 *
 * @example const { stories } = await ask<StoryList>(address("/stories", { limit: 50 }), { signal })
 */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const answer = await (taken(path, init) ?? fetch(path, init)).catch((error: Error) => {
    if (error.name === "AbortError") throw error;
    throw new AskError("unreachable", 0, "The desk does not answer. Is it still running?");
  });
  if (!answer.ok) throw await refusal(answer);
  return (answer.status === 204 ? null : await answer.json()) as T;
}

/** What was asked for before the code was there that will ask for it. Whoever asks first has it; it is not kept long. */
const ahead = new Map<string, Promise<Response>>();
const FRESH_MS = 3000;

/** Asks for an address that a view which is still on its way will ask for. */
export function askAhead(path: string): void {
  const answer = fetch(path);
  answer.catch(() => {});
  ahead.set(path, answer);
  setTimeout(() => ahead.delete(path), FRESH_MS);
}

function taken(path: string, { method = "GET" }: RequestInit): Promise<Response> | undefined {
  const answer = method === "GET" ? ahead.get(path) : undefined;
  ahead.delete(path);
  return answer;
}

/** Sends JSON, or a form with files. */
export const send = <T>(path: string, body: object, method = "POST"): Promise<T> =>
  ask<T>(
    path,
    body instanceof FormData
      ? { method, body }
      : { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } },
  );

async function refusal(answer: Response): Promise<AskError> {
  const text = await answer.text();
  try {
    const { error } = JSON.parse(text) as Failure;
    return new AskError(error.code, answer.status, error.message);
  } catch {
    return new AskError("failed", answer.status, text.slice(0, 200) || `The desk answered ${answer.status}.`);
  }
}
