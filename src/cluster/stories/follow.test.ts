import assert from "node:assert/strict";
import { test } from "node:test";
import { print } from "../../../test/fixtures/fingerprint.ts";
import type { Fingerprint } from "../../model/stories.ts";
import { openStream } from "./stream.ts";

// a shooting, what followed from it, and another shooting of the same weekend: events that never happened
const SHOOTING_IN_ARLENE = [
  print(
    "a1",
    "2031-05-03",
    "Gunman kills 6 at Arlene market",
    "A gunman killed six people at the Lantern Market in Arlene on Saturday, Police Chief Dana Holt said.\nThe man fired from a stall near the fountain. The Arlene County Hospital took in eleven wounded. Holt said that the gunman was in custody.",
  ),
  print(
    "a2",
    "2031-05-03",
    "Six dead as shots fall at the Lantern Market",
    "Six people died on Saturday when a man opened fire at the Lantern Market in Arlene, Chief Dana Holt said.\nShoppers fled past the fountain. Eleven wounded were at the Arlene County Hospital, and a suspect was in custody.",
  ),
  print(
    "a3",
    "2031-05-04",
    "Suspect in Arlene market shooting named as Roy Tallis",
    "Police named the man held for the shooting at the Lantern Market in Arlene as Roy Tallis, 31, a former guard.\nChief Dana Holt said on Sunday that Tallis had bought the rifle in March. A seventh victim died at the Arlene County Hospital.",
  ),
  print(
    "a4",
    "2031-05-05",
    "Tallis charged with seven murders",
    "Roy Tallis was charged on Monday with seven murders at the Lantern Market in Arlene.\nProsecutor Ines Quade told a judge that Tallis had planned the attack for weeks as revenge on the market. His lawyer, Bram Sorel, entered no plea. Chief Dana Holt sat in court.",
  ),
  print(
    "a5",
    "2031-05-07",
    "Arlene buries the first dead of the Lantern Market",
    "Hundreds came to Saint Odile church in Arlene on Wednesday for the funeral of Mira Castell, 19, one of seven people killed in the shooting at the Lantern Market.\nFather Jon Weil asked the town not to hate. Flowers lay around the fountain of the market, and shoppers stood at the stalls.\nRoy Tallis, a former guard, has been charged with the murders. Two of the wounded are still in hospital.",
  ),
];
const SHOOTING_IN_PORT_SELDEN = [
  print(
    "p1",
    "2031-05-04",
    "Gunman kills 4 outside Port Selden bar",
    "A gunman killed four people outside the Blue Anchor bar in Port Selden on Sunday, Sheriff Carl Munro said.\nOfficers shot the man dead within a minute. Nine wounded were taken to Selden General Hospital, Munro said.",
  ),
  print(
    "p2",
    "2031-05-05",
    "Port Selden mourns four killed at the Blue Anchor",
    "Port Selden lit candles on Monday for the four people shot dead outside the Blue Anchor bar.\nSheriff Carl Munro named the gunman, whom officers killed, as Dale Orrin, 24. Two wounded remained at Selden General Hospital.",
  ),
];
const VOTE = [
  print(
    "v1",
    "2031-05-06",
    "Senate puts off vote on harbour tax",
    "The Senate in Corvale put off its vote on the harbour tax on Tuesday, Speaker Nell Abrams said.\nShippers had warned that the tax would cost 300 jobs. Senator Theo Brandt said that a vote would come in June.",
  ),
];

/** Which reports are together after the last day, each day settled when it is over. */
function followed(prints: readonly Fingerprint[]): readonly string[] {
  const stream = openStream();
  const days = Map.groupBy(prints, ({ day }) => day!);
  for (const [, ofDay] of [...days].toSorted(([a], [b]) => a - b)) {
    for (const fingerprint of ofDay) stream.place(fingerprint);
    stream.settle();
  }
  return stream
    .stories()
    .map(({ reports }) => reports.join(" "))
    .toSorted();
}

test("arrest, charge and funeral of later days stay with their event", () => {
  assert.deepEqual(followed([...SHOOTING_IN_ARLENE, ...VOTE]), ["a1 a2 a3 a4 a5", "v1"]);
});

test("another event of the same kind within the same days is a story of its own", () => {
  assert.deepEqual(followed([...SHOOTING_IN_ARLENE, ...SHOOTING_IN_PORT_SELDEN]), [
    "a1 a2 a3 a4 a5",
    "p1 p2",
  ]);
});

test("the order within each day changes nothing", () => {
  const all = [...SHOOTING_IN_ARLENE, ...SHOOTING_IN_PORT_SELDEN, ...VOTE];
  assert.deepEqual(followed(all.toReversed()), followed(all));
});

test("a story that nearly joined another is open to whoever looks, and nobody is asked unbidden", () => {
  const [shooting, , , soon] = SHOOTING_IN_ARLENE;
  const charge = { ...soon!, day: soon!.day! + 2 };
  const stream = openStream({ rules: [{ is: "pinned", report: charge.report, story: "scharge" }] });
  stream.restore(shooting!, "sshooting");
  stream.restore(SHOOTING_IN_PORT_SELDEN[0]!, "sother");
  stream.place(charge);
  const { looked, proposals } = stream.settle();
  assert.deepEqual(
    looked.open.map((one) => one.is === "merge" && one.stories),
    [["scharge", "sshooting"]],
  );
  assert.ok(looked.open[0]!.decision.score! < 0.5);
  assert.deepEqual(proposals, []);
});
