import assert from "node:assert/strict";
import { test } from "node:test";
import type { TextBlock } from "./blocks.ts";
import { joinReadings } from "./join.ts";

const block = (words: string, kind: TextBlock["kind"] = "paragraph"): TextBlock => ({
  kind,
  words,
  linked: 0,
  stressed: 0,
  pictured: false,
  make: "",
});
const prose = (about: string, count: number): TextBlock[] =>
  Array.from({ length: count }, (_, i) =>
    block(
      `Part ${i} of the ${about} says how a barge is moored at Kallvik when the river is high and the wind is up.`,
    ),
  );
const [question, answer] = [prose("question", 5), prose("answer", 6)];
const heading = block("1 Answer", "heading");

test("prose before the part that was taken for the whole stays, over a heading between the two", () => {
  const joined = joinReadings(answer, [...question, heading, ...answer]);
  for (const one of [...question, ...answer]) assert.ok(joined.includes(one), one.words);
});

test("short lines before it are none of it, nor is more prose than was taken", () => {
  const menu = ["Home", "News", "Sport"].map((words) => block(words));
  assert.deepEqual(joinReadings(answer, [...question, ...menu, ...answer]), answer);
  const before = prose("page", 12);
  const joined = joinReadings(answer, [...before, ...answer]);
  assert.ok(!joined.includes(before[0]!) && joined.includes(before[11]!));
});

test("prose made like what was taken goes on after it, past a box, until a closing heading", () => {
  const made = (all: readonly TextBlock[], make: string): TextBlock[] => all.map((one) => ({ ...one, make }));
  const [first, second] = [made(prose("first part", 5), "p.a<"), made(prose("second part", 5), "p.a<")];
  const [box, remarks] = [made(prose("box", 2), "p.b<"), made(prose("remark", 3), "p.a<")];
  const comments = block("Comments", "heading");
  const joined = joinReadings(first, [...first, ...box, ...second, comments, ...remarks]);
  for (const one of [...first, ...second]) assert.ok(joined.includes(one), one.words);
  for (const one of remarks) assert.ok(!joined.includes(one), one.words);
  assert.deepEqual(joinReadings(first, [...first, ...box]), first);
});

test("a summary that is set as a heading stands before the first paragraph that was taken", () => {
  const summary = block(`${question[0]!.words} ${question[1]!.words}`, "heading");
  assert.deepEqual(joinReadings(answer, [block("Kallvik"), summary, ...answer]), [summary, ...answer]);
});

test("paragraphs before it are weighed once each, however many there are", () => {
  let asked = 0;
  const counting = (all: readonly TextBlock[]): TextBlock[] =>
    all.map(({ words, ...rest }) => ({
      ...rest,
      get words() {
        asked++;
        return words;
      },
    }));
  const cost = (count: number): number => {
    const [before, kept] = [prose("page", count), prose("answer", count)];
    asked = 0;
    joinReadings(kept, counting([...before, ...kept]));
    return asked;
  };
  assert.ok(cost(800) < 9 * cost(100));
});
