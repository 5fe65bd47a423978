import { soundKey } from "../../text/names/fold.ts";
import type { Node } from "./nodes.ts";
import { type Person, readPerson } from "./people.ts";

/** The full names of people in a story, found without going through them all: a story may name thousands. */
export class FullNames {
  private readonly people = new Map<number, Person>();
  private readonly byReport = new Map<number, number[]>();
  private readonly byGiven = new Map<string, number[]>();
  /**
   * By each form that a single name may share: surname, its last word, its sound, the letter that its last word's sound
   * begins with.
   */
  private readonly byForm = new Map<string, number[]>();

  constructor(nodes: readonly Node[]) {
    nodes.forEach((node, at) => {
      if (node.type !== "person" || node.isShort) return;
      const person = readPerson(node.folded, []);
      this.people.set(at, person);
      for (const report of new Set(node.occurrences.map((occurrence) => occurrence.report)))
        add(this.byReport, report, at);
      if (person.given[0] !== undefined) add(this.byGiven, person.given[0], at);
      const last = person.surname.split(" ").at(-1)!;
      const sounds = [`sound ${soundKey(person.surname)}`, `letter ${soundKey(last)[0]}`];
      for (const form of new Set([person.surname, last, ...sounds])) add(this.byForm, form, at);
    });
  }

  /** The name of the node at that place, cut into given names and surname. */
  person(at: number): Person {
    return this.people.get(at)!;
  }

  /** Places of the full names that stand in the report. */
  inReport(report: number): readonly number[] {
    return this.byReport.get(report) ?? [];
  }

  withGiven(given: string): readonly number[] {
    return this.byGiven.get(given) ?? [];
  }

  /** All full names whose surname the single name may be, by spelling (`forms` of it), by sound or by a slip; in order. */
  mayBe(forms: readonly string[], sound: string): readonly number[] {
    const keys = [...forms, `sound ${sound}`, `letter ${sound[0]}`];
    return [...new Set(keys.flatMap((key) => this.byForm.get(key) ?? []))].sort((a, b) => a - b);
  }
}

function add<K>(lists: Map<K, number[]>, key: K, at: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [at]);
  else list.push(at);
}
