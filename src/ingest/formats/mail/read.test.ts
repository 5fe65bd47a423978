import assert from "node:assert/strict";
import { test } from "node:test";
import { ingestAll } from "../../stream.ts";

const RELEASE = [
  "The ferry Aurelia sank off the port of Tarvik on Monday, killing at least 12 people, the Interior Ministry said.",
  "Rescue teams pulled 41 people from the water, coast guard commander Ilse Brandt told reporters.",
  "An inquiry will begin on Thursday, and two officers of the ship were questioned overnight, a prosecutor said.",
];
const PARAGRAPHS = RELEASE.join("\n\n");

const fields = (more: Readonly<Record<string, string>> = {}): string =>
  Object.entries({
    From: "Tarvik Courier <newsletter@courier.example>",
    Subject: "Ferry sinks off Tarvik",
    Date: "Tue, 11 Mar 2031 09:12:44 +0100 (CET)",
    "MIME-Version": "1.0",
    ...more,
  })
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");

const parts = (kind: string, ...bodies: string[]): string =>
  `Content-Type: multipart/${kind}; boundary="=_${kind}"\n\n${bodies.map((body) => `--=_${kind}\n${body}\n`).join("")}--=_${kind}--\n`;

const PLAIN = `Content-Type: text/plain; charset=utf-8\n\n${PARAGRAPHS}`;
const PAGE = `Content-Type: text/html; charset=utf-8\n\n<div style="display:none">12 dead</div><table><tr><td><a href="https://courier.example">View in browser</a></td></tr><tr><td><h1>Ferry sinks off Tarvik</h1>${RELEASE.map((words) => `<p>${words}</p>`).join("")}</td></tr><tr><td class="footer"><p>You get this mail because you signed up.</p><a href="https://courier.example/u">Unsubscribe</a></td></tr></table>`;

const read = async (content: string | Uint8Array, name = "a.eml") => {
  const { reports, diagnostics } = await ingestAll([{ name, bytes: Buffer.from(content as string) }]);
  return { reports, codes: diagnostics.map(({ code }) => code), diagnostics };
};

test("a newsletter: subject, day and outlet from the header, the article from its HTML", async () => {
  const { reports, codes } = await read(`${fields()}\n${parts("alternative", PLAIN, PAGE)}`);
  assert.deepEqual(codes, []);
  const [{ given, text }] = reports as [(typeof reports)[0]];
  assert.equal(given.title, "Ferry sinks off Tarvik");
  assert.equal(given.outlet, "Tarvik Courier");
  assert.equal(given.published, "2031-03-11T09:12:44+01:00");
  assert.equal(text.trim(), `Ferry sinks off Tarvik\n\n${PARAGRAPHS}`);
});

test("a person is an author and no outlet; the subject keeps no Fwd:", async () => {
  const from = { From: "=?iso-8859-1?Q?J=F6rn_Voss?= <j.voss@courier.example>", Subject: "WG: Ferry sinks" };
  const { reports } = await read(`${fields(from)}\n${PLAIN}`);
  assert.deepEqual(reports[0]?.given.authors, ["Jörn Voss"]);
  assert.equal(reports[0]?.given.outlet, null);
  assert.equal(reports[0]?.given.title, "Ferry sinks");
});

test("plain text alone: broken lines, addresses of links, signature and letters of another character set", async () => {
  const body = `Rescue teams at the café <https://courier.example/c?x=1>
pulled 41 people out of the cold water of the harbour there,
coast guard commander Ilse Brandt told reporters on Monday.

-- \nJan Voss\n`;
  const content = `${fields({ "Content-Type": "text/plain; charset=iso-8859-1", "Content-Transfer-Encoding": "8bit" })}\n\n${body}`;
  const { reports, codes } = await read(Buffer.from(content, "latin1"));
  assert.deepEqual(codes, []);
  assert.match(reports[0]!.text, /teams at the café pulled 41 people/);
  assert.doesNotMatch(reports[0]!.text, /courier\.example|Jan Voss/);
});

