/** A desk on an archive in memory, asked without a network; its outlets, ships and towns are invented. */
import type { Report } from "../../src/model/report.ts";
import type { DeskEvent } from "../../src/server/api/events.ts";
import { type AppOptions, deskApp } from "../../src/server/app.ts";
import { teller } from "../../src/server/background/teller.ts";
import type { Desk } from "../../src/server/desk.ts";
import { events } from "../../src/server/events/events.ts";
import { type Asset, assetsOf } from "../../src/server/page/assets.ts";
import { roomHere } from "../../src/server/room/jobs.ts";
import { addTo, emptyArchive, reportsOf } from "../fixtures/archive.ts";

export interface Written {
  readonly outlet: string;
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
}

export const reportOf = ({ published = "2031-03-11", ...more }: Written): Report =>
  reportsOf({ id: more.outlet, url: `https://${more.outlet}.example/`, published, ...more })[0]!;

export const FERRY: readonly Written[] = [
  {
    outlet: "courier",
    // A title of a record is HTML: spelled out, this one holds tags.
    title: "Ferry sinks &lt;b&gt;off&lt;/b&gt; Tarvik",
    text: "The ferry Aurelia sank off Tarvik on Monday. Nine people were killed when the ferry Aurelia sank, the Interior Ministry said. “We saw no light at all,” harbour master Jana Holt said. <script>alert(1)</script> was painted on its side.",
  },
  {
    outlet: "nordlys",
    text: "Nine people died when the ferry Aurelia sank off Tarvik on Monday, the Interior Ministry said.",
  },
];

export const BRIDGE: Written = {
  outlet: "oberauer",
  title: "Bridge at Oberau closed",
  text: "The bridge at Oberau was closed on Tuesday after a crack was found, mayor Pia Lenz said. Two buses were turned back.",
};

export const LATER: Written = {
  outlet: "times",
  text: "The ferry Aurelia sank off Tarvik on Monday, and 14 people were killed, the coast guard said.",
};

/** A page as it was built, with nothing on it. */
export const INDEX: Asset = {
  bytes: new Uint8Array(Buffer.from("<!doctype html><body></body>")),
  contentType: "text/html",
};

/** What these tests read of a list of stories. */
export interface Cards {
  readonly total: number;
  readonly stories: readonly { readonly id: string; readonly title: string; readonly reports: number }[];
}

/** `more`: of the desk; `options`: of the application that answers. */
export async function openDesk(
  reports: readonly Written[] = FERRY,
  more: Partial<Desk> = {},
  options: Partial<AppOptions> = {},
) {
  const archive = emptyArchive();
  await addTo(archive, reports.map(reportOf));
  const heard: DeskEvent[] = [];
  const told = events();
  told.listen((event) => void heard.push(event));
  const room = roomHere({ archive, send: told.send });
  const telling = teller(room, told);
  const app = deskApp({
    desk: { archive, room, events: told, teller: telling, user: "ada", ...more },
    assets: assetsOf(new Map([["/index.html", INDEX]])),
    version: "0",
    hosts: [],
    token: null,
    ...options,
  });
  const ask = (path: string, init: RequestInit = {}) =>
    app.request(`http://127.0.0.1:4000${path}`, {
      ...init,
      headers: { host: "127.0.0.1:4000", ...(init.headers as Record<string, string>) },
    });
  const json = async <T>(path: string, init?: RequestInit): Promise<T> =>
    (await ask(path, init)).json() as Promise<T>;
  const post = (path: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
    ask(path, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", ...headers },
    });
  return { archive, room, told, heard, ask, json, post, close: () => telling.stop() };
}

/** Waits until something holds; fails after ten seconds, which is a hundred times what it takes. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("it did not come to pass");
}
