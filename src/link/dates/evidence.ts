import type { TimeExpression, TimeForm, TimeUnit } from "../../model/annotations.ts";
import type { Span } from "../../model/span.ts";
import type { Sentence, Token } from "../../model/syntax.ts";
import { packagedLines } from "../../text/packaged.ts";

type Tense = TimeExpression["tense"];

/** What one time in a report tells about when the report was published, or about when its event began. */
export type Evidence = {
  readonly at: Span;
  readonly quoted: string;
} /** A bare weekday; `starts`: on that day the event began. */ & (
  | { readonly is: "weekday"; readonly weekday: number; readonly tense: Tense; readonly starts: boolean }
  /** A date; year null where it is not said. `stated`: the report dates itself (a dateline). */
  | {
      readonly is: "date";
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      readonly weekday: number | null;
      readonly tense: Tense;
      readonly starts: boolean;
      readonly stated: boolean;
    }
  | { readonly is: "month"; readonly year: number | null; readonly month: number; readonly tense: Tense }
  | { readonly is: "year"; readonly year: number; readonly tense: Tense }
  /** So many days have passed since the event began. */
  | { readonly is: "elapsed"; readonly days: number; readonly slack: number; readonly sure: number }
  /** So many months since a lasting event ("30-month war") whose beginning another sentence may date. */
  | { readonly is: "age"; readonly months: number; readonly slack: number }
  /** The month in which a lasting event began, from a sentence that names it: "its invasion in February 2022". */
  | { readonly is: "origin"; readonly year: number; readonly month: number }
);

export interface DatedText {
  readonly times: readonly TimeExpression[];
  readonly sentences: readonly Sentence[];
  readonly text: string;
}

const STARTS: ReadonlySet<string> = new Set(packagedLines("lexicons/event-starts.txt"));
const LASTING: ReadonlySet<string> = new Set(packagedLines("lexicons/lasting-events.txt"));

/** How far before a time the verb of beginning may stand, in tokens. */
const NEAR = 5;

const lemmaOf = (token: Token): string => (token.lemma || token.text).toLowerCase();

/** "began on Tuesday", "since Aug. 6". Without lemmas the plain past forms are known too. */
function starts(tokens: readonly Token[], at: number): boolean {
  const near = tokens.slice(Math.max(0, at - NEAR), at);
  return near.some(
    (token) =>
      STARTS.has(lemmaOf(token)) || /^(began|begun|started|launched|erupted|invaded)$/i.test(token.text),
  );
}

const names = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token) => LASTING.has(lemmaOf(token)) || LASTING.has(token.text.toLowerCase().replace(/s$/, "")),
  );

const DAYS: Readonly<Partial<Record<TimeUnit, number>>> = {
  hour: 1 / 24,
  night: 1,
  day: 1,
  week: 7,
  month: 30.4,
  year: 365.25,
};
const MONTHS: Readonly<Partial<Record<TimeUnit, number>>> = { month: 1, year: 12 };

/** Longest stretch that is taken for the age of the event in the news; a longer one is its background. */
const FRESH_DAYS = 45;

/** How far a rounded stretch may be off, in days: six days by one, a week by one, two weeks by two. */
const slackOf = (unit: TimeUnit, count: number): number =>
  unit === "week" ? Math.max(2, count) : unit === "month" ? 5 * count : 1;

/** How far from a stretch the event may stand that lasts so long, in tokens: "a siege that has by now lasted nine days". */
const CLOSE = 8;

type Body = Evidence extends infer E ? (E extends unknown ? Omit<E, "at" | "quoted"> : never) : never;

