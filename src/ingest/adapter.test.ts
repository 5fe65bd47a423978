import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import iconv from "iconv-lite";
import { worked } from "../../test/fixtures/work.ts";
import { ADAPTERS } from "./ingest.ts";

/** What every format must keep to. A new adapter is tested by being on the list. */
for (const adapter of ADAPTERS) {
  test(`${adapter.name}: never throws, and gives a draft or a reason, for any bytes`, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { drafts, diagnostics } = adapter.read({ name: "x", bytes });
        assert.ok(drafts.length + diagnostics.length > 0);
      }),
    );
  });

  test(`${adapter.name}: accepts() never throws, for any name and bytes`, () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ maxLength: 50 }), (name, bytes) => {
        assert.equal(typeof adapter.accepts({ name, bytes }), "boolean");
      }),
    );
  });

  test(`${adapter.name}: every diagnostic names the input and has a code of its own stage`, () => {
    for (const content of [
      "",
      "\0\0\0\0\x01\x02",
      "{",
      "{}",
      "[1, 2]",
      "%PDF-1.7",
      "<!doctype html><p>x",
      "\xff\xfe",
    ]) {
      for (const { code, input, message } of adapter.read({
        name: "in",
        bytes: Buffer.from(content, "latin1"),
      }).diagnostics) {
        assert.match(code, /^ingest\/[a-z-]+$/);
        assert.match(input ?? "", /^in(?:#|$)/);
        assert.ok(message.startsWith(input!));
      }
    }
  });

  test(`${adapter.name}: 50 MB on one line end within ten seconds`, () => {
    const started = worked();
    adapter.read({ name: "x", bytes: Buffer.alloc(50_000_000, "a b ") });
    assert.ok(worked() - started < 10_000);
  });
}

const SENTENCES: Readonly<Record<string, string>> = {
  "utf-8": "The café on Straße 5 was closed — nobody was hurt, the mayor said.",
  "utf-16le": "The café on Straße 5 was closed — nobody was hurt, the mayor said.",
  "utf-16be": "The café on Straße 5 was closed — nobody was hurt, the mayor said.",
  "windows-1252":
    "“The café was closed,” said the mayor’s office – nobody was hurt in the fire at the façade.",
  "windows-1251":
    "Мост через реку обрушился в понедельник утром, сообщили власти города. Никто не пострадал.",
  "koi8-r": "Мост через реку обрушился в понедельник утром, сообщили власти города. Никто не пострадал.",
};

for (const [encoding, text] of Object.entries(SENTENCES)) {
  test(`plain: reads ${encoding} without being told`, () => {
    const plain = ADAPTERS.find(({ name }) => name === "plain")!;
    const { drafts } = plain.read({ name: "x.txt", bytes: iconv.encode(text.repeat(4), encoding) });
    assert.equal(drafts[0]?.text, text.repeat(4));
  });
}
