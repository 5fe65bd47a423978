import assert from "node:assert/strict";
import { test } from "node:test";
import { addTo } from "../../../test/fixtures/archive.ts";
import { LATER, openDesk, reportOf, until } from "../../../test/server/desk.ts";
import type { CardList } from "../api/stories.ts";

test("stories are told in the background, then listed by what they say", async () => {
  const { json, heard, close } = await openDesk();
  const { stories: untold } = await json<CardList>("/api/stories");
  assert.deepEqual(
    untold.map(({ isTold, title }) => [isTold, title]),
    [[false, "Ferry sinks <b>off</b> Tarvik"]],
  );
  await until(() => heard.length > 0);
  const { stories, facets } = await json<CardList>("/api/stories");
  assert.ok(stories[0]!.isTold && stories[0]!.claims > 0);
  assert.deepEqual(facets!.outlets, [
    { value: "courier", stories: 1 },
    { value: "nordlys", stories: 1 },
  ]);
  const total = async (query: string) => (await json<CardList>(`/api/stories?${query}`)).total;
  assert.equal(await total("outlet=courier&status=unread"), 1);
  assert.equal(await total("outlet=times"), 0);
  assert.equal(await total("q=ferry&from=2031-03-01&to=2031-03-31"), 1);
  assert.equal(await total("q=tractor"), 0);
  assert.equal((await json<CardList>("/api/stories?offset=1")).facets, null);
  close();
});

test("a list says what has come since somebody looked, until they look again", async () => {
  const { json, post, archive, told, heard, close } = await openDesk();
  await until(() => heard.length > 0);
  const first = async () => (await json<CardList>("/api/stories")).stories[0]!;
  const { id } = await first();
  await post(`/api/stories/${id}/looked`, {});
  assert.deepEqual([(await first()).since, (await first()).lookedAt !== null], [null, true]);
  await addTo(archive, [reportOf(LATER)]);
  told.send({ kind: "stories", stories: [id] });
  await until(async () => (await first()).since !== null);
  assert.equal((await first()).since!.reports, 1);
  assert.equal((await json<CardList>("/api/stories?status=changed")).total, 1);
  await post(`/api/stories/${id}/looked`, {});
  assert.equal((await first()).since, null);
  heard.length = 0;
  await post(`/api/stories/${id}/looked`, {});
  assert.deepEqual(heard, [], "looking again at what is not new tells nobody");
  close();
});

test("what is not asked for properly is refused", async () => {
  const { ask, close } = await openDesk([]);
  for (const query of ["from=March", "status=great", "limit=0", "q="])
    assert.equal((await ask(`/api/stories?${query}`)).status, 422, query);
  close();
});
