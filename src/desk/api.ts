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

export { address } from "../server/api/addresses.ts";

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

/** So long an answer that came before anybody asked stands for one of now. */
const FRESH_MS = 3000;

/** Answers that came with the page itself, as the server knew that they would be asked for (server/page/at-hand.ts). */
const came = new Map(
  [...document.querySelectorAll<HTMLElement>("script[data-answers]")].map((one) => {
    one.remove();
    return [one.dataset.answers!, one.textContent] as const;
  }),
);
setTimeout(() => came.clear(), FRESH_MS);

/** The answer to an address (as for `ask`) that came with the page. Whoever asks first has it; null: it has to be asked for. */
export function atHand<T>(path: string | null): T | null {
  const answer = path === null ? undefined : came.get(path);
  if (answer === undefined) return null;
  came.delete(path!);
  return JSON.parse(answer) as T;
}

/** What was asked for before the code was there that will ask for it. Whoever asks first has it; it is not kept long. */
const ahead = new Map<string, Promise<Response>>();

/** Asks for an address that a view which is still on its way will ask for. */
export function askAhead(path: string): void {
  if (came.has(path)) return;
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
