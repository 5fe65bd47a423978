import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { link, ruling } from "../../../test/fixtures/names.ts";
import type { Ruling } from "../../model/judgement.ts";
import type { Entity } from "../../model/story.ts";

const byAda = (entities: readonly Entity[]) =>
  entities.flatMap(({ name, decisions }) =>
    decisions.filter(({ by }) => by === "Ada").map(({ verdict }) => `${name}: ${verdict}`),
  );

describe("a person's word", () => {
  test("ties what the rules would not, and parts what they would tie", () => {
    const tied = link(
      ["[P Anna Weber]", "[P Hanno Weber]"],
      [ruling("same", ["r0", "Anna Weber", 0], ["r1", "Hanno Weber", 0])],
    );
    assert.deepEqual(byAda(tied), ["Hanno Weber: same"]);
    const apart = link(
      ["[L UK]", "[L Britain]"],
      [ruling("different", ["r0", "UK", 0], ["r1", "Britain", 0])],
    );
    assert.deepEqual(byAda(apart), ["Britain: different", "UK: different"]);
  });

  test("parts two people of one name; what nobody pointed at stays with the first", () => {
    const texts = ["[P Anna Weber] spoke", "[P Anna Weber] ran", "[P Anna Weber] slept"];
    const entities = link(texts, [ruling("different", ["r0", "Anna Weber", 0], ["r2", "Anna Weber", 0])]);
    assert.deepEqual(
      entities.map(({ mentions }) => mentions.map(({ report }) => report)),
      [["r0", "r1"], ["r2"]],
    );
    assert.notEqual(entities[0]!.id, entities[1]!.id);
    const [within] = [
      link(
        ["[P Anna Weber] met [P Anna Weber]"],
        [ruling("different", ["r0", "Anna Weber", 0], ["r0", "Anna Weber", 15])],
      ),
    ];
    assert.equal(within.length, 2);
  });

  test("of two that contradict each other the later holds; on different things their order does not matter", () => {
    const places = [
      ["r0", "Anna Weber", 0],
      ["r1", "Hanno Weber", 0],
    ] as const;
    const [same, different] = (["same", "different"] as const).map((verdict) =>
      ruling(verdict, ...(places as never as [[string, string, number]])),
    ) as [Ruling, Ruling];
    const texts = ["[P Anna Weber]", "[P Hanno Weber]", "[O Navy] [O Coast Guard]", "[L UK]", "[L Britain]"];
    assert.equal(link(texts.slice(0, 2), [different, same]).length, 1);
    assert.equal(link(texts.slice(0, 2), [same, different]).length, 2);
    const others = [
      same,
      ruling("same", ["r2", "Navy", 0], ["r2", "Coast Guard", 5]),
      ruling("different", ["r3", "UK", 0], ["r4", "Britain", 0]),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(others, { minLength: 3 }), (order) =>
        assert.deepEqual(link(texts, order), link(texts, others)),
      ),
    );
  });

  test("about words that name nothing, or a report that is not there, does nothing", () => {
    const texts = ["[P Anna Weber] spoke", "[P Anna Weber] ran"];
    for (const at of [
      ["r0", "spoke", 11],
      ["r9", "Anna Weber", 0],
    ] as const)
      assert.deepEqual(link(texts, [ruling("different", [...at], ["r1", "Anna Weber", 0])]), link(texts));
  });
});
