import assert from "node:assert/strict";
import { test } from "node:test";
import { ingest } from "../ingest/ingest.ts";
import type { MarkedClaim } from "../model/judgement.ts";
import type { Story } from "../model/story.ts";
import { addReports } from "../pipeline/archive/add.ts";
import { openArchive } from "../pipeline/archive/archive.ts";
import { tellArchived } from "../pipeline/archive/tell.ts";
import { memoryStore } from "../store/sqlite/open.ts";
import type { DeskEvent } from "./api/events.ts";
import { type AppOptions, deskApp } from "./app.ts";
import { type Asset, assetsOf } from "./assets.ts";
import { events } from "./events.ts";
import { roomHere } from "./room/jobs.ts";
import { teller } from "./teller.ts";
import { drawAhead, isDrawn } from "./views/ahead.ts";

const record = (id: string, text: string) =>
  JSON.stringify({ id, outlet: id, url: `https://${id}.example/`, published: "2031-03-11", text });
const { reports } = ingest([
  {
    name: "all.jsonl",
    bytes: Buffer.from(
      [
        record(
          "courier",
          "The ferry Aurelia sank off Tarvik on Monday. Nine people were killed when the ferry Aurelia sank, the Interior Ministry said. <script>alert(1)</script> was painted on its side.",
        ),
        record(
          "nordlys",
          "Nine people died when the ferry Aurelia sank off Tarvik on Monday, the Interior Ministry said.",
        ),
      ].join("\n"),
    ),
  },
]);

const page: Asset = {
  bytes: new Uint8Array(Buffer.from("<!doctype html><body></body>")),
  contentType: "text/html",
};
let minute = 0;
const now = () => new Date(Date.UTC(2031, 2, 12, 8, minute++)).toISOString();

