import type { Span } from "../../../model/span.ts";
import { packagedLines } from "../../../text/packaged.ts";
import type { Draft, Page, Phrase } from "../page.ts";
import { trim } from "../stretch.ts";
import { isStatement } from "./labels.ts";

/** A label in capitals and a colon at the head of a paragraph. */
const LABEL = /^\s*(\p{Lu}[\p{Lu}\p{M}.'’ -]{2,40}):\s+/u;

/** A person's name, with a word or two of office before it, and a colon at the head of a paragraph. */
const NAMED = /^\s*(?:\p{Lu}{4,}\s[–—-]\s)?((?:\p{Lu}[\p{L}\p{M}.'’-]*\s?){1,5}):\s+(?=\S+\s+\S)/u;

/** «UPDATE: », «BREAKING: »: a label of the paper's, however often it comes. */
const OF_THE_PAPER: ReadonlySet<string> = new Set(packagedLines("lexicons/paragraph-labels.txt"));

/**
 * A transcript: «[TAPPER]: [We are back.]», where paragraphs are labelled so in turn; or a heading or answer that a
 * person's name opens: «[Ada Nyberg]: [The bridge is safe]». Quotation marks need none. Labels of which each comes once, and not
 * all as names of people, head the sections of a report: «THE DEAD: », «INQUIRY: ».
 */
export function transcript(page: Page): Draft[] {
  const capitals = labelled(page, LABEL, true);
  const named = labelled(page, NAMED, false).filter(
    ({ speaker, content }) =>
      isPerson(page, speaker) &&
      !page.quoted(content.start) &&
      !/^by\s/i.test(page.text.slice(speaker!.start, speaker!.end)) &&
      tells(page, speaker!, content),
  );
  return [...(isSpokenInTurn(page, capitals) ? capitals : []), ...named];
}

function isSpokenInTurn(page: Page, labels: readonly Draft[]): boolean {
  const words = labels.map(({ speaker }) => page.text.slice(speaker!.start, speaker!.end));
  return (
    words.length > 1 &&
    (new Set(words).size < words.length || labels.every(({ speaker }) => isPerson(page, speaker)))
  );
}

/** Whether the last name of the label is a person's. */
function isPerson(page: Page, label: Span | null): boolean {
  const last = label && page.namesAt.meeting(label).at(-1);
  return label !== null && last?.type === "person" && last.end === label.end;
}

/** "Lind: 547", "Nyberg: A closing surge": what has no word of an act or state tells nothing. */
function tells(page: Page, { sentence }: Phrase, content: Span): boolean {
  const tree = page.trees[sentence]!;
  const from = tree.tokens.findIndex((t) => t.start >= content.start);
  return from < 0 || isStatement(tree, from);
}

function labelled(page: Page, pattern: RegExp, verbatim: boolean): Draft[] {
  return page.trees.flatMap((tree, sentence): Draft[] => {
    const before = page.sentences[sentence - 1];
    if (before?.paragraph === tree.sentence.paragraph) return [];
    const { start } = tree.sentence;
    const label = pattern.exec(page.text.slice(start, start + 60));
    if (label === null || OF_THE_PAPER.has(label[1]!.toLowerCase())) return [];
    const content = trim(page.text, {
      start: start + label[0].length,
      end: endOfParagraph(page, sentence),
    });
    const colon = start + label[0].indexOf(":");
    const head = tree.tokens.findIndex((t) => t.end === colon);
    if (!content || head < 0) return [];
    const speaker = { start: start + label[0].indexOf(label[1]!), end: colon, sentence, head };
    return [
      {
        content,
        cue: { start: colon, end: colon + 1 },
        speaker,
        relays: [],
        stance: "says",
        hedge: "none",
        attitude: false,
        verbatim,
        by: "attributions/transcript",
        anchor: null,
      },
    ];
  });
}

function endOfParagraph(page: Page, sentence: number): number {
  let last = sentence;
  while (page.sentences[last + 1]?.paragraph === page.sentences[sentence]!.paragraph) last++;
  return page.sentences[last]!.end;
}
