import assert from "node:assert/strict";
import { test } from "node:test";
import { addTo, emptyArchive } from "../../../test/fixtures/archive.ts";
import { BRIDGE, FERRY, reportOf } from "../../../test/server/desk.ts";
import { decide } from "../../pipeline/archive/deciding/decide.ts";
import { type Room, roomHere } from "../room/jobs.ts";
import { drawn } from "./drawn.ts";

test("a story that becomes part of an untold one while it is being told is drawn as that one", async () => {
  const archive = emptyArchive();
  await addTo(archive, [...FERRY, BRIDGE].map(reportOf));
  const [one, other] = archive.store.stories.list({ limit: 2 }).map(({ id }) => id);
  const here = roomHere({ archive, send() {} });
  let isMerged = false;
  const room: Room = {
    ...here,
    async tell(story) {
      await here.tell(story);
      if (isMerged) return;
      isMerged = true;
      const matter = { kind: "mergeStories", subjects: [one!], value: other! } as const;
      decide(archive, matter, { by: "ada", note: null });
    },
  };
  const { id, story } = await drawn({ archive, room }, one!);
  assert.deepEqual([id, story.reports.length], [other, 3]);
});
