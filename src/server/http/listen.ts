import { serve } from "@hono/node-server";
import type { Hono } from "hono";

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens on a port, a free one for 0. Rejects where it cannot (taken, not allowed). */
export const listen = (app: Hono, hostname: string, port: number): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port }, (info) => {
      resolve({
        port: info.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      });
    });
    server.on("error", reject);
  });
