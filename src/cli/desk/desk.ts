import { randomBytes } from "node:crypto";
import { Worker } from "node:worker_threads";
import { systemClock } from "../../fetch/clock.ts";
import { poster } from "../../fetch/post.ts";
import type { Archive } from "../../pipeline/archive/archive.ts";
import { deskApp } from "../../server/app.ts";
import { WAIT_HERE_MS } from "../../server/background/patience.ts";
import { teller } from "../../server/background/teller.ts";
import { watcher } from "../../server/background/watcher.ts";
import { webhooks } from "../../server/background/webhooks.ts";
import { type Events, events } from "../../server/events/events.ts";
import { others } from "../../server/events/others.ts";
import { listen } from "../../server/http/listen.ts";
import { assetsOf } from "../../server/page/assets.ts";
import type { Room } from "../../server/room/jobs.ts";
import { roomInThread } from "../../server/room/thread.ts";
import { withArchive } from "../archive/open.ts";
import { type ArchiveFlags, archiveFile } from "../archive/place.ts";
import { EXIT, Failure, UsageError } from "../exit.ts";
import { Network, USER_AGENT } from "../inputs/network.ts";
import { print } from "../output.ts";
import { reasonOf } from "../reason.ts";
import { userName } from "../user.ts";
import { VERSION } from "../version.ts";
import { builtApplication } from "./application.ts";
import { openBrowser } from "./browser.ts";
import { exampleStory } from "./example.ts";
import { namesOf } from "./names.ts";
import { warm } from "./warm.ts";

interface DeskFlags extends ArchiveFlags {
  readonly port: string;
  readonly host?: string;
  readonly token?: string;
  readonly open: boolean;
  readonly webhooks: boolean;
  readonly allowPrivate: boolean;
}

/** Stories are looked through when the first page has been shown. */
const SWEPT_AFTER_MS = 1500;
const LOOPBACK = "127.0.0.1";
/** The thread that reads and tells. */
const ROOM = new URL(`./room${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);

/** `variorum desk`: serves the desk until it is interrupted. */
export function desk(flags: DeskFlags): Promise<number> {
  const port = Number(flags.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port ${flags.port}: 0 to 65535`);
  return withArchive(
    flags,
    async (archive) => {
      const told = events();
      const room = roomInThread(
        () => new Worker(ROOM, { workerData: { file: archiveFile(flags) } }),
        told.send,
      );
      try {
        // An empty archive begins with the example story, so that there is something to look at.
        if (archive.store.articles.count().articles === 0) await room.takeIn(exampleStory());
        return await serve({ archive, room, told }, port, flags);
      } finally {
        await room.close();
      }
    },
    "fill",
    WAIT_HERE_MS,
  );
}

interface Opened {
  readonly archive: Archive;
  readonly room: Room;
  readonly told: Events;
}

async function serve({ archive, room, told }: Opened, port: number, flags: DeskFlags): Promise<number> {
  const hostname = flags.host ?? LOOPBACK;
  const isLocal = hostname === LOOPBACK || hostname === "localhost" || hostname === "::1";
  const names = namesOf(hostname);
  const token = flags.token ?? (isLocal ? null : randomBytes(16).toString("hex"));
  const telling = teller(room, told, { after: SWEPT_AFTER_MS });
  const hooks = flags.webhooks
    ? webhooks(archive.store, poster({ userAgent: USER_AGENT, ...flags }), systemClock)
    : null;
  const looking = others(archive.store, told);
  const watching = watcher(archive, room, told, hooks, looking.seen);
  const network = new Network(flags);
  try {
    const app = deskApp({
      desk: {
        archive,
        room,
        events: told,
        teller: telling,
        fetch: (address) => network.get(address),
        webhooks: flags.webhooks,
        user: userName(),
      },
      assets: assetsOf(builtApplication()),
      version: VERSION,
      hosts: isLocal ? [] : names.hosts,
      token,
    });
    const listening = await listen(app, hostname, port).catch((error) => {
      throw new Failure(`cannot listen on ${hostname}:${port}: ${reasonOf(error)}`);
    });
    const shown = names.shown.includes(":") ? `[${names.shown}]` : names.shown;
    const address = `http://${shown}:${listening.port}/${token === null ? "" : `?token=${token}`}`;
    const end = interrupted();
    await warm(`http://${shown}:${listening.port}`, firstPages(archive), token);
    print([`The desk: ${address}`, "Ctrl-C stops it."]);
    if (flags.open) openBrowser(address);
    await end;
    await listening.close();
    return EXIT.done;
  } finally {
    for (const one of [telling, looking, watching, hooks]) one?.stop();
  }
}

/** What is opened first, as far as can be told: the list, and the story that heads it. */
const firstPages = ({ store }: Archive): string[] => [
  "/",
  ...store.cards.list({}, { limit: 1 }).map(({ id }) => `/stories/${id}`),
];

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
