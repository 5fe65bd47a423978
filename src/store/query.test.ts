import assert from "node:assert/strict";
import { test } from "node:test";
import { matchExpression } from "./query.ts";

const CASES: Readonly<Record<string, string | null>> = {
  bridge: '"bridge"',
  "old bridge": '"old" AND "bridge"',
  '"two people" hurt': '"two people" AND "hurt"',
  'an "open end': '"an" AND "open end"',
  "bridge -fire -mill": '("bridge") NOT ("fire" OR "mill")',
  'bridge -"two people"': '("bridge") NOT ("two people")',
  "eva* ": '"eva" *',
  '"two pe"*': '"two pe" *',
  "well-known O'Hara": `"well-known" AND "O'Hara"`,
  "NOT OR AND": '"NOT" AND "OR" AND "AND"',
  "title:mill (a) + ^b {c}": '"title:mill" AND "(a)" AND "^b" AND "{c}"',
  'a"b"c': '"a" AND "b" AND "c"',
  "-fire": null,
  '"" - * () …': null,
  "": null,
};

for (const [query, expression] of Object.entries(CASES))
  test(`${JSON.stringify(query)} asks for ${expression ?? "nothing"}`, () =>
    assert.equal(matchExpression(query), expression));

test("a query without end is cut", () => {
  const expression = matchExpression("mill ".repeat(1e6))!;
  assert.equal(expression.split(" AND ").length, 40);
});
