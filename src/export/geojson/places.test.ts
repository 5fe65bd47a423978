import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleStory } from "../../../test/fixtures/story.ts";
import { placesGeoJson } from "./places.ts";

const STORY = exampleStory();

interface Collection {
  readonly type: string;
  readonly unresolved: number;
  readonly features: readonly {
    readonly type: string;
    readonly geometry: { readonly type: string; readonly coordinates: readonly [number, number] };
    readonly properties: {
      readonly precision: string;
      readonly standsForAnArea: boolean;
      readonly citations: readonly { readonly quoted: string; readonly report: string }[];
    };
  }[];
}

test("places are points, longitude first; areas say so; what could not be told is counted and left out", () => {
  const { type, unresolved, features } = JSON.parse(placesGeoJson(STORY)) as Collection;
  const places = STORY.entities.filter((entity) => entity.place !== null);
  const lost = STORY.entities.filter((entity) => entity.type === "place" && entity.place === null);
  assert.deepEqual([type, unresolved, features.length], ["FeatureCollection", lost.length, places.length]);
  for (const [i, { geometry, properties }] of features.entries()) {
    assert.deepEqual(geometry.coordinates, [places[i]!.place!.lon, places[i]!.place!.lat]);
    assert.equal(properties.standsForAnArea, properties.precision !== "point");
    assert.ok(properties.citations.length > 0);
    for (const { quoted } of properties.citations) assert.ok(quoted.length > 0);
  }
});
