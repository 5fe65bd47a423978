import { sameEvent } from "../../../text/words/events.ts";
import { verbAbove } from "../../sentences/tree.ts";
import { sizeOf } from "../compare.ts";
import { numberIn, type Scene } from "./scene.ts";

/** What a number was added up to is told behind it. */
const SUMMED =
  /\b(?:bring|brings|bringing|brought|raising|putting|pushing|taking|lifting) (?:the|its|their) (?:\p{L}+ ){0,2}(?:total|toll|number|tally|count)\b/iu;

/**
 * Whether a figure counts only what comes on top of others: "four on Monday, bringing the total to nine", "the mayor and
 * three other guests", "five more people were killed" in a report that counts other dead; or what did not happen.
 */
export function addsOnly(scene: Scene): boolean {
  const { figure, report, sentence, told } = scene;
  if (figure.unit !== "people") return false;
  if (isSaidNot(scene) || SUMMED.test(report.text.slice(figure.end, sentence.end))) return true;
  const at = numberIn(scene);
  if (at < 0 || !/^(?:more|others?)$/i.test(sentence.tokens[at + 1]?.text ?? "")) return false;
  const [name, and] = sentence.tokens.slice(Math.max(0, at - 2), at);
  if (and !== undefined && /^and$/i.test(and.text) && /^NNP/.test(name!.tag)) return true;
  const others = told.filter((one) => one !== figure && one.unit === figure.unit);
  return (
    others.some((one) => sizeOf(one) > 1 && sameEvent(one.event, figure.event)) &&
    !others.some(({ start, end }) => start >= sentence.start && end <= figure.start)
  );
}

/** "Did not injure six": nobody is counted. "Not before it had injured six": six are. */
function isSaidNot({ figure, tree }: Scene): boolean {
  const { tokens, children } = tree;
  const verb = verbAbove(tree, figure);
  return (
    verb !== null &&
    children[verb]!.some(
      (place) =>
        /^(?:not|n['’]t|never)$/i.test(tokens[place]!.text) &&
        !/^(?:before|until|only|just)$/i.test(tokens[place + 1]!.text),
    )
  );
}
