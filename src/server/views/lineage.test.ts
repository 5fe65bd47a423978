import assert from "node:assert/strict";
import { test } from "node:test";
import { toldFrom } from "../../../test/fixtures/archive.ts";
import { drawing } from "./drawing.ts";
import { lineageOf } from "./lineage.ts";

const WIRE =
  "The ferry Aurelia sank in the fog off Tarvik on Monday morning with some forty people on board, the Interior Ministry said. The owners had been warned twice that winter that her lamps were too dim for the fog of the inner fjord. The number could not be verified.";

test("a short sentence that two reports have in the same words is neither left out nor put in", async () => {
  const told = (outlet: string, text: string) => ({ outlet, published: "2031-03-11", text });
  const { archive, story } = await toldFrom(
    told("Nordlys", `${WIRE} Two of the boats were still missing in the evening.`),
    told(
      "Courier",
      `${WIRE.replace(" The number", "\n\nThe number")} Ole Vang saw her go down from his boat.`,
    ),
  );
  const { sharing } = lineageOf(archive, drawing(archive, story));
  assert.deepEqual(
    sharing.flatMap(({ relays }) =>
      relays.map(({ cut, added }) => [cut, added].map((side) => side.map(({ words }) => words))),
    ),
    [[["Two of the boats were still missing in the evening."], ["Ole Vang saw her go down from his boat."]]],
  );
});
