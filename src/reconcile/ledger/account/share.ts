import { readNumbers } from "../../../text/numbers/numbers.ts";
import { eventNamed, sameEvent } from "../../../text/words/events.ts";
import { under } from "../../sentences/tree.ts";
import { numberIn, type Scene } from "./scene.ts";

/** What a figure is told as a share of. */
export interface Share {
  /** How many the whole is; null where that is not said. */
  readonly whole: number | null;
  /** What is counted happened to the whole: of "ten of the wounded" it is not ten who were wounded. */
  readonly isOfCounted: boolean;
}

/** The share that a figure is told as: "10 of the 20 crew", "of the 12 defendants, 11 were charged"; null: none. */
export const shareOf = (scene: Scene): Share | null => behind(scene) ?? before(scene);

/** "Of the", "of its", "of those": what follows is a whole that is known. */
const KNOWN = /^(?:the|its|their|his|her|our|those|these)$/i;
/** So many words after such a word its number stands. */
const NEAR = 4;

/** Its "of" stands right behind the number. */
function behind(scene: Scene): Share | null {
  const { figure, tree } = scene;
  const { tokens } = tree;
  const at = numberIn(scene);
  if (at < 0 || !isOf(tokens[at + 1]?.text) || !KNOWN.test(tokens[at + 2]?.text ?? "")) return null;
  // "all three of the victims" are the whole
  if (/^(?:all|both)$/i.test(tokens[at - 1]?.text ?? "")) return null;
  const happened = under(tree, at, null)
    .filter((place) => place > at + 1 && !/^(?:VBD|VBZ|VBP|MD)$/.test(tokens[place]!.tag))
    .map((place) => eventNamed(tokens[place]!.lemma));
  return {
    whole: numberNear(scene, at + 3),
    isOfCounted:
      figure.event !== null && happened.some((event) => event !== null && sameEvent(event, figure.event)),
  };
}

/** The sentence opens with it: "Of the 12 defendants, 11 were charged". */
function before(scene: Scene): Share | null {
  const {
    figure,
    tree: { tokens },
  } = scene;
  if (!isOf(tokens[0]?.text) || !KNOWN.test(tokens[1]?.text ?? "")) return null;
  const whole = tokens.slice(2, 2 + NEAR).find(({ tag }) => tag === "CD");
  if (whole === undefined || figure.start < whole.end) return null;
  return { whole: numberNear(scene, 2), isOfCounted: false };
}

const isOf = (word: string | undefined): boolean => word?.toLowerCase() === "of";

function numberNear({ tree, report }: Scene, from: number): number | null {
  const number = tree.tokens.slice(from, from + NEAR).find(({ tag }) => tag === "CD");
  if (number === undefined) return null;
  return readNumbers(report.text, number.start, number.end)[0]?.value ?? null;
}