function ofStretch(
  form: Extract<TimeForm, { is: "duration" | "since" }>,
  sentence: Sentence,
  token: number,
): Body | null {
  const days = (DAYS[form.unit] ?? 0) * (form.count ?? 0);
  const about = form.is === "since" ? form.anchor !== null && form.direction === "after" : true;
  if (days === 0 || !about || (form.is === "duration" && form.reach === "future")) return null;
  const lead = sentence.paragraph <= 2;
  // "A week after …" in the first lines counts from the event that the report is about, whatever the words for it
  const anchored =
    form.is === "since"
      ? lead || namesWithin(sentence, form.anchor!)
      : names(sentence.tokens.slice(Math.max(0, token - CLOSE), token + CLOSE));
  if (!anchored) return null;
  const months = (MONTHS[form.unit] ?? 0) * form.count!;
  if (months >= 6) return { is: "age", months, slack: form.unit === "year" ? 6 : 1 };
  if (days > FRESH_DAYS || form.unit === "hour") return null;
  const lasted = /^for$/i.test(sentence.tokens[token - 1]?.text ?? "");
  const sure = form.is === "since" ? (lead ? 0.92 : 0.3) : form.reach === "past" || lasted ? 0.7 : 0.4;
  return { is: "elapsed", days, slack: slackOf(form.unit, form.count!), sure };
}

const namesWithin = ({ tokens }: Sentence, span: Span): boolean => {
  const within = tokens.filter((token) => token.start < span.end && span.start < token.end);
  return names(within) || within.some((token) => STARTS.has(lemmaOf(token)));
};

function ofDate(
  form: Extract<TimeForm, { is: "date" }>,
  tense: Tense,
  starting: boolean,
  sentence: Sentence,
  stated: boolean,
): Body {
  if (form.day !== null) {
    const { year, month, day, weekday = null } = form;
    return { is: "date", year, month, day, weekday, tense, starts: starting, stated };
  }
  const origin = form.year !== null && (starting || names(sentence.tokens));
  return origin
    ? { is: "origin", year: form.year!, month: form.month }
    : { is: "month", year: form.year, month: form.month, tense };
}

/** A date in the first words of a report, before a dash or an agency in brackets: "LONDON, May 23 (Agency) -". */
const DATELINE_LIMIT = 60;
const isDateline = (text: string, time: Span, sentence: Sentence): boolean =>
  sentence.paragraph <= 1 &&
  time.start - sentence.start < DATELINE_LIMIT &&
  /^,?\s*(?:\d{4}\s*)?(?:\([A-Z][\w ./]{1,20}\)\s*)?[-–—]{1,2}\s|^,?\s*(?:\d{4}\s*)?\([A-Z][\w ./]{1,20}\)/.test(
    text.slice(time.end, time.end + 40),
  ) &&
  /^[\p{Lu}\s.,'’]+(?:,\s*[\p{L}\s.]+)?,?\s*$/u.test(text.slice(sentence.start, time.start));

function bodyOf(time: TimeExpression, sentence: Sentence, text: string): Body | null {
  const { form, tense } = time;
  const token = sentence.tokens.findIndex(({ end }) => end > time.start);
  const starting = tense !== "future" && starts(sentence.tokens, token);
  if (form.is === "weekday" && form.week === undefined)
    return form.which === "nearest"
      ? { is: "weekday", weekday: form.weekday, tense, starts: starting }
      : null;
  if (form.is === "clock" && form.on) return bodyOf({ ...time, form: form.on }, sentence, text);
  if (form.is === "date")
    return form.which || form.offset !== undefined
      ? null
      : ofDate(form, tense, starting, sentence, isDateline(text, time, sentence));
  if (form.is === "year") return { is: "year", year: form.year, tense };
  if (form.is === "duration" || form.is === "since") return ofStretch(form, sentence, token);
  return null;
}

/** What a report's times tell, in text order. Times inside no sentence (credits) tell nothing. */
export function evidenceOf({ times, sentences, text }: DatedText): Evidence[] {
  const found: Evidence[] = [];
  let at = 0;
  // a date beside one with its year mostly means the same year: "on 30 August 2013 and again on 4 September"
  let dated = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    while (at < sentences.length - 1 && sentences[at]!.end <= time.start) at++;
    const sentence = sentences[at];
    if (!sentence || time.start < sentence.start || time.end > sentence.end) continue;
    const body = bodyOf(time, sentence, text);
    const borrowed = body?.is === "date" && body.year === null && body.weekday === null && at - dated <= 1;
    if (body?.is === "date" && body.year !== null) dated = at;
    if (body && !borrowed)
      found.push({
        ...body,
        at: { start: time.start, end: time.end },
        quoted: text.slice(time.start, time.end),
      } as Evidence);
  }
  return found;
}
