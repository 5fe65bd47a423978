import assert from "node:assert/strict";
import { request } from "node:http";
import { test } from "node:test";
import { Hono } from "hono";
import { until } from "../../../test/server/desk.ts";
import { listen } from "../http/listen.ts";
import { type Events, events } from "./events.ts";
import { eventStream } from "./stream.ts";

/** Events that say how many hear them. */
function counted(): { told: Events; hearing: () => number } {
  const told = events();
  let hearing = 0;
  const listen: Events["listen"] = (hear) => {
    hearing++;
    const stop = told.listen(hear);
    return () => {
      hearing--;
      stop();
    };
  };
  return { told: { ...told, listen }, hearing: () => hearing };
}

test("who only asks whether there are events, or has gone, is no longer told of any", async (t) => {
  const { told, hearing } = counted();
  const app = new Hono().get("/api/events", (context) => eventStream(context, told));
  const { port, close } = await listen(app, "127.0.0.1", 0);
  t.after(close);
  const ask = (method: string) => {
    const asked = request({ port, path: "/api/events", method }).end();
    asked.on("error", () => {}).on("response", (answer) => answer.resume());
    return asked;
  };
  const listening = ask("GET");
  await until(() => hearing() === 1);
  listening.destroy();
  await until(() => hearing() === 0);
  await new Promise((answered) => ask("HEAD").on("close", answered));
  assert.equal(hearing(), 0);
});

test("who reads too slowly is not waited for without end: what waits for it is bounded", async (t) => {
  const { told, hearing } = counted();
  const app = new Hono().get("/api/events", (context) => eventStream(context, told));
  const { body } = await app.request("/api/events");
  t.after(() => body!.cancel().catch(() => {}));
  await until(() => hearing() === 1);
  for (let i = 0; i < 5000; i++) told.send({ kind: "stories", stories: [`s${i}`] });
  await until(() => hearing() === 0);
});
