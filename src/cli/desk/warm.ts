import { get } from "node:http";

/** Longer nobody waits for it: another program may be writing to the archive. */
const LONGEST_MS = 1000;

/**
 * Asks a desk for pages of its own once, one after the other, so that whoever asks first finds code compiled and what is
 * read of the archive at hand. What goes wrong is nothing: whoever asks is told.
 */
export async function warm(origin: string, paths: readonly string[], token: string | null): Promise<void> {
  const signal = AbortSignal.timeout(LONGEST_MS);
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  for (const path of paths)
    await new Promise<void>((done) => {
      get(`${origin}${path}`, { headers, signal, agent: false }, (answer) => {
        answer.once("error", done).resume().once("close", done);
      }).once("error", () => done());
    });
}
