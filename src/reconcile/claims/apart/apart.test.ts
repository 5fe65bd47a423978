import assert from "node:assert/strict";
import { test } from "node:test";
import { readingOf } from "../../../../test/fixtures/reading.ts";
import { alignClaims } from "../align.ts";

/** What stands around the sentence that matters, other in each report. */
const AROUND = [
  "Gulls circled over the quay while the cranes stood still.\nA baker gave bread to the drivers who waited.\nA choir sang on the quay until the candles went out.",
  "The old theatre opened its foyer to people with nowhere to sleep.\nSnow is expected in the hills by the weekend.\nShops lowered their shutters.",
];

/** Whether two reports' sentences are taken to say one thing. */
function areOne(first: string, second: string): boolean {
  const told = [first, second].map((text, i) => ({
    id: `r${i}`,
    outlet: `Outlet ${i}`,
    published: "2031-05-09",
    text: `${text}\n${AROUND[i]}`,
  }));
  return alignClaims(readingOf(told), []).some(
    ({ assertions }) =>
      assertions.some(({ report, start }) => report === "r0" && start < first.length) &&
      assertions.some(({ report, start }) => report === "r1" && start < second.length),
  );
}

test("what one report says was so and another says was not are two claims", () => {
  const guilty = "Former minister Viktor Hale was found guilty of taking bribes in Lundmar.";
  assert.ok(areOne(guilty, "In Lundmar the former minister, Viktor Hale, was pronounced guilty of bribery."));
  assert.ok(
    !areOne(guilty, "Viktor Hale, the former minister, pleaded not guilty in Lundmar to taking bribes."),
  );
});

test("who denies that it was so and who says that it was not say one thing", () => {
  assert.ok(
    areOne(
      "The owner, Karim Tessler, denied that any doors of the Belmora factory had been locked.",
      "Owner Karim Tessler said that no doors of the factory in Belmora had been locked.",
    ),
  );
});

test("another word may say “not” too", () => {
  assert.ok(
    areOne(
      "General Valen Orsk said the attacks on Rivenna were halted, but the rebels have not been pushed back over the Sill river.",
      "The army is yet to report pushing the rebels back over the Sill river, though General Valen Orsk said the attacks on Rivenna were halted.",
    ),
  );
});

test("what happened on two days are two things; a night may go by either of its days", () => {
  const first = "The army shelled the market of the town of Hestvik on Monday with heavy guns.";
  assert.ok(areOne(first, "On Monday heavy guns of the army shelled the market in the town of Hestvik."));
  assert.ok(!areOne(first, "On Thursday heavy guns of the army shelled the market in the town of Hestvik."));
  assert.ok(
    areOne(
      "The army shelled the market of the town of Hestvik late on Thursday night with heavy guns.",
      "Early on Friday morning heavy guns of the army shelled the market in the town of Hestvik.",
    ),
  );
});

test("what one says of a thing and another says is not so of it, by another verb, are two claims", () => {
  const agreed = "The rebels agreed to withdraw their heavy weapons from the disputed Halm valley.";
  assert.ok(areOne(agreed, "The rebels will pull their heavy weapons out of the disputed Halm valley."));
  assert.ok(
    !areOne(agreed, "The rebels would not pull their heavy weapons out of the disputed Halm valley."),
  );
  const held = "Two suspects robbed a convenience store in the Karsova harbour on Monday night.";
  assert.ok(!areOne(held, "At the harbour of Karsova the two suspects did not enter any convenience store."));
  assert.ok(
    areOne(
      "Mayor Olga Prenn did not use the word “terror” of the Karsova harbour bombing.",
      "Of the bombing of the Karsova harbour Mayor Olga Prenn refrained from using the word “terror”.",
    ),
  );
  assert.ok(
    areOne(
      "Doctors at the hospital of Maru said that they have no gloves or masks.",
      "The doctors of Maru hospital said they had run out of masks and gloves.",
    ),
  );
});

test("what may come or is planned has not been done", () => {
  const rose =
    "The number of fishing boats lost in the storm off Hestvik rose to a hundred, the harbour master said.";
  assert.ok(
    areOne(
      rose,
      "In Hestvik the harbour master said that the fishing boats lost in the storm had risen in number to a hundred.",
    ),
  );
  assert.ok(
    !areOne(
      rose,
      "Off Hestvik the number of boats lost in the storm could rise to a hundred, fishing families and the harbour master said.",
    ),
  );
  const left =
    "Foreign guests left the hotels of Rivenna in yellow buses on the coast road before the storm reached its harbour, where tall waves broke windows and tore roofs from sheds.";
  assert.ok(areOne(left, "Guests have left hotels in Orsk and camps in Hestvik by rail."));
  assert.ok(!areOne(left, "Guests will leave hotels in Orsk and camps in Hestvik by rail."));
  assert.ok(areOne(left, "Foreign guests will leave the hotels of Rivenna before the storm."));
});

test("what may have been done is a hedge of what was; so is what was ordered", () => {
  const hit = "A drone hit the fuel depot of the airfield at Orsk Plain before dawn.";
  assert.ok(areOne(hit, "A drone may have hit the fuel depot of the airfield at Orsk Plain before dawn."));
  const shut = "Governor Ida Brandt shut the old bridge over the Sill river to lorries.";
  assert.ok(
    areOne(shut, "Governor Ida Brandt ordered to shut the old bridge over the Sill river to lorries."),
  );
});

test("sentences that share names alone tell each something of its own", () => {
  assert.ok(
    !areOne(
      "Two members of Ms Tarrant's own Civic League, Pia Hollend and Anders Rybak, told reporters they had yet to decide.",
      "Pia Hollend and Anders Rybak, both of Tarrant's Civic League, abstained.",
    ),
  );
});
