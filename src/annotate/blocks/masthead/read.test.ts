import assert from "node:assert/strict";
import { test } from "node:test";
import { type Given, type Masthead, NOTHING_GIVEN, type Report } from "../../../model/report.ts";
import { markBlocks } from "../mark.ts";
import { findOutlets, outletNamed } from "./outlets.ts";

const PROSE =
  "The old bridge over the Lunda fell into the river on Monday morning, and the mayor said that nobody was hurt.";

const mastheadOf = (text: string, given: Partial<Given> = {}): Masthead => {
  const report: Report = { id: "r1", input: "x", text, sha256: "", given: { ...NOTHING_GIVEN, ...given } };
  return markBlocks(report).masthead;
};

const OUTLETS: readonly [text: string, outlet: string | null][] = [
  [`${PROSE}\n\nFrom The Lunda Post`, "The Lunda Post"],
  [`${PROSE}\n\nReaders' comments are not by Lunda Live. Kindly refrain from insults.`, "Lunda Live"],
  [`${PROSE}\n\nCopyright © 2021 The Lunda Post, LLC.`, "The Lunda Post"],
  [`${PROSE}\n\n© Copyright 2021 Lunda Post`, "Lunda Post"],
  [`Lunda (CNN) ${PROSE}`, "CNN"],
  [`${PROSE}\n\nCNN's Ann Bell contributed to this report.`, "CNN"],
  [`${PROSE} A guard told a CNN crew at the gate that he ran.`, "CNN"],
  [`${PROSE} A guard told the BBC that he ran. Another told the BBC that he fell.`, null],
  [`LUNDA (Reuters) - ${PROSE}`, null],
  [`${PROSE}\n\nReuters contributed to this report.`, null],
  [`Bridge falls in Kallvik\nThe Lunda Post\n14 May 2021\n${PROSE}`, "The Lunda Post"],
  [`Bridge falls in Kallvik\n\nNorthern Herald, May 14, 2021\n\n${PROSE}`, "Northern Herald"],
  [`Radio Kallvik | 14 May 2021\nBridge falls in Kallvik\n${PROSE}`, "Radio Kallvik"],
  [`Bridge falls in Kallvik\nBy Ann Bell, The Lunda Post\n${PROSE}`, "The Lunda Post"],
  [`Bridge falls in Kallvik\nBy Ann Bell for The Lunda Post\n${PROSE}`, "The Lunda Post"],
  [
    `The Continental\n14 May 2021\n\nBridge falls in the port of Kallvik\nBy Ann Bell\n\n${PROSE}`,
    "The Continental",
  ],
  [
    `NORLAND AGENCY (NA)\nKallvik, 14 May 2021\nBridge falls in the port of Kallvik\n\n${PROSE}`,
    "NORLAND AGENCY (NA)",
  ],
  [`The Daily Ledger\n14 May 2021\n\nBridge falls in Kallvik\n\n${PROSE}`, "The Daily Ledger"],
  [`Bridge falls in Kallvik\nDaily Mercury 14 May 2021\n\n${PROSE}`, "Daily Mercury"],
  [`Bridge falls in Kallvik\nThe Comet, Friday 14 May 2021\n\n${PROSE}`, "The Comet"],
  [`Bridge Falls Again\n14 May 2021\nBy Ann Bell\n\n${PROSE}`, null],
  [`Storm Hits Kallvik\n14 May 2021\nThousands of homes in the port are without light\n\n${PROSE}`, null],
  [`Breaking News\nBridge falls in Kallvik\nMay 14, 2021\n${PROSE}`, null],
  [`Fire Guts Lunda Post\n\n${PROSE}`, null],
];

for (const [text, outlet] of OUTLETS) {
  test(`outlet: ${text.replace(PROSE, "…")}`, () =>
    assert.equal(mastheadOf(text).outlet?.name ?? null, outlet));
}

test("an outlet that nobody names is called by the host of its address", () => {
  const { outlet } = mastheadOf(PROSE, { url: "https://www.lundapost.example/bridge" });
  assert.deepEqual(outlet, { name: "lundapost.example", basis: "given", at: null });
});

