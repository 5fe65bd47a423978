import type { TimeExpression, TimeForm } from "../../model/annotations.ts";
import type { Span } from "../../model/span.ts";
import type { Sentence, Token } from "../../model/syntax.ts";
import { eventStarts } from "./lexicon.ts";

/** "the start of the offensive": what is meant is the offensive's first day. */
const BEGINNING = /^(?:start|beginning|outbreak|onset|opening|launch|outset|eruption)$/;
const HANGING = /(?:after|before|into)$/i;

const lies = (inner: Span, { start, end }: Span): boolean => inner.start >= start && inner.end <= end;
const isNoun = ({ tag }: Token): boolean => tag.startsWith("NN");
const lemmaOf = (token: Token): string => (token.lemma || token.text).toLowerCase();

/** The noun of the event that an anchor begins with; null where that is who did something: "after rebels left". */
function eventOf({ tokens }: Sentence, anchor: Span): Token | null {
  const inside = tokens.filter((token) => lies(token, anchor));
  const first = inside.findIndex((token, i) => isNoun(token) && !(inside[i + 1] && isNoun(inside[i + 1]!)));
  const top = inside[first];
  if (!top || top.relation.startsWith("nsubj")) return null;
  if (!BEGINNING.test(lemmaOf(top))) return top;
  return (
    inside.find((token) => isNoun(token) && tokens[token.head] === top && token.relation === "nmod") ?? null
  );
}

/** Words that give a day, month or year by themselves. */
const isDate = ({ is }: TimeForm): boolean => /^(?:date|weekday|holiday|year)$/.test(is);

/** The first governor of a token that is no part of the time's own words. */
function governorOf(tokens: readonly Token[], time: Span): Token | undefined {
  const outer = tokens.find(
    (token) => lies(token, time) && (!tokens[token.head] || !lies(tokens[token.head]!, time)),
  );
  return outer && tokens[outer.head];
}

/** Does this time date the event: "the blast on Monday", "the offensive began on Jan. 5", "rebels launched it on …"? */
function dates(tokens: readonly Token[], event: Token, time: Span): boolean {
  const governor = governorOf(tokens, time);
  if (governor === event) return true;
  const verb = tokens[event.head];
  // "the blast was on Monday"
  if (verb && lies(verb, time) && event.relation === "nsubj") return true;
  return (
    governor !== undefined &&
    governor === verb &&
    eventStarts.has(lemmaOf(verb)) &&
    /^(?:nsubj|nsubj:pass|obj)$/.test(event.relation)
  );
}

/**
 * "A week after the vote of May 5", "a day after it began on May 5"; "a day after he called off the May 5 vote" is of what he
 * did, and when that was is not said.
 */
function isOfAnchor(tokens: readonly Token[], anchor: Span, time: Span): boolean {
  const verb = tokens.some(
    ({ tag, start, end }) => start >= anchor.start && end <= time.start && FINITE.test(tag),
  );
  const governor = governorOf(tokens, time);
  return !verb || !governor || !isNoun(governor);
}

const FINITE = /^(?:VB[DZP]|MD)$/;

/** All the times by which a report dates an event that it calls by that noun. */
function datingsOf(
  lemma: string,
  apart: Span,
  byNoun: ReadonlyMap<string, readonly (readonly [Sentence, Token])[]>,
  times: ReadonlyMap<Sentence, readonly TimeExpression[]>,
): TimeExpression[] {
  return (byNoun.get(lemma) ?? []).flatMap(([sentence, token]) =>
    lies(token, apart)
      ? []
      : (times.get(sentence) ?? []).filter(
          (time) => isDate(time.form) && dates(sentence.tokens, token, time),
        ),
  );
}

/** Sentences by the nouns in them. */
function indexNouns(sentences: readonly Sentence[]): Map<string, (readonly [Sentence, Token])[]> {
  const byNoun = new Map<string, (readonly [Sentence, Token])[]>();
  for (const sentence of sentences)
    for (const token of sentence.tokens.filter(isNoun)) {
      const lemma = lemmaOf(token);
      const mentions = byNoun.get(lemma) ?? [];
      byNoun.set(lemma, mentions);
      mentions.push([sentence, token]);
      if (mentions.length > MOST) mentions.shift();
    }
  return byNoun;
}

/** Mentions of one noun that are kept, so that a hostile text costs no more than its length. */
const MOST = 21;

/**
 * Gives "a week after the start of the offensive" the date of that offensive, where the same report dates it in one
 * way only: "the offensive began on Jan. 5". Otherwise the distance stays a distance.
 */
export function dateAnchors(
  text: string,
  bySentence: readonly (readonly [Sentence, readonly TimeExpression[]])[],
): TimeExpression[] {
  const isHanging = ({ form, start, end }: TimeExpression): boolean =>
    form.is === "since" && form.anchor !== null && HANGING.test(text.slice(start, end));
  const all = bySentence.flatMap(([, times]) => times);
  if (!all.some(isHanging)) return all;
  const byNoun = indexNouns(bySentence.map(([sentence]) => sentence));
  const times = new Map(bySentence);
  return bySentence.flatMap(([sentence, own]) =>
    own.map((time) => {
      if (!isHanging(time) || time.form.is !== "since") return time;
      const { anchor } = time.form;
      // "two weeks before Christmas", "three days after the 5 May vote"
      const said = own.find(({ start, form }) => isDate(form) && lies({ start, end: start }, anchor!));
      if (said && !isOfAnchor(sentence.tokens, anchor!, said)) return time;
      const event = eventOf(sentence, anchor!);
      const found = said ? [said] : event ? datingsOf(lemmaOf(event), anchor!, byNoun, times) : [];
      const [first] = found;
      if (!first || new Set(found.map(({ form }) => JSON.stringify(form))).size > 1) return time;
      return { ...time, form: { ...time.form, dated: { form: first.form, tense: first.tense } } };
    }),
  );
}
