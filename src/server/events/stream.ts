import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { DeskEvent } from "../api/events.ts";
import type { Events } from "./events.ts";

/** So often a browser hears that we are still here, so that neither it nor what stands between closes the line. */
const PING_MS = 20_000;

/** Whoever takes in so much less than there is to tell is let go: it comes back by itself, and asks for all anew. */
const MOST_WAITING = 1000;

/** Events for as long as the browser listens; what comes while one is being sent waits its turn. */
export function eventStream(context: Context, events: Events): Response {
  // Nobody reads what a HEAD would be told, nor ever breaks it off.
  if (context.req.method === "HEAD") return context.body(null, 200, { "Content-Type": "text/event-stream" });
  // nginx, by itself, keeps an answer back until there is more of it.
  context.header("X-Accel-Buffering", "no");
  return streamSSE(context, async (stream) => {
    const waiting: DeskEvent[] = [];
    let wake = (): void => {};
    const stop = events.listen((event) => {
      if (waiting.push(event) > MOST_WAITING) stream.abort();
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
}
