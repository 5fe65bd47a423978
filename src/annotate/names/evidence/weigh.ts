import type { Draft } from "../draft.ts";
import { Is, type Lexicon } from "../lexicon.ts";
import { bitsAt, type Line } from "../lines.ts";
import { BESIDE } from "./beside.ts";
import type { Feature } from "./feature.ts";
import { INSIDE } from "./inside.ts";

/** Refiner: weighs what the name itself and then the words beside it say of its type. The two tables are the whole model. */
export function weigh(name: Draft, line: Line, lexicon: Lexicon): void {
  for (const feature of INSIDE) feature(name, line, lexicon);
  for (const feature of BESIDE) feature(name, line, lexicon);
  plainWords(name, line, lexicon);
}

/** Capitals on plain words, without anything that says body, place or person, are an emphasis or a term. */
const plainWords: Feature = (name, line) => {
  for (let at = name.from; at < name.to; at++) if (!(bitsAt(line, at) & Is.common)) return;
  if (Math.max(...Object.values(name.scores)) < 3) name.weak = true;
};
