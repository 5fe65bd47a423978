import assert from "node:assert/strict";
import { describe, type TestContext, test } from "node:test";
import { parseAtomFeed } from "feedsmith";
import { addTo } from "../../../test/fixtures/archive.ts";
import { FERRY, LATER, openDesk, reportOf, until } from "../../../test/server/desk.ts";
import type { Clock } from "../../fetch/clock.ts";
import type { Post } from "../../fetch/post.ts";
import type { Alert } from "../../model/watch.ts";
import { StoreBusy } from "../../store/errors.ts";
import type { Store } from "../../store/store.ts";
import type { Watched } from "../api/watches.ts";
import { atomFeed } from "../feeds/atom.ts";
import { watcher } from "./watcher.ts";
import { WAITS_MS, webhooks } from "./webhooks.ts";

const DEAD = { name: "the dead", on: { kind: "figure", words: "people killed", threshold: 12 } };

/** A desk with one watch on it; `later` brings the report that it waits for. */
async function watched(draft: object = DEAD) {
  const desk = await openDesk(FERRY, { webhooks: true });
  const made = (await (await desk.post("/api/watches", draft)).json()) as Watched;
  const watching = watcher(desk.archive, desk.room, desk.told, null);
  const story = desk.archive.store.stories.list({ limit: 1 })[0]!.id;
  const later = async (): Promise<void> => {
    await addTo(desk.archive, [reportOf(LATER)]);
    desk.told.send({ kind: "stories", stories: [story] });
  };
  const alerts = (): readonly Alert[] => desk.archive.store.watches.alerts(made.id, { limit: 9 });
  const close = (): void => {
    watching.stop();
    desk.close();
  };
  return { ...desk, made, story, later, alerts, close };
}