test("mails that are attached are read, and not what stands above them", async () => {
  const inner = `Content-Type: message/rfc822\n\n${fields()}\n${PLAIN}`;
  const note = "Content-Type: text/plain\n\nAnn, can you have a look at these two? Thank you very much. K.";
  const { reports, codes } = await read(
    `${fields({ Subject: "Fwd: two", From: "K <k@newsroom.example>" })}\n${parts("mixed", note, inner, inner.replace("12 people", "14 people"))}`,
  );
  assert.deepEqual(codes, ["ingest/passed-on"]);
  assert.deepEqual(
    reports.map(({ input, given }) => [input, given.outlet]),
    [
      ["a.eml#1", "Tarvik Courier"],
      ["a.eml#2", "Tarvik Courier"],
    ],
  );
});

test("a mail passed on in the text: the other is read, from the part that shows its header", async () => {
  const text = `Content-Type: text/plain\n\nLook.\n\n---------- Forwarded message ---------\nFrom: Tarvik Courier <newsletter@courier.example>\nDate: Mon, 10 Mar 2031 at 18:02\nSubject: Ferry sinks off Tarvik\nTo: desk <d@newsroom.example>\n\n${PARAGRAPHS}`;
  const { reports, codes } = await read(
    `${fields({ From: "K <k@newsroom.example>", Subject: "Fwd: Ferry" })}\n${parts("alternative", text, PAGE)}`,
  );
  assert.deepEqual(codes, ["ingest/passed-on"]);
  assert.match(reports[0]!.given.published ?? "", /^2031-03-10T18:02/);
  assert.equal(reports[0]!.given.outlet, "Tarvik Courier");
});

test("a mail that lies too deep in others is named, and what it lies in is read", async () => {
  const inside = (mail: string): string => {
    const attached = `Content-Type: message/rfc822\n\n${mail}`;
    return `${fields()}\n${parts("mixed", PLAIN, attached).replaceAll("=_mixed", `=_${mail.length}`)}`;
  };
  let mail = `${fields()}\n${PLAIN}`;
  for (let depth = 0; depth < 6; depth++) mail = inside(mail);
  const { reports, codes } = await read(mail);
  assert.equal(reports.length, 1);
  assert.ok(codes.includes("ingest/nesting"), codes.join());
});

test("what else is attached is named, pictures of the page are not", async () => {
  const pdf = 'Content-Type: application/pdf\nContent-Disposition: attachment; filename="annex.pdf"\n\nx';
  const { reports, diagnostics } = await read(`${fields()}\n${parts("mixed", PLAIN, pdf)}`);
  assert.equal(reports.length, 1);
  assert.deepEqual(
    diagnostics.map(({ message }) => message),
    ["a.eml: what is attached is not read: annex.pdf"],
  );
});

test("broken mails: cut short, without a text, a header without end, a text that is called a mail", async () => {
  const whole = `${fields()}\n${parts("alternative", PLAIN, PAGE)}`;
  const cut = await read(whole.slice(0, whole.indexOf("An inquiry")));
  assert.deepEqual(cut.codes, ["ingest/truncated"]);
  assert.match(cut.reports[0]!.text, /Rescue teams/);
  assert.deepEqual((await read(`${fields()}\n\n`)).codes, ["ingest/empty"]);
  assert.deepEqual((await read(`From: a@b.example\nX: ${"x".repeat(3_000_000)}\n\n${PARAGRAPHS}`)).codes, [
    "ingest/damaged",
  ]);
  assert.deepEqual((await read(`${fields()}\n\n${"\n".repeat(700_000)}`)).codes, ["ingest/too-large"]);
  assert.equal((await read(PARAGRAPHS)).reports[0]?.text, PARAGRAPHS);
});

test("a mail is known by its first bytes, a text with a header of its own stays one", async () => {
  assert.equal((await read(`${fields()}\n${PLAIN}`, "saved")).reports[0]?.given.outlet, "Tarvik Courier");
  const named = await read(`Title: Ferry sinks\nDate: 2031-03-10\n\n${PARAGRAPHS}`, "saved");
  assert.equal(named.reports[0]?.given.title, "Ferry sinks");
});

test("a mail as Apple's program keeps it: the count before it and the notes behind it are left out", async () => {
  const mail = `${fields()}\n${PLAIN}`;
  const kept = `${Buffer.byteLength(mail)}\n${mail}<?xml version="1.0"?><plist><dict><key>flags</key></dict></plist>\n`;
  const { reports, codes } = await read(kept, "a.emlx");
  assert.deepEqual(codes, []);
  assert.equal(reports[0]?.given.title, "Ferry sinks off Tarvik");
  assert.ok(reports[0]?.text.trim().endsWith("a prosecutor said."));
});