async function desk(options: Partial<AppOptions> = {}) {
  const archive = openArchive(memoryStore(), { now });
  const arriving = reports.map((report) => ({
    kind: "report" as const,
    report,
    original: { bytes: Buffer.from(report.text), contentType: null },
    retrievedAt: null,
  }));
  for await (const _ of addReports(archive, arriving));
  const heard: DeskEvent[] = [];
  const told = events();
  told.listen((event) => void heard.push(event));
  const room = roomHere({ archive, send: told.send });
  const app = deskApp({
    desk: { archive, room, events: told, teller: teller(room, told), user: "ada" },
    assets: assetsOf(new Map([["/index.html", page]])),
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
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(path, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", ...headers },
    });
  return { ask, json, post, heard, archive };
}

interface Cards {
  readonly total: number;
  readonly stories: readonly { readonly id: string; readonly title: string; readonly reports: number }[];
}

test("stories are listed and told; what the browser has already is not sent again", async () => {
  const { ask, json } = await desk();
  const { total, stories } = await json<Cards>("/api/stories");
  assert.deepEqual([total, stories[0]!.reports], [1, 2]);
  const first = await ask(`/api/stories/${stories[0]!.id}`);
  const told = (await first.json()) as { story: { reports: unknown[] } };
  assert.equal(told.story.reports.length, 2);
  const again = await ask(`/api/stories/${stories[0]!.id}`, {
    headers: { "if-none-match": first.headers.get("etag")! },
  });
  assert.equal(again.status, 304);
});

test("words of a report come as data, whatever they are", async () => {
  const { ask } = await desk();
  const answer = await ask(`/api/reports/${reports[0]!.id}`);
  assert.match(answer.headers.get("content-type")!, /^application\/json/);
  assert.match(((await answer.json()) as { text: string }).text, /<script>/);
  const original = await ask(`/api/reports/${reports[0]!.id}/original`);
  assert.match(original.headers.get("content-type")!, /^text\/plain/);
  assert.match(original.headers.get("content-disposition")!, /^attachment/);
  assert.equal(original.headers.get("x-content-type-options"), "nosniff");
});

test("the page of a view names what the view will ask for, and no other page does", async () => {
  const ahead = {
    "stories/claims": ["assets/claims-1.js", "assets/claims-1.css"],
    search: ["assets/page-2.js"],
  };
  const file: Asset = { bytes: new Uint8Array(Buffer.from(JSON.stringify(ahead))), contentType: "" };
  const files = new Map([
    ["/index.html", page],
    ["/ahead.json", file],
  ]);
  const { ask } = await desk({ assets: assetsOf(files) });
  const links = async (path: string) => (await ask(path)).headers.get("link")?.split(", ") ?? [];
  assert.deepEqual(await links("/stories/s1/claims"), [
    "</assets/claims-1.js>; rel=modulepreload",
    "</assets/claims-1.css>; rel=preload; as=style; crossorigin",
    "</api/stories/s1/head>; rel=preload; as=fetch; crossorigin",
    "</api/stories/s1/views/claims?first=100>; rel=preload; as=fetch; crossorigin",
  ]);
  assert.deepEqual((await links("/stories/s1")).length, 2);
  assert.deepEqual((await links("/stories/s1/changes")).length, 1);
  assert.deepEqual(await links("/search?q=x"), ["</assets/page-2.js>; rel=modulepreload"]);
  assert.deepEqual(await links("/stories?place=x"), [], "the list comes with the page");
  assert.deepEqual(await links("/api/stories"), []);
});

test("a page brings what its view asks first, word for word as the API says it, and no browser keeps it", async () => {
  const { ask, json, archive } = await desk();
  const [story] = (await json<Cards>("/api/stories")).stories;
  const brought = async (path: string) => {
    const answer = await ask(path);
    assert.equal(answer.headers.get("cache-control"), "no-store");
    const blocks = (await answer.text()).matchAll(/data-answers="([^"]*)">([^<]*)</g);
    return new Map([...blocks].map(([, address, words]) => [address!.replaceAll("&amp;", "&"), words!]));
  };
  const list = await brought("/stories?q=ferry");
  assert.deepEqual([...list.keys()], ["/api/stories?q=ferry&limit=100&offset=0"]);
  const id = story!.id;
  assert.equal((await brought(`/stories/${id}`)).size, 0, "nobody waits for a story to be drawn");
  drawAhead(archive, id, tellArchived(archive, id));
  for (const [path, size] of [
    ["", 2],
    ["/claims", 2],
    ["/voices", 2],
    ["/changes", 1],
    ["/map", 1],
  ] as const) {
    const answers = await brought(`/stories/${id}${path}`);
    assert.equal(answers.size, size, path);
    for (const [address, words] of answers) assert.deepEqual(JSON.parse(words), await json(address), address);
  }
  assert.equal((await brought("/stories/s00000000")).size, 0);
  assert.equal((await brought("/search?q=ferry")).size, 0);
});

test("marks stand in a head that was drawn beforehand", async () => {
  const { post, json, archive } = await desk();
  const { id } = (await json<Cards>("/api/stories")).stories[0]!;
  const told = tellArchived(archive, id);
  drawAhead(archive, id, told);
  const [claim] = told.claims;
  const { report, start, end } = claim!.assertions[0]!;
  const matter = {
    kind: "markClaim",
    subjects: [{ id: claim!.id, at: { report, start, end } }],
    value: { verdict: "watch" },
  };
  assert.equal((await post("/api/judgements", { matter })).status, 200);
  assert.ok(isDrawn(archive, id));
  const { marks } = await json<{ marks: Record<string, MarkedClaim> }>(`/api/stories/${id}/head`);
  assert.equal(marks[claim!.id]?.verdict, "watch");
});

test("every answer carries the strict policy", async () => {
  const { ask } = await desk();
  for (const path of ["/", "/stories/s00000000", "/api/stories", "/api/nothing", "/nothing.js"]) {
    const policy = (await ask(path)).headers.get("content-security-policy")!;
    assert.match(policy, /default-src 'none'/, path);
    assert.doesNotMatch(policy, /unsafe|\*|https?:/, path);
  }
});

