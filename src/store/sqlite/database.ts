import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { NotThere } from "../../model/not-there.ts";
import { NotAnArchive, StoreBusy, StoreError } from "../errors.ts";
import type { StoreOptions } from "../store.ts";

/** Result codes of SQLite (sqlite.org/rescode.html), without their extensions but for the last. */
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;
const NO_SUCH_ROW = 787;

/** So much waits at the most, however long a transaction: each holds on to the words that it is to write. */
const MOST_LATE = 256;

type Row = Record<string, unknown>;

/** A connection: statements are prepared once, transactions nest, and what SQLite complains of is in our words. */
export class Database {
  readonly #path: string;
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #depth = 0;
  #late: readonly (() => void)[] = [];

  constructor(path: string, { waitMs, readOnly }: Required<StoreOptions>) {
    this.#path = path;
    const options = {
      timeout: waitMs,
      enableForeignKeyConstraints: true,
      defensive: true,
      readOnly: readOnly !== false,
    };
    this.#connection = this.#guard(
      () => new DatabaseSync(readOnly === "frozen" ? frozen(path) : path, options),
    );
  }

  exec(sql: string): void {
    this.#guard(() => this.#connection.exec(sql));
  }

  /** How many rows were changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#guard(() => this.#statement(sql).run(...values)).changes);
  }

  /** The number of the row that was put in. */
  insert(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#guard(() => this.#statement(sql).run(...values)).lastInsertRowid);
  }

  get<T = Row>(sql: string, ...values: SQLInputValue[]): T | undefined {
    const row = this.#guard(() => this.#statement(sql).get(...values));
    return row && ({ ...row } as T);
  }

  all<T = Row>(sql: string, ...values: SQLInputValue[]): T[] {
    return this.#guard(() => this.#statement(sql).all(...values)).map((row) => ({ ...row }) as T);
  }

  /** The lock for writing is taken at once: one that is asked for halfway can be refused without any waiting. */
  transaction<T>(work: () => T): T {
    const [begin, end, back] =
      this.#depth === 0
        ? ["BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"]
        : ["SAVEPOINT inner", "RELEASE inner", "ROLLBACK TO inner; RELEASE inner"];
    this.exec(begin!);
    const late = this.#late;
    this.#depth++;
    try {
      const result = work();
      if (result instanceof Promise)
        throw new TypeError("a transaction ends when its work returns: not async");
      if (this.#depth === 1) this.catchUp();
      this.exec(end!);
      return result;
    } catch (error) {
      // A full disk, among others, has already taken everything back.
      this.#late = late; // what waited before may have been done inside, and is taken back with it
      if (this.#connection.isTransaction) this.exec(back!);
      throw error;
    } finally {
      this.#depth--;
    }
  }

  /**
   * Work that waits for the end of the transaction, in its order; outside of one it is done at once. For what goes into
   * search indexes: FTS5 collects rows in memory and has to write them out, as one more piece of the index that is merged
   * with others later, whenever a transaction begins inside another or a statement may touch several rows.
   */
  late(work: () => void): void {
    this.#late = [...this.#late, work];
    if (this.#depth === 0 || this.#late.length >= MOST_LATE) this.catchUp();
  }

  /** Does what waits: for who searches before the transaction has ended. */
  catchUp(): void {
    const late = this.#late;
    this.#late = [];
    for (const work of late) work();
  }

  /** For tables of this connection alone (`temp.`): whatever `work` writes is gone when it returns. */
  passing<T>(work: () => T): T {
    this.exec("SAVEPOINT passing");
    try {
      return work();
    } finally {
      this.exec("ROLLBACK TO passing; RELEASE passing");
    }
  }

  /** Another whenever something may have been written, by this connection or another. */
  version(): string {
    const [own] = Object.values(this.get("SELECT total_changes()")!);
    const [others] = Object.values(this.get("PRAGMA data_version")!);
    return `${own}/${others}`;
  }

  get isInTransaction(): boolean {
    return this.#connection.isTransaction;
  }

  close(): void {
    if (!this.#connection.isOpen) return;
    this.#statements.clear();
    this.#connection.close();
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#connection.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw inOurWords(error, this.#path);
    }
  }
}

/** SQLite then takes the file for one that nobody changes, looks for no log, and makes nothing beside it. */
function frozen(path: string): URL {
  const url = pathToFileURL(path);
  url.searchParams.set("immutable", "1");
  return url;
}

function inOurWords(error: unknown, path: string): unknown {
  const code = (error as { errcode?: number }).errcode;
  if (!(error instanceof Error) || code === undefined) return error;
  const because = { cause: error };
  if (code === NO_SUCH_ROW)
    return new NotThere("names an original, report, story or decision that is not there", because);
  switch (code & 0xff) {
    case BUSY:
    case LOCKED:
      return new StoreBusy(`${path}: another program is writing to it`, because);
    case READ_ONLY:
      return new StoreError(`${path}: it may only be read`, because);
    case CORRUPT:
      return new NotAnArchive(`${path}: the file is damaged (${error.message})`, because);
    case NOT_A_DATABASE:
      return new NotAnArchive(`${path}: not an archive of Variorum`, because);
    case CANNOT_OPEN:
      return new StoreError(
        `${path}: cannot be opened; is its folder there, and may it be written?`,
        because,
      );
    case FULL:
      return new StoreError(`${path}: the disk is full`, because);
    default:
      return new StoreError(`${path}: ${error.message}`, because);
  }
}
