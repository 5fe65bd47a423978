import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ingest } from "../ingest/ingest.ts";
import { unpackReading } from "../store/reading.ts";
import { annotateReport } from "./annotate.ts";
import { prepareReport } from "./archive/adding/prepare.ts";
import { tellPacked } from "./archive/telling/tell-packed.ts";
import { AnnotatorPool } from "./pool.ts";
import { pack, unpack } from "./shipment.ts";

const folder = join(import.meta.dirname, "..", "..", "examples", "volos");
const files = readdirSync(folder).sort();
const { reports } = ingest(files.map((name) => ({ name, bytes: readFileSync(join(folder, name)) })));
const expected = reports.map(annotateReport);

/** A program for workers, as a URL; it may import the true one. */
const program = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
const WORKER = JSON.stringify(new URL("./worker.ts", import.meta.url).href);

test("what is packed comes out as it was, in the same order of keys", () => {
  for (const annotated of expected) {
    const { shipment } = structuredClone({ shipment: pack(annotated) });
    assert.equal(JSON.stringify(unpack(annotated.report, shipment)), JSON.stringify(annotated));
  }
});

test("a pool reads what one thread reads, for as long as it is asked", async () => {
  const pool = new AnnotatorPool({ workers: 2 });
  assert.deepEqual(await Promise.all(reports.map((report) => pool.annotate(report))), expected);
  assert.deepEqual(await pool.annotate(reports[0]!), expected[0]);
  await pool.close();
  await assert.rejects(pool.annotate(reports[0]!), TypeError);
});

test("a pool prepares for an archive what one thread prepares, whatever else it is asked in between", async () => {
  const prepared = prepareReport(reports[0]!);
  for (const workers of [0, 1]) {
    const pool = new AnnotatorPool({ workers });
    const asked = [pool.prepare(reports[0]!), pool.annotate(reports[0]!), pool.prepare(reports[0]!)];
    assert.deepEqual(await Promise.all(asked), [prepared, expected[0], prepared]);
    await pool.close();
  }
  assert.deepEqual(unpackReading(reports[0]!, prepared.reading), expected[0]);
});

test("stories are told before what waits to be read, as the caller tells them", async () => {
  const story = {
    readings: reports.map((report) => ({ report, reading: prepareReport(report).reading })),
    rulings: { entities: [], claims: [] },
  };
  for (const workers of [0, 1]) {
    const pool = new AnnotatorPool({ workers });
    const done: string[] = [];
    const read = [...reports, ...reports, ...reports].map((report) =>
      pool.annotate(report).then(() => done.push("read")),
    );
    const told = pool.tell(story).then((telling) => {
      done.push("told");
      return telling;
    });
    await Promise.all([...read, told]);
    assert.deepEqual(await told, tellPacked(story));
    // A dozen at the most are with the worker already.
    assert.ok(done.indexOf("told") <= 12, done.join());
    await pool.close();
  }
});

test("while there is something to read, one of two workers reads and the other tells", async () => {
  const busy = program(`import { parentPort, threadId } from "node:worker_threads";
    parentPort.on("message", ({ is }) =>
      setTimeout(() => parentPort.postMessage({ is: "done", sent: { is, threadId } }), 5));`);
  const pool = new AnnotatorPool({ workers: 2, program: busy });
  const ask = async (task: Promise<unknown>) => (await task) as { is: string; threadId: number };
  const begun = [0, 1].map(() => ask(pool.prepare(reports[0]!)));
  await Promise.all(begun);
  const story = { readings: [], rulings: { entities: [], claims: [] } };
  const read = Array.from({ length: 96 }, () => ask(pool.prepare(reports[0]!)));
  const told = await Promise.all(Array.from({ length: 8 }, () => ask(pool.tell(story))));
  assert.equal(new Set(told.map(({ threadId }) => threadId)).size, 1);
  assert.equal(new Set((await Promise.all(read)).map(({ threadId }) => threadId)).size, 2);
  await pool.close();
});

