import type { NameMention } from "../../model/annotations.ts";
import type { Block } from "../../model/report.ts";
import type { Sentence } from "../../model/syntax.ts";
import { completeNames, joinNicknames, joinPossessives } from "./bodies.ts";
import { agreeInReport } from "./document.ts";
import { bestType, type Draft } from "./draft.ts";
import { weigh } from "./evidence/weigh.ts";
import { headlineNames, namedWords } from "./headlines.ts";
import { Is, type Lexicon, lexicon } from "./lexicon.ts";
import { type Line, readLine } from "./lines.ts";
import { addRoles } from "./roles.ts";
import { runsOf } from "./runs.ts";
import { opensSentence, segmentRun } from "./segments.ts";
import { sidesOf, weighSides } from "./sides.ts";

/** Points that a name must have to be one; below it the words are most likely no name. */
const LEAST_POINTS = 1;

/**
 * The names in a report's sentences: people, organizations, places, groups, outermost and without overlap, in text order.
 * Titles stand in `roles`, a closing 's is left out. Prose is read first; what it says decides over lines in which
 * every word has a capital. Offsets are UTF-16 code units of `text`.
 *
 * @example recogniseNames("Mayor Ada Nyberg spoke.", sentences, blocks) // one person, "Ada Nyberg", role "Mayor"
 */
export function recogniseNames(
  text: string,
  sentences: readonly Sentence[],
  blocks: readonly Block[],
): NameMention[] {
  const words = lexicon();
  const lines = sentences.map((sentence) =>
    readLine(sentence, blocks[sentence.block]?.kind ?? "body", words),
  );
  const events = eventNames(lines);
  const sport = sidesOf(lines, words);
  const sides = sport ?? [];
  const prose = lines
    .flatMap((line, place) => (line.capitals === "text" ? proseNames(line, place, words) : []))
    .filter(
      (name) => name.titled || name.to - name.from > 1 || !events.has(lines[name.line]!.keys[name.from]!),
    )
    .filter(isApartFrom(sides));
  if (sport !== null) weighSides(prose, sides, lines, words);
  const known = agreeInReport(prose, lines);
  const named = namedWords(prose, lines, known);
  const heads = lines
    .flatMap((line, place) => (line.capitals === "text" ? [] : headlineNames(line, place, named, words)))
    .filter(isApartFrom(sides));
  return [...prose, ...heads, ...sides]
    .filter((name) => bestType(name.scores).points >= (name.weak ? 4 : LEAST_POINTS))
    .sort((a, b) => a.line - b.line || a.from - b.from)
    .map((name) => mention(text, name, lines[name.line]!, words));
}

/** Whether a name shares no word with any of these. */
function isApartFrom(taken: readonly Draft[]): (name: Draft) => boolean {
  const byLine = Map.groupBy(taken, ({ line }) => line);
  return (name) => !byLine.get(name.line)?.some(({ from, to }) => from < name.to && name.from < to);
}

/** Names of storms and operations: in a report on "Hurricane Otto", "Otto" is the storm. */
function eventNames(lines: readonly Line[]): Set<string> {
  const names = new Set<string>();
  for (const line of lines)
    for (let at = 0; at + 1 < line.tokens.length; at++)
      if (line.bits[at]! & Is.eventHead && line.upper[at] && line.upper[at + 1])
        names.add(line.keys[at + 1]!);
  return names;
}

function proseNames(line: Line, place: number, words: Lexicon): Draft[] {
  const runs = runsOf(line, words);
  const cut = runs.flatMap((run) => segmentRun(line, place, run, words));
  for (const name of cut) name.weak = isWeak(line, name);
  const whole = completeNames(line, place, joinPossessives(line, joinNicknames(line, cut), words), words);
  for (const name of whole) weigh(name, line, words);
  return whole;
}

/** One common word at the start of a sentence is most likely no name. */
const isWeak = (line: Line, name: Draft): boolean => {
  if (name.to - name.from !== 1 || name.titled || !opensSentence(line, name.from)) return false;
  return (
    (line.bits[name.from]! & Is.common) !== 0 ||
    /^(?:RB|IN|VB|JJ|MD|UH|CC|DT|NNS?$)/.test(line.tokens[name.from]!.tag)
  );
};

/** "It was written by Ada Mo.": of a short surname at the end of a sentence the tokens keep the stop. */
function endOf(line: Line, { from, to }: Draft, type: NameMention["type"]): number {
  const last = line.tokens[to - 1]!;
  const isStop =
    type === "person" && to === line.tokens.length && to - from > 1 && SURNAME_AND_STOP.test(last.text);
  return isStop ? last.end - 1 : last.end;
}

const SURNAME_AND_STOP = /^(?!(?:Jr|Sr|Esq)\.)\p{Lu}\p{Ll}+\.$/u;

function mention(text: string, name: Draft, line: Line, words: Lexicon): NameMention {
  const { type, lead } = bestType(name.scores);
  if (type === "person") addRoles(name, line, words);
  const start = line.tokens[name.from]!.start;
  const end = endOf(line, name, type);
  return {
    kind: "name",
    start,
    end,
    text: text.slice(start, end),
    type,
    roles: type === "person" ? name.roles : [],
    confidence: Math.round(100 / (1 + Math.exp(-lead / 1.5))) / 100,
    reasons: name.reasons,
  };
}
