import assert from "node:assert/strict";
import { test } from "node:test";
import { twoReports } from "../../../test/fixtures/two-reports.ts";
import { alignClaims } from "./align.ts";

/** The assertions of each claim that both of two reports make. */
function joined(one: string, other: string): readonly (readonly string[])[] {
  const reading = twoReports(one, other);
  const textOf = new Map(reading.reports.map(({ id, text }) => [id, text]));
  return alignClaims(reading, [])
    .filter(({ assertions }) => new Set(assertions.map(({ report }) => report)).size > 1)
    .map(({ assertions }) =>
      assertions.map(({ report, start, end }) => textOf.get(report)!.slice(start, end)),
    );
}

test("two things said on one programme are not one claim", () => {
  assert.deepEqual(
    joined(
      "“The cranes are sold and nobody asked us,” harbour warden Dana Orr said on Radio Halm’s “Breakfast with Beke”.",
      "Ferry captain Uwe Brandt told Radio Halm’s “Breakfast with Beke” that each winter costs him a rudder.",
    ),
    [],
  );
});

test("two things that one person says in one place are not one claim", () => {
  const told = "harbour warden Dana Orr told Radio Halm in the village of Tarne";
  assert.deepEqual(
    joined(
      `The boiler of the steamer lies off the cape, ${told}.`,
      `“Nobody asked us about the cranes,” ${told}.`,
    ),
    [],
  );
});

test("what lies in one province and is told beside other things is not one claim", () => {
  assert.deepEqual(
    joined(
      "Divers who searched the bay off the fishing village of Tarne in the province of Norra found the boiler of a steamer.",
      "Nurses left two wards of the hospital for good, said the head of the health service in the fishing village of Tarne in the province of Norra.",
    ),
    [],
  );
});

test("one thing said in two frames is one claim, and so is what is done by saying it", () => {
  assert.equal(
    joined(
      "The boiler of the steamer lies off the cape, harbour warden Dana Orr told Radio Halm.",
      "The steamer’s boiler lies off the cape, said a diver in the village of Tarne.",
    ).length,
    1,
  );
  assert.equal(
    joined(
      "Harbour warden Dana Orr denied on Radio Halm that a cent was missing.",
      "On Radio Halm harbour warden Dana Orr denied the theft.",
    ).length,
    1,
  );
});

test("nor is what a report tells of somebody's having said two things", () => {
  const told = "The port board said that harbour warden Dana Orr had told Radio Halm that";
  assert.deepEqual(joined(`${told} it owes her rent.`, `${told} wages are late.`), []);
});

test("what a speaker's clause tells of her is no frame", () => {
  assert.equal(
    joined(
      "Dana Orr, who sold the harbour’s two cranes to a shipyard in Norra, said on Monday that it rains.",
      "Dana Orr sold two cranes of the harbour to a shipyard in Norra.",
    ).length,
    1,
  );
});