describe("watches", () => {
  test("what the archive has is no news; what comes is told once, with its words, to the browsers too", async (t) => {
    const { made, story, later, alerts, heard, told, json, close } = await watched();
    t.after(close);
    told.send({ kind: "stories", stories: [story] });
    await later();
    await until(() => alerts().length === 1);
    const [alert] = alerts();
    assert.match(alert!.evidence[0].quoted, /14 people/);
    assert.equal(alert!.citations[0]?.outlet, "times");
    const heardAlerts = heard.filter(({ kind }) => kind === "alert");
    assert.deepEqual(heardAlerts, [{ kind: "alert", watch: made.id, story, words: alert!.words }]);
    told.send({ kind: "stories", stories: [story] });
    const { watches } = await json<{ watches: Watched[] }>("/api/watches");
    assert.deepEqual(
      watches[0]?.alerts.map(({ id }) => id),
      [alert!.id],
    );
  });

  test("a watch of one story says which", async (t) => {
    const { story, post, json, close } = await watched();
    t.after(close);
    await post("/api/watches", { ...DEAD, story });
    const { watches } = await json<{ watches: Watched[] }>("/api/watches");
    assert.deepEqual(
      watches.map(({ storyTitle }) => storyTitle === null || /[Ff]erry/.test(storyTitle)),
      [true, true],
    );
    assert.equal(watches.find((watch) => watch.story === null)!.storyTitle, null);
    assert.notEqual(watches.find((watch) => watch.story === story)!.storyTitle, null);
  });

  test("what was added while no desk was open is told when one is", async (t) => {
    const { archive, room, told, alerts, later, story, close } = await watched();
    told.send({ kind: "stories", stories: [story] });
    await until(() => archive.store.marks.find("watcher") !== null);
    close();
    await later();
    const again = watcher(archive, room, told, null);
    t.after(() => again.stop());
    await until(() => alerts().length === 1);
  });

  test("while another program writes to the archive nothing is lost, neither of a story nor of how far it looked", async (t) => {
    const { archive, room, told, alerts, later, close } = await watched();
    close();
    const busyOnce = <A, R>(work: (asked: A) => R) => {
      let times = 0;
      return (asked: A): R => {
        if (++times === 1) throw new StoreBusy("busy");
        return work(asked);
      };
    };
    const watch = busyOnce(room.watch);
    const busyRoom = { ...room, watch: async (id: string) => watch(id) };
    const { marks } = archive.store;
    const store = { ...archive.store, marks: { ...marks, keep: busyOnce(marks.keep) } };
    const again = watcher({ ...archive, store }, busyRoom, told, null);
    t.after(() => again.stop());
    await later();
    await until(() => alerts().length === 1);
    await until(() => marks.find("watcher") !== null);
  });

  test("both feeds are whole addresses and text, whatever the reports say", async (t) => {
    const hostile = { ...DEAD, name: `<b>"dead" & gone</b> ]]>\u0000` };
    const { made, later, alerts, ask, close } = await watched(hostile);
    t.after(close);
    await later();
    await until(() => alerts().length === 1);
    const atom = await ask(`/api/watches/${made.id}/feed.atom`);
    assert.match(atom.headers.get("content-type")!, /^application\/atom\+xml/);
    const { title, entries } = parseAtomFeed(await atom.text());
    assert.equal(title?.value, `<b>"dead" & gone</b> ]]>\ufffd`);
    assert.match(entries![0]!.content!.value!, /14 people/);
    assert.match(entries![0]!.links![0]!.href!, /^http:\/\/127.0.0.1:4000\/stories\//);
    const feed = (await (await ask(`/api/watches/${made.id}/feed.json`)).json()) as {
      version: string;
      items: { id: string; url: string; content_text: string }[];
    };
    assert.equal(feed.version, "https://jsonfeed.org/version/1.1");
    assert.match(feed.items[0]!.content_text, /\ntimes, 2031-03-11, https:.*“14 people/);
    assert.ok(feed.items[0]!.url.startsWith("http://127.0.0.1:4000/stories/"));
  });

  test("what is wrong with a watch is said; removing forgets it", async (t) => {
    const { post, ask, json, made, close } = await watched();
    t.after(close);
    assert.equal((await post("/api/watches", { ...DEAD, on: { kind: "moon" } })).status, 422);
    assert.equal((await post("/api/watches", { ...DEAD, webhook: "file:///etc" })).status, 422);
    assert.equal((await post("/api/watches", { ...DEAD, story: "s00000000" })).status, 404);
    assert.equal((await ask(`/api/watches/${made.id}`, { method: "DELETE" })).status, 204);
    assert.equal((await ask(`/api/watches/${made.id}/feed.atom`)).status, 404);
    assert.deepEqual((await json<{ watches: [] }>("/api/watches")).watches, []);
    const off = await openDesk(FERRY);
    t.after(off.close);
    assert.equal((await off.post("/api/watches", { ...DEAD, webhook: "https://h.example/" })).status, 422);
  });
});

test("characters that XML cannot hold do not reach a feed", () => {
  const watch = {
    id: "w1",
    madeAt: "2031-03-12T08:00:00.000Z",
    name: "a\u0001b\ud800c",
    on: { kind: "name" as const, name: "x" },
    story: null,
    webhook: null,
  };
  assert.match(atomFeed({ watch, alerts: [], origin: "http://d" }), /<title>a\ufffdb\ufffdc<\/title>/);
});

/** A clock that a test moves. */
function clockOf() {
  const waiting: { readonly ms: number; readonly call: () => void }[] = [];
  const clock: Clock = {
    now: () => 0,
    after: (ms, call) => {
      const one = { ms, call };
      waiting.push(one);
      return () => void waiting.splice(waiting.indexOf(one), 1);
    },
  };
  return { clock, waits: () => waiting.map(({ ms }) => ms), tick: () => waiting.shift()!.call() };
}

describe("webhooks", () => {
  const HOOKED = { ...DEAD, webhook: "https://hook.example/a" };
  const turns = () => new Promise((resolve) => setTimeout(resolve, 5));

  test("an alert is sent as JSON; one that fails again after growing waits, three times at most", async (t) => {
    const { archive, later, alerts, close } = await watched(HOOKED);
    t.after(close);
    await later();
    await until(() => alerts().length === 1);
    const sent: [string, object][] = [];
    const post: Post = async (url, body) => {
      sent.push([url, body]);
      return { ok: false, words: "answered 500" };
    };
    const { clock, waits, tick } = clockOf();
    const hooks = webhooks(archive.store, post, clock);
    for (const ms of WAITS_MS) {
      await until(() => waits().length === 1);
      assert.deepEqual(waits(), [ms]);
      tick();
    }
    await until(() => alerts()[0]?.delivery?.state === "failed");
    assert.deepEqual(alerts()[0]?.delivery, { state: "failed", attempts: 4, outcome: "answered 500" });
    assert.equal(sent[0]?.[0], "https://hook.example/a");
    assert.equal((sent[0]![1] as { kind: string }).kind, "variorum.alert/1");
    hooks.stop();
  });

  /** How a desk delivers whose archive another program is writing to when a watch is first asked for this. */
  async function deliveredWhereBusy(t: TestContext, asked: "delivered" | "find") {
    const { archive, later, alerts, close } = await watched(HOOKED);
    t.after(close);
    await later();
    await until(() => alerts().length === 1);
    let tries = 0;
    const { watches } = archive.store;
    const broken: Store["watches"] = {
      ...watches,
      [asked]: (...given: readonly never[]) => {
        if (++tries === 1) throw new StoreBusy("busy");
        return (watches[asked] as (...given: readonly never[]) => unknown)(...given);
      },
    };
    const { clock, waits, tick } = clockOf();
    const hooks = webhooks(
      { ...archive.store, watches: broken },
      async () => ({ ok: true, words: "fine" }),
      clock,
    );
    t.after(() => hooks.stop());
    await until(() => waits().length === 1);
    tick();
    await turns();
    return alerts()[0]?.delivery;
  }

  test("how it went is kept later where another program was writing", async (t) => {
    const delivery = await deliveredWhereBusy(t, "delivered");
    assert.deepEqual(delivery, { state: "delivered", attempts: 1, outcome: "fine" });
  });

  test("an alert whose address cannot be read now is sent later", async (t) => {
    const delivery = await deliveredWhereBusy(t, "find");
    assert.deepEqual(delivery, { state: "delivered", attempts: 1, outcome: "fine" });
  });

  test("what was waiting when the desk was stopped is sent when it is started", async (t) => {
    const { archive, later, alerts, close } = await watched(HOOKED);
    t.after(close);
    await later();
    await until(() => alerts().length === 1);
    const { clock, waits } = clockOf();
    const first = webhooks(archive.store, async () => ({ ok: false, words: "no such host" }), clock);
    await until(() => waits().length === 1);
    first.stop();
    assert.deepEqual(waits(), []);
    webhooks(archive.store, async () => ({ ok: true, words: "answered 200" }), clock);
    await turns();
    assert.deepEqual(alerts()[0]?.delivery, { state: "delivered", attempts: 2, outcome: "answered 200" });
  });
});
