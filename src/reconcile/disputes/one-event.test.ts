import assert from "node:assert/strict";
import { test } from "node:test";
import { ingest } from "../../ingest/ingest.ts";
import { tellStory } from "../../pipeline/tell.ts";

/** The reasons of the disputes of counts of a story whose reports came out on the days given. */
const disputed = (...reports: readonly (readonly [day: string, text: string])[]): readonly string[] => {
  const inputs = reports.map(([published, text], at) => ({
    name: `${at}.jsonl`,
    bytes: Buffer.from(
      JSON.stringify({ outlet: `Outlet ${at}`, published, title: "Blast at the market in Tarvik", text }),
    ),
  }));
  return tellStory(ingest(inputs).reports).disputes.flatMap(({ figures, reason }) =>
    figures === undefined ? [] : [reason],
  );
};

test("counts beside which another size of toll is told are of two events", () => {
  const market = "The blast at the Tarvik market on Monday killed 49 people and wounded 53 people.";
  const cinema = "A gunman once walked into a cinema and killed nine people and wounded 70 people.";
  const again = "The blast at the Tarvik market on Monday killed 49 people and wounded 70 people.";
  assert.deepEqual(disputed(["2031-05-05", market], ["2031-05-05", cinema]), []);
  assert.equal(disputed(["2031-05-05", market], ["2031-05-05", again]).length, 1);
});

test("a report that counts the dead of several events is held against another only where they have something in common", () => {
  const several = [
    "War reached the coast of Freeland again.",
    "Doctors in Orrin said that 10 people were killed beside the old park wall by shells.",
    "The mayor of Lesk told reporters that 31 people were killed in a bus queue outside town.",
    "Since the winter 640 people have been killed, the interior ministry says in its weekly count.",
  ].join("\n\n");
  const other =
    "A school in Varn burned down after rockets struck the old roof at dawn, and 14 people were killed there.";
  assert.deepEqual(disputed(["2031-05-05", several], ["2031-05-05", other]), []);
  const same = "Doctors in Orrin said that 12 people were killed beside the old park wall.";
  assert.equal(disputed(["2031-05-05", several], ["2031-05-05", same]).length, 1);
});

test("how long it went on is no count, and says that two tolls are of one event", () => {
  const one =
    "The nine days of heavy shelling killed 61 villagers, including 20 children, and five soldiers.";
  const other = [
    "Six soldiers, two of them medics, were killed during the nine days of fierce fighting.",
    "Two soldiers were killed in Orrin in the spring, and a rights group counted 154 dead in all.",
  ].join("\n\n");
  assert.equal(disputed(["2031-05-05", one], ["2031-05-07", other]).length, 1);
});

test("of a quake of a magnitude the number is what is told", () => {
  const one =
    "An earthquake of magnitude 6.8 struck the Orrin valley in Freeland early on Sunday, officials said.";
  const other =
    "A 6.9-magnitude earthquake hit the Orrin valley in Freeland early on Sunday, the ministry said.";
  assert.equal(disputed(["2031-05-05", one], ["2031-05-05", other]).length, 1);
});

test("two numbers of one vote are rivals, those of two votes are not", () => {
  const passed = "Lawmakers voted 151-139 in favour of the harbour bill on Monday.";
  const closer = "Freeland's parliament passed a disputed harbour bill 153-139 on Monday.";
  const earlier = "A committee voted 14-11 in favour of the harbour bill on Monday.";
  assert.equal(disputed(["2031-05-05", passed], ["2031-05-05", closer]).length, 1);
  assert.deepEqual(disputed(["2031-05-05", passed], ["2031-05-05", earlier]), []);
});

test("what somebody is able to do has not been done", () => {
  const market = "A gunman opened fire at the Tarvik market on Monday and killed 49 people.";
  const rifle =
    "The gunman at the Tarvik market had bought a rifle capable of killing 100 people in minutes on Monday.";
  assert.deepEqual(disputed(["2031-05-05", market], ["2031-05-05", rifle]), []);
});

test("the toll without more is of what the story is about, and has grown out of an earlier report's greatest count", () => {
  const one =
    "Aid for the valley of Orrin came from Freeland on Monday after a storm killed 3,100 people, tore down bridges and drowned cattle, as two sailors were killed at sea and 40 people were killed in the hills.";
  const other =
    "The death toll passed 4,600 in the night, and rescuers have not searched the farms beyond the river.";
  assert.equal(disputed(["2031-05-05", one], ["2031-05-09", other]).length, 1);
  assert.deepEqual(disputed(["2031-05-09", one], ["2031-05-05", other]), []);
});