test("a foreign name for this machine is turned away", async () => {
  const { ask } = await desk();
  for (const host of ["evil.example", "127.0.0.1.evil.example:4000", "", "localhost:4000:1"])
    assert.equal((await ask("/api/stories", { headers: { host } })).status, 421, host);
  for (const host of ["localhost:4000", "127.0.0.1", "[::1]:4000"])
    assert.equal((await ask("/api/stories", { headers: { host } })).status, 200, host);
  const named = await desk({ hosts: ["desk.example"] });
  assert.equal((await named.ask("/api/stories", { headers: { host: "desk.example" } })).status, 200);
});

test("beyond this machine pages and answers travel compressed, and inside it as they are", async () => {
  const headers = { "accept-encoding": "gzip" };
  const [inside, beyond] = [await desk(), await desk({ hosts: ["desk.example"] })];
  const { stories } = await inside.json<Cards>("/api/stories");
  const story = `/stories/${stories[0]!.id}`;
  assert.equal((await inside.ask(`/api${story}`)).status, 200); // told: from now on its page holds its words
  await beyond.ask(`/api${story}`);
  for (const path of [story, `/api${story}`]) {
    assert.equal((await inside.ask(path, { headers })).headers.get("content-encoding"), null, path);
    assert.equal((await beyond.ask(path, { headers })).headers.get("content-encoding"), "gzip", path);
  }
  const etag = (await beyond.ask(`/api${story}`, { headers })).headers.get("etag")!;
  assert.equal(
    (await beyond.ask(`/api${story}`, { headers: { ...headers, "if-none-match": etag } })).status,
    304,
  );
});

test("another site changes nothing", async () => {
  const { post, archive } = await desk();
  const matter = { matter: { kind: "splitStory", subjects: [reports[1]!.id], value: null } };
  for (const headers of [
    { origin: "https://evil.example" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "null" },
  ])
    assert.equal((await post("/api/judgements", matter, headers)).status, 403);
  assert.deepEqual(archive.store.judgements.all(), []);
  assert.equal((await post("/api/judgements", matter, { origin: "http://127.0.0.1:4000" })).status, 200);
});

test("with a token, who does not know it sees nothing", async () => {
  const { ask } = await desk({ token: "open-sesame" });
  assert.equal((await ask("/api/stories")).status, 401);
  assert.equal((await ask("/?token=wrong")).status, 401);
  const opened = await ask("/stories?token=open-sesame&q=a");
  assert.deepEqual([opened.status, opened.headers.get("location")], [303, "/stories?q=a"]);
  const cookie = opened.headers.get("set-cookie")!;
  assert.match(cookie, /HttpOnly/i);
  assert.match(cookie, /SameSite=Strict/i);
  assert.equal((await ask("/api/stories", { headers: { cookie: cookie.split(";")[0]! } })).status, 200);
  assert.equal((await ask("/api/stories", { headers: { authorization: "Bearer open-sesame" } })).status, 200);
});

test("a decision is carried out, told to the browsers, and taken back", async () => {
  const { post, json, heard } = await desk();
  const made = await post("/api/judgements", {
    matter: { kind: "splitStory", subjects: [reports[1]!.id], value: null },
    note: "another ship",
  });
  const { id, by } = (await made.json()) as { id: string; by: string };
  assert.equal(by, "ada");
  assert.equal((await json<Cards>("/api/stories")).total, 2);
  assert.equal(heard[0]?.kind === "stories" && heard[0].stories.length, 2);
  assert.equal((await post(`/api/judgements/${id}/undo`, {})).status, 200);
  assert.equal((await json<Cards>("/api/stories")).total, 1);
  const ledger = await json<{ judgements: { stands: boolean; kind: string }[] }>("/api/judgements");
  assert.deepEqual(
    ledger.judgements.map(({ kind, stands }) => [kind, stands]),
    [
      ["undo", true],
      ["splitStory", false],
    ],
  );
});

