import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleArchive } from "../../../test/fixtures/archive.ts";
import { exampleStory } from "../../../test/fixtures/story.ts";
import { lookup } from "../../brief/lookup.ts";
import { sha256 } from "../../model/ids.ts";
import type { Story } from "../../model/story.ts";
import { openArchive } from "../../pipeline/archive/archive.ts";
import { tellArchived } from "../../pipeline/archive/telling/tell.ts";
import { memoryStore } from "../../store/sqlite/open.ts";
import { DRAWER, drawAhead, isDrawn, readyOf, viewsOf } from "./ahead.ts";
import { briefOf } from "./brief.ts";
import { drawing } from "./drawing.ts";

/** What this version draws of a story that was made by hand. */
const DRAWS = { version: "6", digest: "a41b4ab66c0a4c6c" };

/** The views of a story that was made by hand. */
const drawnOf = (story: Story): Record<string, string> =>
  viewsOf(openArchive(memoryStore(), { now: () => "2031-04-01T08:00:00.000Z" }), {
    id: "s00000000",
    digest: "",
    openedAt: "2031-04-01T08:00:00.000Z",
    updatedAt: "2031-04-01T08:00:00.000Z",
    story,
    look: lookup(story),
    once: (_, draw) => draw(),
  });

test("what is drawn of a story changes with the version of drawing, so that what lies ready is drawn again", () => {
  const views = drawnOf(exampleStory());
  const digest = sha256(JSON.stringify(views)).slice(0, 16);
  assert.deepEqual({ version: DRAWER, digest }, DRAWS, "raise DRAWER, and write both down here");
});

test("of a story that does not come whole at first, the whole lies ready too", () => {
  const story = exampleStory();
  const [claim] = story.claims;
  const claims = Array.from({ length: 120 }, (_, i) => ({ ...claim!, id: `c${String(i).padStart(8, "0")}` }));
  assert.equal(drawnOf(story)["claims-all"], undefined);
  const large = drawnOf({ ...story, claims });
  const rows = (name: string): number => JSON.parse(large[name]!).claims.length;
  assert.deepEqual([rows("claims"), rows("claims-all")], [100, 120]);
  assert.ok(large.map !== undefined);
});

test("what lies ready is what would be drawn, and is gone when the story is told anew", async () => {
  const { archive, story } = await exampleArchive();
  const told = tellArchived(archive, story);
  archive.store.drawn.keep(story, "another", { brief: "{}" });
  assert.equal(readyOf(archive, story), null);
  drawAhead(archive, story, told);
  assert.ok(isDrawn(archive, story));
  const brief = JSON.stringify(briefOf(drawing(archive, story)));
  assert.equal(readyOf(archive, story)?.find("brief"), brief);
  assert.equal(readyOf(archive, story)?.find("nothing"), null);
  archive.store.told.keep(archive.store.told.find(story)!);
  assert.ok(!isDrawn(archive, story));
});
