import type { Diagnostic } from "../../model/diagnostic.ts";

/**
 * What went wrong round after round, told once: a host that stays dead would hide in each round what the others brought.
 * What was well meanwhile and goes wrong again is told again.
 */
export class Troubles {
  #before: ReadonlySet<string> = new Set();

  /** Of what went wrong in a round, that which did not in the one before, and how much is as it was. */
  of(round: readonly Diagnostic[]): { readonly fresh: readonly Diagnostic[]; readonly before: number } {
    const fresh = round.filter((diagnostic) => !this.#before.has(keyOf(diagnostic)));
    this.#before = new Set(round.map(keyOf));
    return { fresh, before: round.length - fresh.length };
  }
}

/** Without the words: they may count the minutes that a site still wants to be left alone. */
const keyOf = ({ code, input, report }: Diagnostic): string => JSON.stringify([code, input, report]);
