import type { MessagePort, Worker } from "node:worker_threads";
import { NotThere } from "../../model/not-there.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import { StoreBusy } from "../../store/errors.ts";
import type { DeskEvent } from "../api/events.ts";
import { doJob, type JobName, type Room, roomBy } from "./jobs.ts";
import type { Workplace } from "./place.ts";

interface Order {
  readonly number: number;
  readonly name: JobName;
  readonly args: readonly unknown[];
}

/** An error without its class, which does not survive the way. */
interface Told {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

type Message =
  | { readonly is: "done"; readonly number: number; readonly value: unknown }
  | { readonly is: "failed"; readonly number: number; readonly error: Told }
  | { readonly is: "event"; readonly event: DeskEvent };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export interface ThreadedRoom extends Room {
  close(): Promise<void>;
}

/**
 * A room in a thread of its own, which `start` starts: at the first job, and anew where one has died. What a thread had
 * at hand when it died is rejected, and so is what is asked of a room that was closed. It keeps a process alive while
 * somebody waits for it, and no longer.
 */
export function roomInThread(start: () => Worker, send: Workplace["send"]): ThreadedRoom {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;
  let isClosed = false;
  const lost = (error: unknown): void => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const started = (): Worker => {
    const thread = start();
    thread.on("message", (message: Message) => {
      if (message.is === "event") return send(message.event);
      const one = waiting.get(message.number);
      waiting.delete(message.number);
      if (waiting.size === 0) thread.unref();
      if (message.is === "done") one?.resolve(message.value);
      else one?.reject(errorOf(message.error));
    });
    thread.on("error", lost);
    thread.on("exit", () => worker === thread && lost(new Error("the thread that tells stories has ended")));
    return thread;
  };
  const room = roomBy(async (name, args) => {
    if (isClosed) throw new Error("the desk is closed");
    worker ??= started();
    worker.ref();
    const number = ++last;
    worker.postMessage({ number, name, args } satisfies Order);
    return new Promise((resolve, reject) => void waiting.set(number, { resolve, reject }));
  });
  return {
    ...room,
    async close() {
      isClosed = true;
      // Until it has ended the process is not to end by itself.
      worker?.ref();
      await worker?.terminate();
    },
  };
}

/** The other end: does what comes through the port, several jobs by turns where they wait for something. */
export function workIn(port: MessagePort, archive: Archive): void {
  const place: Workplace = { archive, send: (event) => port.postMessage({ is: "event", event }) };
  port.on("message", async ({ number, name, args }: Order) => {
    try {
      const value = await doJob(place, name, args);
      port.postMessage({ is: "done", number, value } satisfies Message);
    } catch (error) {
      const { name, message, stack = "" } = error as Error;
      port.postMessage({ is: "failed", number, error: { name, message, stack } } satisfies Message);
    }
  });
}

/** Who asks tells these apart; where it came from is in the other thread. */
function errorOf({ name, message, stack }: Told): Error {
  const kind = { StoreBusy, NotThere, RangeError }[name] ?? Error;
  return Object.assign(new kind(message), { stack });
}
