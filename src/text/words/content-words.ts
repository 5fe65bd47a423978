import type { Span } from "../../model/span.ts";
import type { Token } from "../../model/syntax.ts";
import { lazily } from "../lazily.ts";
import { MAY_COUNT } from "../numbers/numbers.ts";
import { packagedLines } from "../packaged.ts";
import { MOST_FORMS, remembering } from "../remember.ts";
import { conceptsOf } from "./paraphrase.ts";
import { stem } from "./stem.ts";

/** A word that carries content, with the key under which its other forms are found. */
export interface ContentWord extends Span {
  /** The lemma, lower case; digits as written without their grouping commas. */
  readonly lemma: string;
  /** Porter's stem of the lemma: the same for "evacuate" and "evacuation". */
  readonly stem: string;
  /** What the lemma can mean (paraphrase.ts); looked up when it is first asked for, once a lemma. */
  readonly concepts: () => readonly number[];
  /** Place of its token in the sentence. */
  readonly token: number;
  /** Begins with a capital inside a sentence, or is tagged a name. */
  readonly isName: boolean;
  readonly isNumber: boolean;
}

let functionWords: ReadonlySet<string> | undefined;

/** Articles, pronouns, auxiliaries and the like (data/lexicons/function-words.txt); `word` in lower case. */
export function isFunctionWord(word: string): boolean {
  functionWords ??= new Set(packagedLines("lexicons/function-words.txt"));
  return functionWords.has(word);
}

/** Lower case, straight apostrophes, no accents: "Düsseldorf" and "Dusseldorf" are one word. */
export const foldWord = (word: string): string =>
  /^[ -~]*$/.test(word)
    ? word.toLowerCase()
    : word.toLowerCase().replace(/[’‘]/g, "'").normalize("NFD").replace(/\p{M}/gu, "");

/** What a token's own words tell of it. */
export interface WordForm {
  readonly text: string;
  /** Two bits for each question that is asked once (`askedOnce`): whether it was, and the answer. */
  answers: number;
  readonly folded: string;
  /** In lower case; null for a mark. */
  readonly plain: string | null;
  readonly isNumber: boolean;
  /** Without a word that may, a stretch of text holds no number, in digits or in words. */
  readonly mayCount: boolean;
  readonly isContent: boolean;
  /** What it is where its lemma says nothing. */
  readonly bare: Term;
}

interface Term {
  readonly lemma: string;
  readonly stem: string;
  readonly concepts: () => readonly number[];
}

/**
 * A form with the lemma that it had last, and with the last that a tag gave it: mostly it has no other. `row` is for a table
 * of words to write down where it has this one.
 */
export interface KnownForm extends WordForm {
  row: number;
  lemma: string | null;
  term: Term;
  tag: string;
  tagged: string;
}

/** What is known of a word's form: who needs several things of it asks once. */
export const formOf: (text: string) => KnownForm = remembering((text) => {
  const folded = foldWord(text);
  const isNumber = /\d/.test(folded);
  const isWord = /[\p{L}\p{N}]/u.test(folded) && (folded.length >= 2 || isNumber);
  const isContent = isWord && !/^(?:'\w{1,2}|n't)$/.test(folded) && !isFunctionWord(folded);
  const plain = /[\p{L}\p{N}]/u.test(text) ? text.toLowerCase() : null;
  const bare = termOf(isNumber ? folded.replace(/(?<=\d),(?=\d)/g, "") : folded);
  const mayCount = isNumber || MAY_COUNT.test(text);
  return {
    text,
    folded,
    plain,
    isNumber,
    mayCount,
    isContent,
    bare,
    answers: 0,
    row: 0,
    lemma: null,
    term: bare,
    tag: "",
    tagged: "",
  };
}, MOST_FORMS);

let questions = 0;

/** A question that a word's letters answer by themselves: answered once a form, and then at hand wherever its form is. */
export function askedOnce(answer: (text: string) => boolean): (form: WordForm) => boolean {
  const asked = 1 << (2 * questions++);
  const yes = asked << 1;
  return (form) => {
    if ((form.answers & asked) === 0) form.answers |= answer(form.text) ? asked | yes : asked;
    return (form.answers & yes) !== 0;
  };
}

/** What is known of a sentence's tokens: whoever asks next does not look their words up again. */
interface KnownTokens {
  readonly forms: readonly KnownForm[];
  content: readonly ContentWord[] | null;
}

/** Of sentences that somebody still holds: a report is placed by its words, then its story is told by them. */
const known = new WeakMap<readonly Token[], KnownTokens>();

function knownOf(tokens: readonly Token[]): KnownTokens {
  const before = known.get(tokens);
  if (before !== undefined) return before;
  const forms: KnownForm[] = [];
  for (const { text } of tokens) forms.push(formOf(text));
  return keepForms(tokens, forms);
}

/** Whose forms were looked up where its tokens were made need not be looked up again. */
export function keepForms(tokens: readonly Token[], forms: readonly KnownForm[]): KnownTokens {
  const made: KnownTokens = { forms, content: null };
  known.set(tokens, made);
  return made;
}

/** What the words of a sentence's tokens tell, whatever their place. */
export const wordForms = (tokens: readonly Token[]): readonly WordForm[] => knownOf(tokens).forms;

const termOf = (lemma: string): Term => ({
  lemma,
  stem: stem(lemma),
  concepts: lazily(() => conceptsOf(lemma)),
});

/** The term that a lemma is, null for one without words of its own. */
const termOfLemma = remembering((lemma) => {
  const folded = foldWord(lemma);
  return folded === "" ? null : termOf(folded);
}, MOST_FORMS);

function termIn(form: KnownForm, lemma: string): Term {
  if (form.isNumber) return form.bare;
  if (form.lemma !== lemma) {
    form.lemma = lemma;
    form.term = termOfLemma(lemma) ?? form.bare;
  }
  return form.term;
}

/** The content words of a sentence's tokens, in order: no marks, no clitics, no function words. */
export function contentWords(tokens: readonly Token[]): readonly ContentWord[] {
  const sentence = knownOf(tokens);
  sentence.content ??= read(tokens, sentence.forms);
  return sentence.content;
}

/** Tells of the content words of a sentence's tokens what counting them takes, without making anything of them. */
export function eachContentWord(
  tokens: readonly Token[],
  tell: (lemma: string, tag: string, isNumber: boolean) => void,
): void {
  const { forms } = knownOf(tokens);
  for (let place = 0; place < tokens.length; place++) {
    const form = forms[place]!;
    if (!form.isContent) continue;
    const { lemma, tag } = tokens[place]!;
    tell(termIn(form, lemma).lemma, tag, form.isNumber);
  }
}

/** Whether a tag is that of a name. */
export const isNameTag = (tag: string): boolean => tag === "NNP" || tag === "NNPS";

function read(tokens: readonly Token[], forms: readonly KnownForm[]): readonly ContentWord[] {
  const words: ContentWord[] = [];
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place]!;
    const form = forms[place]!;
    if (!form.isContent) continue;
    const { isNumber } = form;
    const { lemma, stem, concepts } = termIn(form, token.lemma);
    const isName = isNameTag(token.tag);
    words.push({ start: token.start, end: token.end, lemma, stem, concepts, token: place, isName, isNumber });
  }
  return words;
}

/**
 * How telling a word is within one story: log((n + 1) / df), n sentences in all, df of them with the word
 * (inverse document frequency, K. Spärck Jones 1972, with the sentence as the document). A word of every sentence
 * weighs nothing. Words are compared by stem.
 */
export const storyWeight = (df: number, sentences: number): number => Math.log((sentences + 1) / df);
