import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { DeskEvent } from "./api/events.ts";
import type { Events } from "./events.ts";

/** So often a browser hears that we are still here, so that neither it nor what stands between closes the line. */
const PING_MS = 20_000;

/** Events for as long as the browser listens; what comes while one is being sent waits its turn. */
export const eventStream = (context: Context, events: Events): Response =>
  streamSSE(context, async (stream) => {
    const waiting: DeskEvent[] = [];
    let wake = (): void => {};
    const stop = events.listen((event) => {
      waiting.push(event);
      wake();
    });
    stream.onAbort(() => {
      stop();
      wake();
    });
    await stream.writeSSE({ event: "ping", data: "" });
    while (!stream.aborted) {
      const event = waiting.shift();
      if (event !== undefined) {
        await stream.writeSSE({ event: event.kind, data: JSON.stringify(event) });
        continue;
      }
      const timer = setTimeout(() => wake(), PING_MS);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      clearTimeout(timer);
      if (waiting.length === 0 && !stream.aborted) await stream.writeSSE({ event: "ping", data: "" });
    }
  });
