import assert from "node:assert/strict";
import { test } from "node:test";
import { zipOf } from "../../../test/fixtures/zip.ts";
import { ingestAll } from "../stream.ts";

const KINDS: Readonly<Record<string, readonly [bytes: Uint8Array, message: RegExp]>> = {
  "report.pdf": [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "latin1"), /a PDF; not read\. .*\.txt/],
  "report.docx": [
    zipOf([{ name: "[Content_Types].xml", content: "<Types/>" }]),
    /an office document; not read/,
  ],
  "report.doc": [
    Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"),
    /of the old kind or a mail of Outlook \(.msg\); not read/,
  ],
  "report.rtf": [
    Buffer.from("{\\rtf1\\ansi The bridge fell on Monday, the mayor said.\\par}"),
    /an RTF document; not read/,
  ],
  "report.png": [Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), /a picture; not read/],
};

for (const [name, [bytes, message]] of Object.entries(KINDS)) {
  test(`${name} is called by what it is`, async () => {
    const { reports, diagnostics } = await ingestAll([{ name, bytes }]);
    assert.deepEqual(reports, []);
    assert.equal(diagnostics[0]?.code, "ingest/binary");
    assert.match(diagnostics[0]!.message, message);
  });
}
