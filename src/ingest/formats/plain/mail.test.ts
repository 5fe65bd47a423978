import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { takeMail } from "./mail.ts";

const HEAD = `From: desk@courier.example
To: ann@newsroom.example
Date: Tue, 11 Mar 2031 09:12:44 +0100
Subject: Fwd: Ferry sinks off Tarvik`;

const QUOTED = `> The ferry Aurelia sank off the port of Tarvik on Monday, killing at least 12
> people, the Interior Ministry said.
>
> Rescue teams pulled 41 people from the water, coast guard commander Ilse
> Brandt told reporters.`;

const PLAIN = `The ferry Aurelia sank off the port of Tarvik on Monday, killing at least 12 people, the Interior Ministry said.

Rescue teams pulled 41 people from the water, coast guard commander Ilse Brandt told reporters.`;

const INNER = `From: Jan Voss <voss@courier.example>
Date: Mon, 10 Mar 2031 at 18:02
Subject: Ferry sinks off Tarvik
To: desk <desk@courier.example>`;

const SIGNED = "\n\n-- \nJan Voss | Courier | +47 555 0100\nThis e-mail is confidential.";

test("of a mail that passes another on the other is read, with its own header and without marks and breaks", () => {
  const mail = takeMail(
    `${HEAD}\n\nAnn, can you check the numbers? K.\n\n---------- Forwarded message ---------\n${INNER}\n\n${QUOTED}${SIGNED}\n`,
  );
  assert.equal(mail?.text, PLAIN);
  assert.equal(mail?.given.title, "Ferry sinks off Tarvik");
  assert.match(mail?.given.published ?? "", /^2031-03-10T18:02/);
  assert.equal(mail?.passedOn, true);
});

test("header and all behind marks, and nothing written above: nothing is said to be left out", () => {
  const marked = INNER.split("\n").map((line) => `> ${line}`);
  const mail = takeMail(`Begin forwarded message:\r\n\r\n${[...marked, ">", QUOTED].join("\r\n")}`);
  assert.equal(mail?.text, PLAIN);
  assert.equal(mail?.passedOn, false);
});

test("passed on twice: the innermost is read", () => {
  const mail = takeMail(
    `${HEAD}\n\n---------- Forwarded message ---------\n${HEAD}\n\nFYI\n\n---------- Forwarded message ---------\n${INNER}\n\n${PLAIN}`,
  );
  assert.equal(mail?.text, PLAIN);
  assert.match(mail?.given.published ?? "", /^2031-03-10/);
});

test("a mail that passes nothing on keeps its text, without the signature", () => {
  const mail = takeMail(`${HEAD}\n\n${PLAIN}${SIGNED}`);
  assert.equal(mail?.text, PLAIN);
  assert.equal(mail?.given.title, "Ferry sinks off Tarvik");
});

test("a report is no mail, though it has a header, quotes a mail or tells of one that was forwarded", () => {
  for (const text of [
    PLAIN,
    `Title: Ferry sinks\nDate: 2031-03-10\n\n${PLAIN}`,
    `${PLAIN}\n\n---------- Forwarded message ---------\n${INNER}\n\n${QUOTED}`,
    `Leaked: what the board wrote\n\n${QUOTED}`,
  ])
    assert.equal(takeMail(text), null);
});

test("law: never throws, and adds no letter", () => {
  const piece = fc.oneof(
    fc.constantFrom(HEAD, INNER, QUOTED, "\n\n", "Begin forwarded message:", "-- ", ">", "\r\n"),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("\n");
      const letters = (of: string): number => of.match(/\p{L}/gu)?.length ?? 0;
      assert.ok(letters(takeMail(text)?.text ?? "") <= letters(text));
    }),
  );
});
