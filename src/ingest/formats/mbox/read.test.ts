import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ingestAll } from "../../stream.ts";

const words = (count: number): string =>
  `Rescue teams pulled ${count} people from the water off Tarvik on Monday, the coast guard said.`;

const mail = (header: string, body: string): string =>
  `From MAILER-DAEMON Tue Mar 11 09:12:44 2031\r\nFrom: Tarvik Courier <press@courier.example>\r\n${header}\r\n\r\n${body}\r\n\r\n`;

const BOX = [
  mail(
    "Message-ID: <1@courier.example>\r\nSubject: One",
    `${words(41)}\r\n\r\n>From Tarvik the ship had left at noon.`,
  ),
  mail("Subject: Two", `${words(42)}\r\n\r\nFrom Tarvik it went to Orm.\r\nNobody was told.`),
].join("");

const chunks = async function* (bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  const ends = [...cuts.map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length];
  for (const [at, end] of ends.entries()) yield bytes.subarray(ends[at - 1] ?? 0, end);
};

test("each mail is a report, by its Message-ID or its place; a line that begins with From is one of the text", async () => {
  const { reports, diagnostics } = await ingestAll([{ name: "in.mbox", bytes: Buffer.from(BOX) }]);
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    reports.map(({ input }) => input),
    ["in.mbox#1@courier.example", "in.mbox#2"],
  );
  assert.match(reports[0]!.text, /\n\nFrom Tarvik the ship had left at noon\.$/);
  assert.match(reports[1]!.text, /From Tarvik it went to Orm\.\s+Nobody was told\.$/);
});

test("law: the same mails however the bytes are cut", async () => {
  const whole = await ingestAll([{ name: "in", bytes: Buffer.from(BOX) }]);
  assert.equal(whole.reports.length, 2);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { maxLength: 8 }), async (cuts) => {
      assert.deepEqual(await ingestAll([{ name: "in", body: chunks(Buffer.from(BOX), cuts) }]), whole);
    }),
    { numRuns: 30 },
  );
});

test("a mailbox without mails is empty", async () => {
  const { diagnostics } = await ingestAll([{ name: "in.mbox", bytes: Buffer.from("No mail here.\n") }]);
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ["ingest/empty"],
  );
});
