import type { Token } from "../../model/syntax.ts";
import { type Counted, type Scene, tokenBefore, verbLemma } from "./draft.ts";
import { eventPhrase, eventWord, LIGHT_VERBS, PARTICIPLES } from "./lexicon.ts";
import { isTime } from "./units.ts";

/** What happened to what is counted: the verb's lemma and, for the item's words, its participle. */
export interface Happening {
  readonly lemma: string;
  readonly participle: string | null;
}

/** Characters that a phrase such as "taken into custody" may have. */
const REACH = 40;
const SUBJECT = /^nsubj/;
const ARGUMENT = /^(?:nsubj|nsubj:pass|obj|iobj|obl|csubj)/;
const VERB = /^VB/;

/**
 * The verb that what is counted is the subject or object of; null where there is none that says more than "is" or "has".
 * By the tree where it knows, else by the words next to the counted ones.
 */
export function happening(scene: Scene, counted: Counted, start: number): Happening | null {
  const told = tellingVerb(scene, counted, start);
  if (told === null || !isDeniedBehind(scene, counted, told)) return told;
  return told.lemma === "account" ? { lemma: "miss", participle: "unaccounted for" } : null;
}

/** "26 workers have not been accounted for", "three were not hurt": what did not happen to them is no event of theirs. */
function isDeniedBehind({ text, tokens }: Scene, { last }: Counted, { lemma }: Happening): boolean {
  const tells = (token: Token): boolean =>
    verbLemma(token) === lemma || eventPhrase(text.slice(token.start, token.start + REACH))?.event === lemma;
  const verb = tokens.findIndex((token, at) => at > last && at < last + 6 && tells(token));
  return verb > last && tokens.slice(last + 1, verb).some(({ text }) => /^(?:not|n['’]t|never)$/i.test(text));
}

function tellingVerb(scene: Scene, counted: Counted, start: number): Happening | null {
  return (
    premodifier(scene, counted) ??
    state(scene, counted) ??
    nominal(scene, start) ??
    (isObject(scene, counted) ? null : after(scene, counted, /^(?:RB|MD|VB.?)$/)) ??
    apart(scene, counted) ??
    governor(scene, counted) ??
    before(scene, start) ??
    (counted.unit === "people" ? after(scene, counted, /^(?:RB|MD|VB.?|WP|WDT)$/) : null) ??
    (counted.unit === "people" ? aboard(scene, counted) : null)
  );
}

const heavy = (token: Token | undefined): token is Token =>
  token !== undefined && VERB.test(token.tag) && !LIGHT_VERBS.has(token.lemma);

/** "13 injured residents", "22 confirmed dead". */
function premodifier({ tokens }: Scene, { first, head }: Counted): Happening | null {
  for (let i = Math.max(0, first); i < head; i++) {
    const token = tokens[i] as Token;
    const word = /^(?:JJ|VBN)$/.test(token.tag) ? eventWord(token.lemma, token.text) : null;
    if (word?.people === true) return { lemma: word.event, participle: null };
  }
  return null;
}

/**
 * "with three others, among them a boy, wounded", "94, among them a girl, were hurt": a participle beyond what stands
 * between commas.
 */
function apart({ tokens }: Scene, { last }: Counted): Happening | null {
  if (tokens[last + 1]?.text !== ",") return null;
  for (let i = last + 2; i < Math.min(last + 11, tokens.length - 1); i++) {
    let after = i + 1;
    while (
      tokens[i]?.text === "," &&
      /^(?:was|were|is|are|has|have|had|been)$/i.test(tokens[after]?.text ?? "")
    )
      after++;
    const next = tokens[after];
    const word = next === undefined ? null : eventWord(next.lemma, next.text);
    if (
      tokens[i]?.text === "," &&
      next !== undefined &&
      (word?.people === true || (next.tag === "VBN" && heavy(next)))
    )
      return { lemma: word?.event ?? verbLemma(next), participle: next.text };
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tokens[i]?.tag ?? "")) return null;
  }
  return null;
}

const REPORTED =
  /^(?:are|is|was|were|be|been|being|reported|reportedly|believed|feared|confirmed|presumed|declared|pronounced)$/i;

/** "left 58 people dead", "30 people are missing": an adjective for what happened, after the noun. */
function state({ tokens }: Scene, { last }: Counted): Happening | null {
  let i = last + 1;
  while (
    i < last + 5 &&
    i < tokens.length &&
    (/^RB/.test((tokens[i] as Token).tag) || REPORTED.test((tokens[i] as Token).text))
  )
    i++;
  const token = tokens[i];
  const word =
    token === undefined || /^NN/.test(tokens[i + 1]?.tag ?? "") ? null : eventWord(token.lemma, token.text);
  return word?.people === true && !/^NNS?$/.test(token?.tag ?? "")
    ? { lemma: word.event, participle: token?.text ?? null }
    : null;
}

/** "The loss of 21 lives", "claimed 21 lives" count the dead; "saved 21 lives" does not. */
export const TAKING: ReadonlySet<string> = new Set(["lose", "claim", "take", "cost"]);

/** "the deployment of 3,500 soldiers", "control over 1,000 square kilometers"; "claimed the lives of nine people". */
function nominal({ tokens }: Scene, start: number): Happening | null {
  const of = tokenBefore(tokens, start);
  const noun = /^(?:of|over)$/.test(tokens[of]?.text ?? "") ? tokens[of - 1] : undefined;
  if (noun?.text === "lives" && TAKING.has(tokens[noun.head]?.lemma ?? ""))
    return { lemma: "die", participle: "died" };
  const word = noun === undefined ? null : eventWord(noun.lemma, noun.text);
  return word === null ? null : { lemma: word.event, participle: null };
}

/** "people have been evacuated", "men arrested", "drones intercepted": a participle or passive right after. */
function after({ text, tokens }: Scene, { last }: Counted, steps: RegExp): Happening | null {
  let i = last + 1;
  while (i < tokens.length && i < last + 6 && steps.test((tokens[i] as Token).tag) && !heavy(tokens[i])) {
    const { start, end, tag } = tokens[i] as Token;
    const phrase = eventPhrase(text.slice(start, start + REACH));
    if (phrase !== null)
      return { lemma: phrase.event, participle: tag === "VBD" ? null : text.slice(start, end) };
    i++;
  }
  const token = tokens[i];
  // "lost their lives"
  const phrase = heavy(token) ? eventPhrase(text.slice(token.start, token.start + REACH)) : null;
  if (phrase !== null) return { lemma: phrase.event, participle: null };
  if (heavy(token) && HARMED.test(text.slice(token.start, token.start + HARM_REACH)))
    return { lemma: "injure", participle: "injured" };
  const told = i > last + 1 ? adjective(text, token) : null;
  if (told !== null) return told;
  if (!heavy(token) || (token.tag === "VBG" && i === last + 1)) return null;
  return { lemma: verbLemma(token), participle: token.tag === "VBN" ? withParticle(tokens, i) : null };
}

/** "suffered burns", "sustained minor injuries": what the noun says happened to them. */
const HARMED =
  /^(?:suffer|sustain)(?:ed|ing)?(?: [\p{L}-]+){0,3}? (?:burns?|injur(?:y|ies)|wounds?|fractures?|concussions?)(?!\p{L})/iu;
const HARM_REACH = 70;

/** "gunned down", "shot down": a verb with the particle behind it. */
function withParticle(tokens: readonly Token[], i: number): string {
  const [verb, next] = [tokens[i] as Token, tokens[i + 1]];
  return next !== undefined && PARTICLE.test(next.text) ? `${verb.text} ${next.text}` : verb.text;
}

/** "Nine of 20 samples tested [positive]": the verb alone says nothing. */
const PARTICLE = /^(?:down|up|out|off|away|positive|negative|guilty|alive|unhurt)$/;

/** "A ferry carrying 180 people | sank": the verb behind them is another's. */
function isObject({ tokens }: Scene, { head, last }: Counted): boolean {
  const [token, next] = [tokens[head], tokens[last + 1]];
  const verb = tokens[token?.head ?? -1];
  if (next === undefined || token?.relation !== "obj" || !heavy(verb)) return false;
  // whatever the tagger takes it for: who is carried does not capsize
  if (verb.lemma === "carry" && verb.tag === "VBG") return /^VB[DN]$/.test(next.tag);
  return /^(?:VBD|VBZ|VBP|MD)$/.test(next.tag) && /^acl/.test(verb.relation);
}

/** "were still unaccounted for", "had been made homeless": what is said of people behind "were" or "made". */
function adjective(text: string, token: Token | undefined): Happening | null {
  if (token === undefined || !/^(?:JJ|VBN)$/.test(token.tag)) return null;
  const phrase = eventPhrase(text.slice(token.start, token.start + REACH));
  const event = phrase ?? eventWord(token.lemma, token.text);
  if (event === null || !event.people) return null;
  const length = phrase?.length ?? token.text.length;
  return { lemma: event.event, participle: text.slice(token.start, token.start + length) };
}

/** "There were 71 people on board", where nothing else is told of them. */
function aboard({ text, tokens }: Scene, { last }: Counted): Happening | null {
  const next = tokens[last + 1];
  const found =
    next === undefined ? null : /^(?:aboard|on board)\b/i.exec(text.slice(next.start, next.start + 10));
  return found === null ? null : { lemma: "carry", participle: found[0] };
}

/** Up the tree: out of a noun that is counted by ("the deaths of 22 people"), a coordination, an apposition, to its verb. */
function governor({ tokens }: Scene, { head, basis, unit }: Counted): Happening | null {
  let i = head;
  for (let steps = 0; steps < 5 && i >= 0; steps++) {
    const token = tokens[i] as Token;
    const above = tokens[token.head];
    if (above === undefined) return null;
    if (ARGUMENT.test(token.relation) && heavy(above)) {
      if (token.relation.startsWith("obl") && i !== head) return null;
      return token.relation.startsWith("obl") && (basis !== "unit" || isTime(unit))
        ? null
        : {
            lemma: verbLemma(above),
            participle: participleWith(tokens, token.head, SUBJECT.test(token.relation)),
          };
    }
    const noun = /^(?:nmod|obl)/.test(token.relation) ? eventWord(above.lemma, above.text) : null;
    if (noun !== null) return { lemma: noun.event, participle: null };
    if (!/^(?:conj|nummod|appos|nmod|compound|amod|fixed)/.test(token.relation)) return null;
    if (token.relation.startsWith("nmod") && i !== head) return null;
    i = token.head;
  }
  return null;
}

/** "were found [alive]". */
function participleWith(tokens: readonly Token[], i: number, subject: boolean): string | null {
  const participle = participleOf(tokens[i] as Token, subject);
  return participle !== null && PARTICLE.test(tokens[i + 1]?.text ?? "")
    ? `${participle} ${tokens[i + 1]!.text}`
    : participle;
}

function participleOf({ tag, text }: Token, subject: boolean): string | null {
  if (tag === "VBD" && !subject) return PARTICIPLES.get(text.toLowerCase()) ?? text;
  return tag === "VBN" ? text : null;
}

/** "injuring 13 people", "destroyed 14 drones": a verb right before. */
function before({ tokens }: Scene, start: number): Happening | null {
  let i = tokenBefore(tokens, start);
  while (i >= 0 && /^(?:DT|PRP\$|RB|PDT)$/.test((tokens[i] as Token).tag)) i--;
  const token = tokens[i];
  return heavy(token) ? { lemma: verbLemma(token), participle: participleOf(token, false) } : null;
}
