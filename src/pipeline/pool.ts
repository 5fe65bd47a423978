import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { AnnotatedReport } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import type { PackedTelling } from "../store/telling.ts";
import { annotateReport } from "./annotate.ts";
import { type Prepared, prepareReport } from "./archive/adding/prepare.ts";
import { type ToTell, tellPacked } from "./archive/telling/tell-packed.ts";
import { type Shipment, unpack } from "./shipment.ts";

const as = <T extends Sent>(sent: Sent): T => sent as T;

/** What a worker is sent; it answers in the same order. */
export type Task =
  | { readonly is: "annotate"; readonly report: Report }
  | { readonly is: "prepare"; readonly report: Report }
  | { readonly is: "tell"; readonly story: ToTell };
export type Answer =
  | { readonly is: "done"; readonly sent: Sent }
  | { readonly is: "failed"; readonly error: unknown };
/** To `annotate`, to `prepare`, to `tell`. */
export type Sent = Shipment | Prepared | PackedTelling;

export interface PoolOptions {
  /** How many workers there are at most; default: as many as the machine runs threads at once. 0: the caller reads. */
  readonly workers?: number;
  /** So many reports may wait for a worker before `room` makes the caller wait; default: 8 a worker. */
  readonly waiting?: number;
  /** For tests: what the workers run. */
  readonly program?: URL;
}

/**
 * So many reports a worker is sent ahead, the one that it reads among them: it does not wait while the caller writes some
 * dozens to the disk. With twice as many one worker waits at last while the other has work for both.
 */
const AT_HAND = 12;
/** One worker in so many tells first: of what a stream takes, telling its stories is a third. */
const TELLING = 3;
/**
 * The young generation of a worker's heap: what it makes is thrown away soon. With half of it a long story's parts grow old
 * while it is told, and each collection of what is old costs V8 the compiled code of all functions that nothing holds then.
 */