test("a given outlet outranks what the text says", () => {
  const { outlet } = mastheadOf(`${PROSE}\n\nFrom The Lunda Post`, { outlet: "Kallvik Times" });
  assert.deepEqual(outlet, { name: "Kallvik Times", basis: "given", at: null });
});

const CREDITS: readonly [text: string, ...credits: string[]][] = [
  [`${PROSE}\n\nReuters contributed to this report.`, "copy Reuters"],
  [`LUNDA, Aug. 6 (AP) — ${PROSE}`, "copy Associated Press"],
  [`LUNDA, Aug. 6 (Norpress) — ${PROSE}`, "copy Norpress"],
  [`${PROSE} Reuters could not independently verify the reports.`, "copy Reuters"],
  [`${PROSE} The reports could not be independently verified by Reuters.`, "copy Reuters"],
  [`${PROSE}\n\n(Reporting by Ann Bell; Editing by Tom Roe)`, "copy Reuters"],
  [`LUNDA, Aug. 6 (Norpress) — ${PROSE}\n\n(Reporting by Ann Bell; Editing by Tom Roe)`, "copy Norpress"],
  [`Bridge falls in Kallvik.\n\nLUNDA, Pa., Aug. 6 (UPI) — ${PROSE}`, "copy UPI"],
  [`${PROSE} A guard told CNN that he ran.`, "interview CNN"],
  [`${PROSE} The clerk spoke to the Associated Press.`, "interview Associated Press"],
  [`${PROSE} Nobody was hurt, according to Lunda's state news agency TASS.`, "relay TASS"],
  [`${PROSE} The Press Association reported two arrests.`, "relay Press Association"],
  [
    `${PROSE}\n\nDivers search. Photograph: Ann Bell/AFP/Getty Images\n\n${PROSE}`,
    "photo AFP",
    "photo Getty Images",
  ],
  [`${PROSE} The station (KMIZ) lost power. He likes the New York Post.`],
];

for (const [text, ...credits] of CREDITS) {
  test(`credits: ${text.replaceAll(PROSE, "…")}`, () => {
    const found = mastheadOf(text).credits;
    assert.deepEqual(
      found.map(({ kind, name }) => `${kind} ${name}`),
      credits,
    );
  });
}

test("an outlet's dateline on its own page is no credit", () => {
  assert.deepEqual(mastheadOf(`Lunda (CNN) ${PROSE}`, { outlet: "CNN (Web News)" }).credits, []);
});

test("names are found whole, with their case, and not inside words", () => {
  const names = (text: string): string[] => findOutlets(text).map(({ name }) => name);
  assert.deepEqual(names("CNN Turk, the AP and The New York Times; APs, pap, reason"), [
    "CNN Turk",
    "Associated Press",
    "The New York Times",
  ]);
  assert.equal(outletNamed("guardian")?.name, "The Guardian");
  assert.equal(outletNamed("Lunda Post"), null);
});

const GIVEN: readonly [given: Partial<Given>, ...credits: string[]][] = [
  [{ authors: ["Ann Bell", "Associated Press"] }, "copy Associated Press"],
  [{ authors: ["Reuters Staff"] }, "copy Reuters"],
  [{ authors: ["Reuters"], outlet: "Reuters" }],
  [{ authors: ["Ann Bell", "The Guardian"] }],
  [{ basedOn: "https://www.reuters.com/lunda/bridge" }, "copy Reuters"],
  [{ basedOn: "https://lundapost.example/bridge" }, "copy lundapost.example"],
  [{ basedOn: "https://www.lundapost.example/a", url: "https://lundapost.example/b" }],
  [{ basedOn: "Agence France Presse", authors: ["AFP"] }, "copy AFP"],
];

for (const [given, ...credits] of GIVEN) {
  test(`credits by what came with it: ${JSON.stringify(given)}`, () => {
    const found = mastheadOf(PROSE, given).credits;
    assert.deepEqual(
      found.map(({ kind, name }) => `${kind} ${name}`),
      credits,
    );
    for (const { start, end } of found) assert.equal(PROSE.slice(start, end), PROSE);
  });
}

test("what the words credit is not credited again by what came with it", () => {
  const text = `${PROSE}\n\nReuters contributed to this report.`;
  assert.deepEqual(
    mastheadOf(text, { authors: ["Reuters"] }).credits.map(({ by }) => by),
    ["credits/line"],
  );
});