test("a mark stands beside its claim, and a story is taken along with it", async () => {
  const { post, json, ask } = await desk();
  const { id } = (await json<Cards>("/api/stories")).stories[0]!;
  interface Told {
    readonly story: Pick<Story, "claims">;
    readonly marks: Readonly<Record<string, MarkedClaim>>;
    readonly judgements: readonly { readonly state: string }[];
  }
  const { story } = await json<Told>(`/api/stories/${id}`);
  const [claim] = story.claims;
  const { report, start, end } = claim!.assertions[0]!;
  const matter = {
    kind: "markClaim",
    subjects: [{ id: claim!.id, at: { report, start, end } }],
    value: { verdict: "false", reliability: "C" },
  };
  assert.equal((await post("/api/judgements", { matter, note: "seen the list" })).status, 200);
  const { marks, judgements } = await json<Told>(`/api/stories/${id}`);
  assert.deepEqual(
    [marks[claim!.id]?.verdict, marks[claim!.id]?.by, marks[claim!.id]?.credibility, judgements[0]?.state],
    ["false", "ada", null, "applied"],
  );
  const table = await ask(`/api/stories/${id}/export/claims.csv`);
  assert.match(table.headers.get("content-type")!, /^text\/csv/);
  assert.match(table.headers.get("content-disposition")!, /claims\.csv$/);
  assert.match(await table.text(), /,false,C,,ada,seen the list,/);
  assert.equal((await ask(`/api/stories/${id}/export/claims.exe`)).status, 422);
  const wrong = { ...matter, value: { verdict: "false", reliability: "G" } };
  assert.equal((await post("/api/judgements", { matter: wrong })).status, 422);
});

test("changes are those since the story was last looked at", async () => {
  const { json, post, archive } = await desk();
  const { id } = (await json<Cards>("/api/stories")).stories[0]!;
  assert.equal((await post(`/api/stories/${id}/looked`, {})).status, 204);
  const [later] = ingest([
    {
      name: "later.jsonl",
      bytes: Buffer.from(
        record(
          "times",
          "The ferry Aurelia sank off Tarvik on Monday, and 14 people were killed, the Interior Ministry said.",
        ),
      ),
    },
  ]).reports;
  for await (const _ of addReports(archive, [
    { kind: "report", report: later!, original: null, retrievedAt: null },
  ]));
  const { changes } = await json<{ changes: { kind: string; report?: string }[] }>(
    `/api/stories/${id}/changes`,
  );
  assert.ok(changes.some(({ kind, report }) => kind === "report" && report === later!.id));
});

test("what is wrong with a request is said, with its place", async () => {
  const { ask, post, json } = await desk();
  assert.equal((await ask("/api/stories/s00000000")).status, 404);
  assert.equal((await ask("/api/stories/nonsense")).status, 422);
  assert.equal((await ask("/api/stories?limit=0")).status, 422);
  assert.equal((await ask("/api/nothing")).status, 404);
  assert.equal((await ask("/api/judgements", { method: "POST", body: "{" })).status, 400);
  assert.equal((await post("/api/judgements", { matter: { kind: "condemn" } })).status, 422);
  const { error } = await json<{ error: { message: string } }>("/api/search?q=");
  assert.match(error.message, /^query: q: /);
});

test("the description of the API names every route", async () => {
  const { json } = await desk();
  const described = await json<{ openapi: string; paths: Record<string, object> }>("/api/openapi.json");
  assert.equal(described.openapi, "3.1.0");
  for (const path of ["/api/stories/{id}/changes", "/api/judgements/{id}/undo", "/api/search"])
    assert.ok(described.paths[path], path);
});