const LIMITS = { maxYoungGenerationSizeMb: 48 };
const WORKER = new URL(`./worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);

interface Job {
  readonly task: Task;
  /** Does it in this thread. */
  readonly here: () => void;
  readonly take: (answer: Answer) => void;
}

interface Hand {
  readonly worker: Worker;
  /** What it was sent and has not answered, in order: it is reading the first. */
  readonly jobs: Job[];
  /** Whether it has ever answered: one that dies before that is not replaced, since its like would die too. */
  answered: boolean;
}

/**
 * Threads that read reports, for as long as the caller has any: what `annotateReport` gives, from as many cores as there
 * are workers. They are started as they are needed and keep what they have loaded and compiled. One that dies is
 * replaced; the report it died over is read by the calling thread, and so is everything once no worker can be had. An
 * idle pool does not keep the process alive.
 *
 * @example for await (const annotated of pool.annotateAll(reports)) keep(annotated);
 */
export class AnnotatorPool {
  private readonly program: URL;
  private readonly mostWaiting: number;
  private readonly hands = new Set<Hand>();
  private readonly waiting: Job[] = [];
  /** Stories that wait to be told. */
  private readonly urgent: Job[] = [];
  private readonly forRoom: (() => void)[] = [];
  private readonly forEnd: (() => void)[] = [];
  private workers: number;
  private unread = 0;
  private isReading = false;
  private isClosed = false;

  /** @throws RangeError where `workers` is no whole number from 0 on, or `waiting` none from 1 on. */
  constructor({
    workers = availableParallelism(),
    waiting = Math.max(1, 8 * workers),
    program = WORKER,
  }: PoolOptions = {}) {
    if (!Number.isInteger(workers) || workers < 0) throw new RangeError(`a pool of ${workers} workers`);
    if (!Number.isInteger(waiting) || waiting < 1) throw new RangeError(`a queue of ${waiting} reports`);
    this.workers = workers;
    this.mostWaiting = waiting;
    this.program = program;
  }

  /** Reads one report. Rejects with what `annotateReport` throws, and with a TypeError where the pool is closed. */
  annotate(report: Report): Promise<AnnotatedReport> {
    const unpacked = (sent: Sent) => unpack(report, sent as Shipment);
    return this.ask({ is: "annotate", report }, () => annotateReport(report), unpacked);
  }

  /** Reads one report for an archive: as `annotate`, with what can be made of it by itself. */
  prepare(report: Report): Promise<Prepared> {
    return this.ask({ is: "prepare", report }, () => prepareReport(report), as<Prepared>);
  }

  /** Tells one story for an archive; a third of the workers tell before they read, the others when nothing waits to be read. */
  tell(story: ToTell): Promise<PackedTelling> {
    return this.ask({ is: "tell", story }, () => tellPacked(story), as<PackedTelling>);
  }

  /** Fulfilled once fewer reports wait than the queue holds: who awaits it before each `annotate` runs never far ahead. */
  async room(): Promise<void> {
    while (this.waiting.length >= this.mostWaiting)
      await new Promise<void>((resolve) => this.forRoom.push(resolve));
  }

  /** Reads a stream of reports, in its order, and takes no more from it than the queue and the workers hold. */
  async *annotateAll(
    reports: Iterable<Report> | AsyncIterable<Report>,
  ): AsyncGenerator<AnnotatedReport, void, void> {
    const pending: Promise<AnnotatedReport>[] = [];
    for await (const report of reports) {
      const read = this.annotate(report);
      read.catch(() => {}); // thrown where its turn comes
      pending.push(read);
      if (pending.length >= this.mostWaiting) yield await pending.shift()!;
    }
    while (pending.length > 0) yield await pending.shift()!;
  }

  /** Does what waits next in the calling thread; false where nothing waits. */
  help(): boolean {
    const job = this.next();
    if (job === undefined) return false;
    job.here();
    this.makeRoom();
    return true;
  }

  /** Ends the workers once all that was given has been read. Nothing more can be given. */
  async close(): Promise<void> {
    this.isClosed = true;
    if (this.unread > 0) await new Promise<void>((resolve) => this.forEnd.push(resolve));
    const hands = [...this.hands];
    this.hands.clear();
    await Promise.all(hands.map(({ worker }) => worker.terminate()));
  }

  private async ask<T>(task: Task, here: () => T, received: (sent: Sent) => T): Promise<T> {
    if (this.isClosed) throw new TypeError("the pool of annotators is closed");
    this.unread++;
    try {
      return await new Promise<T>((resolve, reject) => {
        const settle = (result: () => T): void => {
          try {
            resolve(result());
          } catch (error) {
            reject(error);
          }
        };
        const take = (answer: Answer): void =>
          answer.is === "done" ? settle(() => received(answer.sent)) : reject(answer.error);
        const queue = task.is === "tell" ? this.urgent : this.waiting;
        queue.push({ task, here: () => settle(here), take });
        this.handOut();
      });
    } finally {
      if (--this.unread === 0) for (const end of this.forEnd.splice(0)) end();
    }
  }

  /** Sends out what waits as far as workers have room for it; without workers it is read here, one a turn of the loop. */
  private handOut(): void {
    for (let hand = this.freeHand(); hand !== null; hand = this.freeHand()) {
      const job = this.nextFor(hand);
      hand.jobs.push(job);
      hand.worker.ref();
      hand.worker.postMessage(job.task);
    }
    this.makeRoom();
    if (this.workers > 0 || !this.isWaiting() || this.isReading) return;
    this.isReading = true;
    setImmediate(() => {
      this.isReading = false;
      this.help();
      this.handOut();
    });
  }

  private readonly isWaiting = (): boolean => this.urgent.length + this.waiting.length > 0;

  private readonly next = (): Job | undefined => this.urgent.shift() ?? this.waiting.shift();

  /**
   * Some workers tell before they read, the others read before they tell: telling is half of all code, and each thread that
   * comes to it has to compile it.
   */
  private nextFor(hand: Hand): Job {
    const tells = [...this.hands].indexOf(hand) < Math.ceil(this.workers / TELLING);
    return (tells ? this.urgent : this.waiting).shift() ?? this.next()!;
  }

  /** A worker that something can be sent to: an idle one, a new one, or that which has the least at hand. */
  private freeHand(): Hand | null {
    if (!this.isWaiting()) return null;
    const [first = null] = [...this.hands].sort((a, b) => a.jobs.length - b.jobs.length);
    if (this.hands.size < this.workers && (first === null || first.jobs.length > 0)) return this.start();
    return first !== null && first.jobs.length < AT_HAND ? first : null;
  }

  private start(): Hand {
    const worker = new Worker(this.program, { resourceLimits: LIMITS });
    const hand: Hand = { worker, jobs: [], answered: false };
    this.hands.add(hand);
    worker.on("message", (answer: Answer) => this.take(hand, answer));
    worker.on("error", () => {}); // it exits next
    worker.on("exit", () => this.replace(hand));
    return hand;
  }

  private take(hand: Hand, answer: Answer): void {
    const job = hand.jobs.shift()!;
    hand.answered = true;
    if (hand.jobs.length === 0) hand.worker.unref();
    this.handOut();
    job.take(answer);
  }

  private replace(hand: Hand): void {
    this.hands.delete(hand);
    if (!hand.answered) this.workers = Math.max(0, this.workers - 1);
    const [fatal, ...others] = hand.jobs.splice(0);
    this.urgent.unshift(...others.filter(({ task }) => task.is === "tell"));
    this.waiting.unshift(...others.filter(({ task }) => task.is !== "tell"));
    if (fatal) setImmediate(fatal.here);
    this.handOut();
  }

  private makeRoom(): void {
    if (this.waiting.length < this.mostWaiting) for (const go of this.forRoom.splice(0)) go();
  }
}