test("closing waits for what was given", async () => {
  const pool = new AnnotatorPool({ workers: 1 });
  const read = reports.map((report) => pool.annotate(report));
  await pool.close();
  assert.deepEqual(await Promise.all(read), expected);
  await pool.close();
});

test("a stream comes out in its order, and no more of it is taken than the queue holds", async () => {
  for (const workers of [0, 1, 2]) {
    const pool = new AnnotatorPool({ workers, waiting: 3 });
    let taken = 0;
    let given = 0;
    async function* stream() {
      for (const report of [...reports, ...reports]) {
        taken++;
        yield report;
      }
    }
    for await (const annotated of pool.annotateAll(stream())) {
      assert.deepEqual(annotated, expected[given % reports.length]);
      given++;
      assert.ok(taken - given <= 3, `${taken} taken, ${given} given`);
    }
    assert.equal(given, 2 * reports.length);
    await pool.close();
  }
});

test("a full queue makes its caller wait until there is room", async () => {
  const pool = new AnnotatorPool({ workers: 1, waiting: 1 });
  await pool.room();
  const read = Array.from({ length: 14 }, () => pool.annotate(reports[0]!));
  let hasRoom = false;
  const room = pool.room().then(() => {
    hasRoom = true;
  });
  await Promise.resolve();
  assert.equal(hasRoom, false);
  await room;
  assert.ok(hasRoom);
  await Promise.all(read);
  await pool.close();
});

test("a worker that dies is replaced, and the report it died over is read by the caller", async () => {
  // reads one report, dies over the next
  const mortal = program(`import { parentPort } from "node:worker_threads";
    let met = 0;
    parentPort.on("message", () => { if (++met === 2) process.exit(1); });
    await import(${WORKER});`);
  const pool = new AnnotatorPool({ workers: 2, program: mortal });
  const all = [...reports, ...reports].map((report) => pool.annotate(report));
  assert.deepEqual(await Promise.all(all), [...expected, ...expected]);
  await pool.close();
});

test("where workers die at once the caller reads everything", async () => {
  const takesAndDies = `import { parentPort } from "node:worker_threads";
    parentPort.on("message", () => { throw new Error("no memory"); });`;
  const pool = new AnnotatorPool({ workers: 2, program: program(takesAndDies) });
  assert.deepEqual(await Promise.all(reports.map((report) => pool.annotate(report))), expected);
  await pool.close();
});

test("an error of reading rejects for that report alone", async () => {
  const fails = program(`import { parentPort } from "node:worker_threads";
    parentPort.on("message", () => parentPort.postMessage({ is: "failed", error: new RangeError("too odd") }));`);
  const pool = new AnnotatorPool({ workers: 1, program: fails });
  await assert.rejects(pool.annotate(reports[0]!), { name: "RangeError", message: "too odd" });
  await pool.close();
});

test("a pool of no whole number of workers is refused", () => {
  assert.throws(() => new AnnotatorPool({ workers: 1.5 }), RangeError);
  assert.throws(() => new AnnotatorPool({ workers: 1, waiting: 0 }), RangeError);
});

test("stories that a worker had at hand when it died are told before more is read", async () => {
  // does one thing, dies over the next
  const mortal = program(`import { parentPort } from "node:worker_threads";
    let met = 0;
    parentPort.on("message", () => { if (++met === 2) process.exit(1); });
    await import(${WORKER});`);
  const pool = new AnnotatorPool({ workers: 1, program: mortal });
  const done: string[] = [];
  const read = (name: string) => pool.annotate(reports[0]!).then(() => done.push(name));
  const before = ["first", "fatal", "waits", "waits"].map(read);
  const note = () => done.push("told");
  const told = pool.tell({ readings: [], rulings: { entities: [], claims: [] } }).then(note, note);
  await Promise.all([...before, told]);
  assert.ok(done.indexOf("told") < done.indexOf("waits"), done.join(" "));
  await pool.close();
});
