import type { Diagnostic } from "../../model/diagnostic.ts";
import { firstInNumbers, isoDay, numericDays } from "../../text/calendar.ts";
import { type Adapted, nothing } from "../formats/adapter.ts";
import { badDate } from "../given/bad-date.ts";
import type { Draft } from "../report/draft.ts";
import { trouble } from "../trouble.ts";
import { DATE_FIELDS, type ReadRecord, readRecord } from "./record.ts";

/** So many records, and characters of their texts, wait for one that tells the order of their dates. */
const MOST_HELD = 2000;
const LONGEST_HELD = 20_000_000;

/**
 * The records of one file. "03/04/2024" may be two days; where another date of the file can only be read in one way
 * ("13/04/2024"), whoever wrote the file wrote them all so. Records from the first such date on wait for that.
 */
export class Records {
  readonly #file: string;
  #held: ReadRecord[] = [];
  #length = 0;
  /** A date that tells which number stands first; "both": they contradict each other. */
  #order: { readonly first: "day" | "month"; readonly shown: string } | "both" | null = null;
  #isTold = false;

  constructor(file: string) {
    this.#file = file;
  }

  /**
   * `what` names the record's place: "line 7"; `raw` are its characters as they stood, where they did not stand as JSON
   * the JSON of it.
   */
  add(value: unknown, line: number, what: string, raw = jsonOf(value)): Adapted {
    const passedOver = (why: string): Adapted =>
      nothing(trouble("ingest/bad-record", "error", `${this.#file}#${line}`, `${what}: ${why}; passed over`));
    if (raw === null) return passedOver("nested too deeply");
    const record = readRecord(value, this.#file, line, raw);
    if (record === null) return passedOver("no object with a text");
    const contrary = this.#look(record);
    this.#held.push(record);
    this.#length += record.draft.text.length;
    const waits = this.#order === null && this.#held.some(isOpen);
    const isFull = this.#held.length >= MOST_HELD || this.#length > LONGEST_HELD;
    const released = waits && !isFull ? NONE : this.end();
    return { ...released, diagnostics: [...released.diagnostics, ...contrary] };
  }

  /** What still waits. */
  end(): Adapted {
    const drafts: Draft[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const { draft, dates } of this.#held) {
      const given = { ...draft.given };
      for (const field of DATE_FIELDS) given[field] ??= this.#settled(dates[field], diagnostics);
      drafts.push({ ...draft, given });
      if (given.published === null && dates.published !== null)
        diagnostics.push(badDate(draft.input, dates.published));
    }
    this.#held = [];
    this.#length = 0;
    return { drafts, diagnostics };
  }

  /** Learns from the dates of a record; says so where they contradict those before. */
  #look({ dates }: ReadRecord): Diagnostic[] {
    for (const field of DATE_FIELDS) {
      const shown = dates[field];
      const first = shown === null ? null : firstInNumbers(shown);
      if (first === null || this.#order === "both") continue;
      if (this.#order !== null && this.#order.first !== first) {
        const message = `dates of both orders in it ("${this.#order.shown}", "${shown!.slice(0, 40)}"); what follows of those that may be two days is taken as not given`;
        this.#order = "both";
        return [trouble("ingest/date-order", "warning", this.#file, message)];
      }
      this.#order ??= { first, shown: shown!.slice(0, 40) };
    }
    return [];
  }

  /** The day of a date that may be two, by the order of the others. */
  #settled(date: string | null, diagnostics: Diagnostic[]): string | null {
    const days = date === null ? [] : numericDays(date);
    if (days.length < 2 || this.#order === null || this.#order === "both") return null;
    const { first, shown } = this.#order;
    if (!this.#isTold) {
      const message = `dates such as "${date!.slice(0, 40)}" are read with the ${first} first, as "${shown}" must be`;
      diagnostics.push(trouble("ingest/date-order", "note", this.#file, message));
    }
    this.#isTold = true;
    return isoDay(days[first === "day" ? 0 : 1]!);
  }
}

/** A value as JSON; null where it lies deeper in itself than V8 can write, though it could read it. */
function jsonOf(value: unknown): string | null {
  try {
    return JSON.stringify(value);
  } catch {
    return null;
  }
}

const NONE: Adapted = { drafts: [], diagnostics: [] };

/** Whether one of its dates may be two days. */
const isOpen = ({ dates }: ReadRecord): boolean =>
  DATE_FIELDS.some((field) => dates[field] !== null && numericDays(dates[field]!).length > 1);
