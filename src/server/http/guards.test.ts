import assert from "node:assert/strict";
import { test } from "node:test";
import { type Cards, FERRY, openDesk, reportOf } from "../../../test/server/desk.ts";

test("every answer carries the strict policy", async () => {
  const { ask } = await openDesk();
  for (const path of ["/", "/stories/s00000000", "/api/stories", "/api/nothing", "/nothing.js"]) {
    const policy = (await ask(path)).headers.get("content-security-policy")!;
    assert.match(policy, /default-src 'none'/, path);
    assert.doesNotMatch(policy, /unsafe|\*|https?:/, path);
  }
});

test("a foreign name for this machine is turned away", async () => {
  const { ask } = await openDesk();
  for (const host of ["evil.example", "127.0.0.1.evil.example:4000", "", "localhost:4000:1"])
    assert.equal((await ask("/api/stories", { headers: { host } })).status, 421, host);
  for (const host of ["localhost:4000", "127.0.0.1", "[::1]:4000"])
    assert.equal((await ask("/api/stories", { headers: { host } })).status, 200, host);
  const named = await openDesk(FERRY, {}, { hosts: ["desk.example"] });
  assert.equal((await named.ask("/api/stories", { headers: { host: "desk.example" } })).status, 200);
});

test("a name is known as browsers write it", async () => {
  const { ask } = await openDesk(FERRY, {}, { hosts: ["2001:DB8::0:7", "Bücher.example"] });
  for (const host of ["[2001:db8::7]:4000", "xn--bcher-kva.example"])
    assert.equal((await ask("/api/stories", { headers: { host } })).status, 200, host);
});

test("beyond this machine pages and answers travel compressed, and inside it as they are", async () => {
  const headers = { "accept-encoding": "gzip" };
  const [inside, beyond] = [await openDesk(), await openDesk(FERRY, {}, { hosts: ["desk.example"] })];
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
  const { post, archive } = await openDesk();
  const matter = { matter: { kind: "splitStory", subjects: [reportOf(FERRY[1]!).id], value: null } };
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

test("another site asks nothing, for how long an answer takes would tell it what the archive holds; its links open", async () => {
  const { ask } = await openDesk();
  const by = async (site: string, mode: string, dest: string): Promise<number> => {
    const headers = { "sec-fetch-site": site, "sec-fetch-mode": mode, "sec-fetch-dest": dest };
    return (await ask("/api/search?q=ferry", { headers })).status;
  };
  for (const site of ["cross-site", "same-site"])
    for (const [mode, dest] of [
      ["no-cors", "empty"],
      ["no-cors", "image"],
      ["navigate", "iframe"],
      ["cors", "empty"],
    ] as const)
      assert.equal(await by(site, mode, dest), 403, `${site} ${mode} ${dest}`);
  assert.equal(await by("cross-site", "navigate", "document"), 200);
  assert.equal(await by("same-origin", "cors", "empty"), 200);
  assert.equal(await by("none", "navigate", "document"), 200);
});

test("two desks of one machine, which browsers tell apart by nothing else, keep their tokens apart", async () => {
  const { ask } = await openDesk(FERRY, {}, { token: "open-sesame" });
  const nameAt = async (host: string): Promise<string> =>
    (await ask("/?token=open-sesame", { headers: { host } })).headers.get("set-cookie")!.split("=")[0]!;
  assert.notEqual(await nameAt("127.0.0.1:4000"), await nameAt("127.0.0.1:4001"));
});

test("with a token, who does not know it sees nothing", async () => {
  const { ask } = await openDesk(FERRY, {}, { token: "open-sesame" });
  assert.equal((await ask("/api/stories")).status, 401);
  assert.equal((await ask("/?token=wrong")).status, 401);
  const opened = await ask("/stories?token=open-sesame&q=a");
  assert.deepEqual([opened.status, opened.headers.get("location")], [303, "/stories?q=a"]);
  const elsewhere = await ask("//evil.example/?token=open-sesame");
  assert.equal(elsewhere.headers.get("location"), "/evil.example/", "it stays on this desk");
  const cookie = opened.headers.get("set-cookie")!;
  assert.match(cookie, /HttpOnly/i);
  assert.match(cookie, /SameSite=Strict/i);
  assert.equal((await ask("/api/stories", { headers: { cookie: cookie.split(";")[0]! } })).status, 200);
  assert.equal((await ask("/api/stories", { headers: { authorization: "Bearer open-sesame" } })).status, 200);
});
