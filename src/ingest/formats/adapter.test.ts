import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import iconv from "iconv-lite";
import { SAMPLES } from "../../../test/fixtures/formats.ts";
import { worked } from "../../../test/fixtures/work.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { NOTHING_GIVEN } from "../../model/report.ts";
import { BadBytes } from "../bytes/bad-bytes.ts";
import { Body, gather, stopped } from "../bytes/body.ts";
import { HEAD } from "../input.ts";
import type { Draft } from "../report/draft.ts";
import { Budget, LIMITS } from "../unpacking/budget.ts";
import type { Adapter, ContainerAdapter } from "./adapter.ts";
import { ADAPTERS, adapterFor } from "./adapters.ts";
import { plain } from "./plain/read.ts";

const decoded = (content: string): Uint8Array => Buffer.from(content, "latin1");

/** All that an adapter makes of bytes, however it is driven; `cuts` are where they are cut for one that takes pieces. */
async function readBy(adapter: Adapter, name: string, bytes: Uint8Array, cuts: readonly number[] = []) {
  if (adapter.kind === "document" || adapter.kind === "awaited") return adapter.read({ name, bytes });
  if (adapter.kind === "container") return unpackedBy(adapter, name, bytes);
  const reader = adapter.open({ name, bytes: bytes.subarray(0, HEAD) });
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  const parts = ends.map((end, at) => reader.push(bytes.subarray(ends[at - 1] ?? 0, end)));
  parts.push(reader.end());
  return {
    drafts: parts.flatMap(({ drafts }) => drafts),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  };
}

async function unpackedBy(adapter: ContainerAdapter, name: string, bytes: Uint8Array) {
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  const budget = new Budget({ ...LIMITS, free: 1e6 });
  try {
    for await (const inner of adapter.unpack({ name, body: new Blob([Buffer.from(bytes)]) }, budget)) {
      if ("code" in inner) {
        diagnostics.push(inner);
        continue;
      }
      const held = await gather(new Body(inner.body), 1e8);
      if (held.stoppedBy !== null) diagnostics.push(stopped(inner.name, held.stoppedBy));
      else drafts.push({ input: inner.name, given: NOTHING_GIVEN, text: Buffer.from(held.bytes).toString() });
    }
  } catch (error) {
    assert.ok(error instanceof BadBytes, String(error));
    diagnostics.push(stopped(name, error));
  }
  return { drafts, diagnostics };
}

/** What every format must keep to. A new adapter is tested by being on the list, and by a sample of it. */
for (const adapter of ADAPTERS) {
  const sample = SAMPLES[adapter.name]!;

  test(`${adapter.name}: never throws, and gives a draft or a reason, for any bytes`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const { drafts, diagnostics } = await readBy(adapter, "x", bytes);
        assert.ok(drafts.length + diagnostics.length > 0);
      }),
    );
  });

  test(`${adapter.name}: never throws for a file of its own that is cut short or damaged`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(fc.tuple(fc.nat(), fc.nat(255))), async (length, changes) => {
        const bytes = Buffer.from(sample.bytes.subarray(0, length % (sample.bytes.length + 1)));
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
        const { drafts, diagnostics } = await readBy(adapter, sample.name, bytes);
        assert.ok(drafts.length + diagnostics.length >= 0);
      }),
    );
  });

  test(`${adapter.name}: takes its own sample and no other format's`, async () => {
    for (const [name, other] of Object.entries(SAMPLES))
      assert.equal(adapterFor(other) === adapter, name === adapter.name, `${name} read as ${adapter.name}`);
    const { drafts, diagnostics } = await readBy(adapter, sample.name, sample.bytes);
    assert.deepEqual(diagnostics, []);
    assert.equal(drafts.length, sample.reports);
  });

  test(`${adapter.name}: accepts() never throws, for any name and bytes`, () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ maxLength: 50 }), (name, bytes) => {
        assert.equal(typeof adapter.accepts({ name, bytes }), "boolean");
      }),
    );
  });

  test(`${adapter.name}: every diagnostic names the input and has a code of its own stage`, async () => {
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
      for (const { code, input, message } of (await readBy(adapter, "in", decoded(content))).diagnostics) {
        assert.match(code, /^ingest\/[a-z-]+$/);
        assert.match(input ?? "", /^in(?:#|$)/);
        assert.ok(message.startsWith(input!));
      }
    }
  });

  test(`${adapter.name}: the largest file, on one line, ends within ten seconds`, async () => {
    const size = "largest" in adapter ? Math.min(adapter.largest, 5e7) : 5e7;
    const started = worked();
    await readBy(adapter, "x", Buffer.alloc(size, "a b "));
    assert.ok(worked() - started < 10_000);
  });

  if (adapter.kind === "records")
    test(`${adapter.name}: the same records however the bytes are cut`, async () => {
      const whole = await readBy(adapter, sample.name, sample.bytes);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat()), async (cuts) => {
          assert.deepEqual(await readBy(adapter, sample.name, sample.bytes, cuts), whole);
        }),
      );
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
    const { drafts } = plain.read({ name: "x.txt", bytes: iconv.encode(text.repeat(4), encoding) });
    assert.equal(drafts[0]?.text, text.repeat(4));
  });
}
