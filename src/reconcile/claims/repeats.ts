import type { Decision } from "../../model/decision.ts";
import type { Located } from "../../model/span.ts";
import type { Attribution } from "../../model/story.ts";
import { attributionOf } from "../sentences/voice.ts";
import type { ClaimSentence } from "../sentences/words.ts";
import type { Draft } from "./build.ts";
import { byPosition, holdsMainVerb, isWholeClause } from "./clearest.ts";
import { type Context, sentenceAt } from "./context.ts";
import { isPronoun, isSpeakers, wordingOf } from "./wording.ts";

/**
 * What one report alone says joins whatever tells it in the same words, in order, however names and numbers are spelled:
 * with too few words for a link it is still the same statement. What differs in a figure, a "not", a "may" or a hedge
 * differs in a word; what differs in its day, or is denied by one, stays apart, and "I" is who says it.
 */
export function joinRepeats(
  drafts: readonly Draft[],
  sentences: readonly ClaimSentence[],
  context: Context,
): readonly Draft[] {
  const homes = new Map<number, Held[]>();
  const moved = new Set<number>();
  for (const all of inSameWords(drafts, sentences, context))
    for (const repeat of all) {
      if (drafts[repeat.draft]!.spans.length > 1 || moved.has(repeat.draft) || homes.has(repeat.draft))
        continue;
      const home = homeOf(repeat, all, drafts, moved, context);
      if (home === null) continue;
      moved.add(repeat.draft);
      homes.set(home.draft, [...(homes.get(home.draft) ?? [home]), repeat]);
    }
  return drafts.flatMap((draft, at) => {
    if (moved.has(at)) return [];
    const repeats = homes.get(at);
    return repeats === undefined ? [draft] : [withRepeats(draft, repeats)];
  });
}

/** An assertion, the place of its draft, and the words that it is told in. */
interface Held {
  readonly draft: number;
  readonly span: Located;
  readonly words: readonly string[];
}

/** Longer ones, in characters, have words enough for a link. */
const LONGEST = 100;
/** Fewer words say nothing that could be said twice. */
const FEWEST = 2;

/** Assertions of which there are two or more in the same words. */
function inSameWords(
  drafts: readonly Draft[],
  sentences: readonly ClaimSentence[],
  context: Context,
): readonly (readonly Held[])[] {
  const wordsOf = wordingOf(sentences, context);
  const alike = new Map<string, Held[]>();
  drafts.forEach(({ spans }, draft) => {
    for (const span of spans) {
      if (span.end - span.start > LONGEST) continue;
      const words = wordsOf(span);
      if (words.length < FEWEST) continue;
      const key = words.join(" ");
      const held = { draft, span, words };
      const others = alike.get(key);
      if (others === undefined) alike.set(key, [held]);
      else others.push(held);
    }
  });
  return [...alike.values()].filter((all) => all.length > 1);
}

/** The largest claim that tells it so elsewhere, else the first statement. */
function homeOf(
  repeat: Held,
  all: readonly Held[],
  drafts: readonly Draft[],
  moved: ReadonlySet<number>,
  context: Context,
): Held | null {
  const others = all.filter(({ draft }) => draft !== repeat.draft);
  // a value that is contested is a claim of its own beside the one in whose words it stands
  if (others.some(({ span }) => meet(span, repeat.span))) return null;
  const size = ({ draft }: Held): number => drafts[draft]!.spans.length;
  const [home] = others
    .filter((one) => !moved.has(one.draft) && areOne(one, repeat, context))
    .toSorted((x, y) => size(y) - size(x) || byPosition(x.span, y.span));
  return home ?? null;
}

const meet = (one: Located, other: Located): boolean =>
  one.report === other.report && one.start < other.end && other.start < one.end;

function areOne(one: Held, other: Held, context: Context): boolean {
  const [days, itsDays] = [daysOf(one, context), daysOf(other, context)];
  if (days !== itsDays && days !== "" && itsDays !== "") return false;
  const [said, itsSaid] = [saidIn(one, context), saidIn(other, context)];
  if (isAgainst(said) !== isAgainst(itsSaid) || (said?.hedge ?? "none") !== (itsSaid?.hedge ?? "none"))
    return false;
  const voice = said?.voices.at(-1);
  return !hangsOnVoice(one, context) || (voice !== undefined && voice === itsSaid?.voices.at(-1));
}

const daysOf = ({ span }: Held, { times }: Context): string =>
  times(span)
    .flatMap(({ value }) => value ?? [])
    .join(" ");

const saidIn = ({ span }: Held, { attributions }: Context): Attribution | null =>
  attributionOf(span, attributions.get(span.report) ?? []);

const isAgainst = (said: Attribution | null): boolean =>
  said !== null && (said.stance === "denies" || said.stance === "doubts");

/** So many words make a phrase telling, and a sentence about "he" or "it" one about the same man or thing. */
const TELLING = 7;

/** Whether the same words of two speakers may be about two things: "we will rebuild", "he was freed", "a disaster". */
function hangsOnVoice({ span, words }: Held, { reports }: Context): boolean {
  if (words.some(isSpeakers)) return true;
  if (words.length >= TELLING) return false;
  const sentence = sentenceAt(span, reports);
  const isRead = sentence !== undefined && (isWholeClause(sentence, span) || holdsMainVerb(sentence, span));
  return !isRead || words.some(isPronoun);
}

function withRepeats(draft: Draft, [home, ...repeats]: readonly Held[]): Draft {
  const spans = repeats.map(({ span }) => span);
  const decisions = spans.map(
    ({ report }): Decision => ({
      verdict: "same",
      score: 1,
      by: "reconcile/repeats",
      reasons: [
        report === home!.span.report
          ? `${report} tells it twice in the same words`
          : `${home!.span.report} and ${report} tell it in the same words`,
      ],
    }),
  );
  return {
    spans: [...draft.spans, ...spans],
    decisions: [...(draft.decisions ?? []), ...decisions],
    sure: [...(draft.sure ?? []), [home!.span.report, ...spans.map(({ report }) => report)]],
    matched: [...(draft.matched ?? draft.spans), ...spans],
  };
}
