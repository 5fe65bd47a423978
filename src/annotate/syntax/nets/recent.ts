import type { Analysis } from "./analyser.ts";
import type { PlacedWord } from "./words.ts";

type Sentences = readonly (readonly PlacedWord[])[];

/** Sentences that are remembered, about 1 MB of them. */
const MOST = 1024;

/**
 * Analyses of the sentences that were read last. Copies of a report, what an outlet writes below all of its reports, and
 * "Read more" come again and again, and the same words always have the same analysis.
 */
export class RecentAnalyses {
  private readonly read: (sentences: Sentences) => Analysis[];
  /** In the order in which they were last asked for. */
  private readonly known = new Map<string, Analysis>();

  constructor(read: (sentences: Sentences) => Analysis[]) {
    this.read = read;
  }

  /** What `read` gives. `keys`: what each sentence is known by (`keyOf` its words' texts). */
  analyse(sentences: Sentences, keys: readonly string[]): Analysis[] {
    const found = keys.map((key) => this.known.get(key));
    const made = this.read(sentences.filter((_, i) => found[i] === undefined));
    let next = 0;
    return keys.map((key, i) => {
      if (found[i] !== undefined) this.known.delete(key); // to be the last again
      return this.keep(key, found[i] ?? made[next++]!);
    });
  }

  private keep(key: string, analysis: Analysis): Analysis {
    const { known } = this;
    known.set(key, analysis);
    if (known.size > MOST) known.delete(known.keys().next().value!);
    return analysis;
  }
}

/** A sentence's key: its words one below the other, of which none holds a line break. */
export function keyOf(words: readonly { readonly text: string }[]): string {
  const texts: string[] = [];
  for (const { text } of words) texts.push(text);
  return texts.join("\n");
}
