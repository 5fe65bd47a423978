import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Entity } from "../../model/story.ts";
import { kilometres } from "./features.ts";
import { locatePlaces } from "./locate.ts";

/** Places of a text: every occurrence of each name is one entity's. */
function entitiesOf(text: string, names: readonly string[], id = "r1"): Entity[] {
  return names.map((name, i) => {
    const mentions: { report: string; start: number; end: number }[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      mentions.push({ report: id, start: at, end: at + name.length });
    return {
      id: `e${i}`,
      type: "place",
      name,
      otherNames: [],
      roles: [],
      place: null,
      mentions,
      decisions: [],
    };
  });
}

const locate = (text: string, names: readonly string[]) =>
  locatePlaces(entitiesOf(text, names), [{ id: "r1", text }]);
const near = (text: string, name: string, lat: number, lon: number, others: readonly string[] = []): void => {
  const place = locate(text, [name, ...others]).entities[0]?.place;
  assert.ok(place != null && kilometres(place, { lat, lon }) < 100, `${name}: ${JSON.stringify(place)}`);
};

test("the area named beside a place decides", () => {
  near("A gas leak closed the school in Paris, Texas, on Friday.", "Paris", 33.66, -95.55);
  near("A gas leak closed the school in Paris on Friday.", "Paris", 48.85, 2.35);
  near("Officers in Athens, Ga., found the van.", "Athens", 33.95, -83.38);
  near("The Iraqi city of Erbil was quiet.", "Erbil", 36.19, 44.01);
});

test("a building without an entry stands in the town that the text lays it in", () => {
  near("They met at Ostavelle Hospital in Toledo, Ohio.", "Ostavelle Hospital", 41.66, -83.56);
  near("A guard at Ostavelle airport, in Paris, fled.", "Ostavelle airport", 48.85, 2.35);
  const text = "Ostavelle Hospital in Toledo moved. Ostavelle Hospital in Paris did not.";
  assert.equal(locate(text, ["Ostavelle Hospital"]).entities[0]?.place, null);
  assert.equal(locate("Ostavelle Hospital, Ann Lund said.", ["Ostavelle Hospital"]).entities[0]?.place, null);
});

test("the other places of the story decide", () => {
  near("Crews drove from Columbus and Dayton to Toledo and on to Lima.", "Lima", 40.74, -84.1, [
    "Columbus",
    "Dayton",
    "Toledo",
  ]);
  near("The bus left Augusta for Macon; both are in Georgia.", "Augusta", 33.47, -81.97, [
    "Macon",
    "Georgia",
  ]);
});

test("a type word decides between a city and its region, and precision says which", () => {
  const region = locate("Sirens sounded in the Kursk region. The Kursk region is large.", ["Kursk"])
    .entities[0]?.place;
  assert.equal(region?.precision, "region");
  const city = locate("Sirens sounded in the city of Kursk.", ["Kursk"]).entities[0]?.place;
  assert.deepEqual([city?.precision, city?.country, city?.geonames], ["city", "RU", 538560]);
});

test("a state is not a small town of its name near another place of the story, unless the words say so", () => {
  const others = ["Pittsburgh", "United States"];
  const story = "From Pittsburgh the tour of the United States goes on to";
  near(`${story} California next week.`, "California", 37.25, -119.75, others);
  near(`${story} California, Pa., next week.`, "California", 40.07, -79.89, [...others, "Pa."]);
});

test("an old city is a part of a city too", () => {
  near("Jerusalem was calm; shops in the Old City opened, and Ramallah was calm.", "Old City", 31.78, 35.23, [
    "Jerusalem",
    "Ramallah",
  ]);
});

test("a building without an entry stands where its town is", () => {
  near("They were taken to Manchester General Hospital.", "Manchester General Hospital", 53.48, -2.24);
});

test("what the gazetteer lacks stays null, with a note", () => {
  const { entities, diagnostics } = locate("They met in Qwertzuiop.", ["Qwertzuiop"]);
  assert.equal(entities[0]?.place, null);
  assert.deepEqual(
    diagnostics.map(({ code, severity }) => [code, severity]),
    [["link/place-unresolved", "note"]],
  );
});

test("persons are left as they are", () => {
  const person: Entity = {
    id: "p",
    type: "person",
    name: "Paris Holt",
    otherNames: [],
    roles: [],
    place: null,
    mentions: [],
    decisions: [],
  };
  assert.deepEqual(locatePlaces([person], []).entities, [person]);
});

test("the order of entities and reports changes nothing", () => {
  const texts = [
    "Fire in Portland and Salem.",
    "Crews left Eugene for Portland, Oregon.",
    "Salem sent boats.",
  ];
  const entities = texts.flatMap((text, i) =>
    entitiesOf(
      text,
      ["Portland", "Salem", "Eugene"].filter((name) => text.includes(name)),
      `r${i}`,
    ).map((entity) => ({ ...entity, id: `${entity.name}${i}` })),
  );
  const reports = texts.map((text, i) => ({ id: `r${i}`, text }));
  const byId = (list: readonly Entity[], sources: typeof reports) =>
    Object.fromEntries(locatePlaces(list, sources).entities.map(({ id, place }) => [id, place]));
  const wanted = byId(entities, reports);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(entities, { minLength: entities.length }),
      fc.shuffledSubarray(reports, { minLength: 3 }),
      (shuffled, sources) => assert.deepEqual(byId(shuffled, sources), wanted),
    ),
    { seed: 1, numRuns: 10 },
  );
});

test("a word that is a town as well is none where nobody says that something is there", () => {
  const text = "Mission leaders met on Friday. The Mission said that both sides had fired.";
  assert.equal(locate(text, ["Mission"]).entities[0]!.place, null);
  assert.notEqual(
    locate("A fire closed two schools in Mission, Texas, on Friday.", ["Mission"]).entities[0]!.place,
    null,
  );
});

test("a province is no village of its name, nor a stadium a region that is called Central", () => {
  assert.equal(
    locate("A quake struck Varda province on Friday.", ["Varda province"]).entities[0]!.place,
    null,
  );
  assert.equal(locate("They met in the Central Stadium.", ["Central Stadium"]).entities[0]!.place, null);
});
