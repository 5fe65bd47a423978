import assert from "node:assert/strict";
import { test } from "node:test";
import { addTo } from "../../test/fixtures/archive.ts";
import { type Cards, FERRY, LATER, openDesk, reportOf } from "../../test/server/desk.ts";
import type { MarkedClaim } from "../model/judgement.ts";
import type { Story } from "../model/story.ts";
import { roomBy } from "./room/jobs.ts";

test("stories are listed and told; what the browser has already is not sent again", async () => {
  const { ask, json } = await openDesk();
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
  const { ask } = await openDesk();
  const answer = await ask(`/api/reports/${reportOf(FERRY[0]!).id}`);
  assert.match(answer.headers.get("content-type")!, /^application\/json/);
  assert.match(((await answer.json()) as { text: string }).text, /<script>/);
  const original = await ask(`/api/reports/${reportOf(FERRY[0]!).id}/original`);
  assert.match(original.headers.get("content-type")!, /^text\/plain/);
  assert.match(original.headers.get("content-disposition")!, /^attachment/);
  assert.equal(original.headers.get("x-content-type-options"), "nosniff");
});

test("a decision is carried out, told to the browsers, and taken back", async () => {
  const { post, json, heard } = await openDesk();
  const made = await post("/api/judgements", {
    matter: { kind: "splitStory", subjects: [reportOf(FERRY[1]!).id], value: null },
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
  const { post, json, ask } = await openDesk();
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
  const { json, post, archive } = await openDesk();
  const { id } = (await json<Cards>("/api/stories")).stories[0]!;
  assert.equal((await post(`/api/stories/${id}/looked`, {})).status, 204);
  const later = reportOf(LATER);
  await addTo(archive, [later]);
  const { changes } = await json<{ changes: { kind: string; report?: string }[] }>(
    `/api/stories/${id}/changes`,
  );
  assert.ok(changes.some(({ kind, report }) => kind === "report" && report === later.id));
});

test("what is wrong with a request is said, with its place", async () => {
  const { ask, post, json } = await openDesk();
  assert.equal((await ask("/api/stories/s00000000")).status, 404);
  assert.equal((await ask("/api/stories/nonsense")).status, 422);
  assert.equal((await ask("/api/stories?limit=0")).status, 422);
  assert.equal((await ask("/api/nothing")).status, 404);
  assert.equal((await ask("/api/judgements", { method: "POST", body: "{" })).status, 400);
  assert.equal((await post("/api/judgements", { matter: { kind: "condemn" } })).status, 422);
  const { error } = await json<{ error: { message: string } }>("/api/search?q=");
  assert.match(error.message, /^query: q: /);
});

test("what nobody foresaw is told like any other trouble, under the strict policy", async () => {
  const room = roomBy(async () => {
    throw new TypeError("the thread has lost its head");
  });
  const { ask, json } = await openDesk(FERRY, { room });
  const { id } = (await json<Cards>("/api/stories")).stories[0]!;
  const answer = await ask(`/api/stories/${id}/changes`);
  assert.equal(answer.status, 500);
  assert.match(answer.headers.get("content-security-policy")!, /default-src 'none'/);
  assert.deepEqual(await answer.json(), {
    error: { code: "internal", message: "TypeError: the thread has lost its head" },
  });
});

test("a form that breaks off is the asker's mistake", async () => {
  const { ask } = await openDesk();
  const answer = await ask("/api/reports", {
    method: "POST",
    body: "--x\r\nContent-Disposition: form-da",
    headers: { "content-type": "multipart/form-data; boundary=x" },
  });
  assert.equal(answer.status, 400);
});

test("the description of the API names every route", async () => {
  const { json } = await openDesk();
  const described = await json<{ openapi: string; paths: Record<string, object> }>("/api/openapi.json");
  assert.equal(described.openapi, "3.1.0");
  for (const path of ["/api/stories/{id}/changes", "/api/judgements/{id}/undo", "/api/search"])
    assert.ok(described.paths[path], path);
  const { post } = described.paths["/api/reports"] as {
    readonly post: { readonly requestBody: { readonly content: object } };
  };
  assert.deepEqual(Object.keys(post.requestBody.content), ["application/json", "multipart/form-data"]);
});

test("a fault of the program is none of the asker's, whatever its kind", async () => {
  const room = roomBy(async () => {
    throw new RangeError("Invalid array length");
  });
  const { ask, json } = await openDesk(FERRY, { room });
  const { id } = (await json<Cards>("/api/stories")).stories[0]!;
  assert.equal((await ask(`/api/stories/${id}/changes`)).status, 500);
});

test("the page of a story that is no more, or that nobody knows, is not there", async () => {
  const { ask, post, json } = await openDesk();
  const { id } = (await json<Cards>("/api/stories")).stories[0]!;
  const made = await post("/api/judgements", {
    matter: { kind: "splitStory", subjects: [reportOf(FERRY[1]!).id], value: null },
  });
  const split = (await json<Cards>("/api/stories")).stories.find((story) => story.id !== id)!;
  assert.equal((await ask(`/stories/${split.id}/claims`)).status, 200);
  await post(`/api/judgements/${((await made.json()) as { id: string }).id}/undo`, {});
  const gone = await ask(`/stories/${split.id}`);
  assert.equal(gone.status, 404);
  assert.match(gone.headers.get("content-type")!, /^text\/html/);
  assert.equal((await ask("/stories/s00000000")).status, 404);
  assert.equal((await ask(`/stories/${id}`)).status, 200);
  assert.equal((await ask("/stories")).status, 200);
});
