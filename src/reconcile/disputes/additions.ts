import type { Reading } from "../../model/reading.ts";
import type { Figure } from "../../model/story.ts";
import { sameEvent } from "../../text/words/events.ts";
import { sizeOf } from "../ledger/compare.ts";
import { sentenceOf } from "../sentences/places.ts";
import { type Tree, treeOf, verbAbove } from "../sentences/tree.ts";
import { remembered } from "./remembered.ts";

/** What a number was added up to is told behind it. */
const SUMMED =
  /\b(?:bring|brings|bringing|brought|raising|putting|pushing|taking|lifting) (?:the|its|their) (?:\p{L}+ ){0,2}(?:total|toll|number|tally|count)\b/iu;

/**
 * Whether a figure counts only what comes on top of others: "four on Monday, bringing the total to nine", "the mayor and
 * three other guests", "five more people were killed" in a report that counts other dead; or what did not happen.
 */
export function addsOnly(reading: Reading): (figure: Figure) => boolean {
  const texts = new Map(reading.reports.map(({ id, text }) => [id, text]));
  const byReport = Map.groupBy(reading.figures, ({ report }) => report);
  const sentenceAround = sentenceOf(reading);
  return remembered((figure) => {
    const sentence = sentenceAround(figure);
    const text = texts.get(figure.report);
    if (sentence === undefined || text === undefined || figure.unit !== "people") return false;
    const tree = treeOf(sentence.tokens);
    if (isSaidNot(tree, figure) || SUMMED.test(text.slice(figure.end, sentence.end))) return true;
    const at = sentence.tokens.findIndex(
      ({ tag, start, end }) => tag === "CD" && start < figure.end && end > figure.start,
    );
    if (at < 0 || !/^(?:more|others?)$/i.test(sentence.tokens[at + 1]?.text ?? "")) return false;
    const [name, and] = sentence.tokens.slice(Math.max(0, at - 2), at);
    if (and !== undefined && /^and$/i.test(and.text) && /^NNP/.test(name!.tag)) return true;
    const told = byReport.get(figure.report)!.filter((one) => one !== figure && one.unit === figure.unit);
    return (
      told.some((one) => sizeOf(one) > 1 && sameEvent(one.event, figure.event)) &&
      !told.some(({ start, end }) => start >= sentence.start && end <= figure.start)
    );
  });
}

/** "Did not injure six": nobody is counted. "Not before it had injured six": six are. */
function isSaidNot({ tokens, children }: Tree, figure: Figure): boolean {
  const verb = verbAbove({ tokens, children }, figure);
  return (
    verb !== null &&
    children[verb]!.some(
      (place) =>
        /^(?:not|n['’]t|never)$/i.test(tokens[place]!.text) &&
        !/^(?:before|until|only|just)$/i.test(tokens[place + 1]!.text),
    )
  );
}
