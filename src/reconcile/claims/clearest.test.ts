import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf } from "../../../test/fixtures/reading.ts";
import { alignClaims } from "./align.ts";
import { isWholeClause, statementsIn } from "./clearest.ts";

const tellOne = (text: string) => readingOf([{ id: "r0", outlet: "Bugle", published: "2031-05-09", text }]);

test("a clause is whole where its verb and its subject stand in it", () => {
  const text =
    "The owner of the ferry that sank off Norvik, killing 41 people, blamed the harbour on Sunday.";
  const [sentence] = tellOne(text).reports[0]!.parsed;
  const isWhole = (words: string): boolean => {
    const start = text.indexOf(words);
    return isWholeClause(sentence!, { start, end: start + words.length });
  };
  assert.ok(isWhole(text));
  assert.ok(!isWhole("The owner of the ferry that sank off Norvik, killing 41 people"));
  assert.ok(!isWhole("that sank off Norvik"));
  assert.ok(!isWhole("blamed the harbour on Sunday"));
});

test("a verb that stands highest behind a noun makes a statement, whatever the tree takes the noun for", () => {
  const text =
    "More than 1.2 million were turned back at the gates of Norvik, and firmly rejected the offer.";
  const { reports } = tellOne(text);
  const isStatement = statementsIn(reports);
  const at = (words: string): boolean => {
    const start = text.indexOf(words);
    return isStatement({ report: reports[0]!.id, start, end: start + words.length });
  };
  assert.ok(at("More than 1.2 million were turned back at the gates of Norvik"));
  assert.ok(!at("firmly rejected the offer"));
  assert.ok(!at("at the gates of Norvik"));
});

/** Claims of several reports. */
const joined = (...texts: string[]) =>
  alignClaims(
    readingOf(
      texts.map((text, i) => ({ id: `r${i}`, outlet: `Outlet ${i}`, published: "2031-05-09", text })),
    ),
    [],
  ).filter(({ assertions }) => assertions.length > 1);

const AROUND = [
  "Gulls circled over the quay while the cranes stood still.\nA choir sang on the quay.",
  "Shops in the old town lowered their shutters.\nSnow is expected in the hills.",
];

test("a claim is told by a whole clause, and not by a subject whose verb says something else", () => {
  const [claim] = joined(
    `The owner of a ferry that capsized off Norvik, killing 41 people, insisted that a wave was to blame.\n${AROUND[0]}`,
    `The capsizing of the ferry off the harbour of Norvik killed 41 people on Friday night.\n${AROUND[1]}`,
  );
  assert.match(claim!.text, /^The capsizing of the ferry .* killed 41 people/);
});

test("an assertion is what is said, also where who says it matches; a pronoun keeps its speaker", () => {
  const [claim] = joined(
    `Four houses in Halm burned down, the village mayor, Olga Prenn, said by telephone.\n${AROUND[0]}`,
    `The mayor of Halm, Olga Prenn, said four houses in the village burned down and 60 families had fled.\n${AROUND[1]}`,
  );
  assert.equal(claim!.text, "Four houses in Halm burned down");
  assert.deepEqual(
    claim!.assertions.map(({ start, end }) => end - start),
    ["Four houses in Halm burned down", "four houses in the village burned down"].map(({ length }) => length),
  );
  const [own] = joined(
    `The Lantern League said it had blown up the gate of the Karsova prison on Monday.\n${AROUND[0]}`,
    `The Lantern League said that it blew up the Karsova prison gate on Monday night.\n${AROUND[1]}`,
  );
  assert.match(own!.text, /^The Lantern League said /);
});
