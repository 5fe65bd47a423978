import assert from "node:assert/strict";
import { test } from "node:test";
import { areaByCode, placeEvidence, placeKey, placesNamed } from "./gazetteer.ts";

test("a key folds case, diacritics, stops and articles", () => {
  assert.equal(placeKey("St. Pölten"), "saint polten");
  assert.equal(placeKey("The Hague"), "hague");
  assert.equal(placeKey("U.S."), "us");
  assert.equal(placeKey("Łódź"), "lodz");
  assert.equal(placeKey("Constructor Bay"), "constructor bay");
  assert.equal(placeKey("Shuja'iya"), placeKey("Shuja’iya"));
});

test("other spellings name the same place", () => {
  for (const [a, b] of [
    ["Kyiv", "Kiev"],
    ["Kharkiv", "Kharkov"],
    ["Düsseldorf", "Dusseldorf"],
    ["Britain", "United Kingdom"],
  ] as const)
    assert.equal(placesNamed(a)[0]?.name, placesNamed(b)[0]?.name);
});

test("a name finds all that bear it, the most populous first", () => {
  const paris = placesNamed("Paris").filter(({ kind }) => kind === "city");
  assert.equal(paris[0]?.country, "FR");
  assert.ok(paris.some(({ admin1 }) => admin1 === "US.TX"));
  const populations = placesNamed("Springfield").map(({ population }) => population);
  assert.deepEqual(
    populations,
    [...populations].sort((x, y) => y - x),
  );
});

test("an area is found with and without its type word", () => {
  assert.ok(placesNamed("Kursk region").every(({ kind }) => kind === "admin1"));
  assert.deepEqual(placeEvidence("Kursk")?.kinds, ["admin1", "city"]);
  assert.equal(placesNamed("Rapides Parish")[0]?.kind, "admin2");
});

test("what no list has is in the hand list", () => {
  for (const name of [
    "Crimea",
    "Gaza Strip",
    "Zaporizhzhia",
    "Black Sea",
    "Donbas",
    "Kursk nuclear power plant",
    "Ural Mountains",
    "Telemark",
  ])
    assert.notEqual(placeEvidence(name), null, name);
});

test("a large town goes by the first part of its name, but no country does", () => {
  assert.equal(placesNamed("Acapulco")[0]?.country, "MX");
  assert.equal(placesNamed("Cabanatuan")[0]?.country, "PH");
  assert.ok(placesNamed("Mexico").every(({ name }) => name !== "Mexico City"));
});

test("no evidence for what names no place", () => {
  for (const name of ["", "…", "Qwertzuiop", "the"]) assert.equal(placeEvidence(name), null, name);
  assert.deepEqual(placesNamed("Qwertzuiop"), []);
});

test("codes lead to their areas", () => {
  assert.equal(areaByCode("FR")?.name, "France");
  assert.equal(areaByCode("US.TX")?.name, "Texas");
  assert.equal(areaByCode("ZZ"), null);
});

test("points lie on the globe", () => {
  for (const name of ["San José", "Alexandria", "Springfield", "Victoria"])
    for (const { lat, lon } of placesNamed(name)) assert.ok(Math.abs(lat) <= 90 && Math.abs(lon) <= 180);
});
