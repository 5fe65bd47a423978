import type { Diagnostic } from "../../model/diagnostic.ts";
import { trouble } from "../trouble.ts";
import type { Draft } from "./draft.ts";
import { guessLanguage } from "./language.ts";
import { unwrap } from "./unwrap.ts";

/** Longest text of one report, UTF-16 units. The longest magazine pieces have about 200,000. */
export const LONGEST_REPORT = 2_000_000;

export interface Fixed {
  readonly draft: Draft | null;
  readonly language: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Fixes a draft's text once and for all: line breaks become `\n`, text wrapped to a column is unwrapped,
 * NUL characters and a byte order mark go, lone surrogates become U+FFFD. A given title that does not already begin
 * the text is put before it, with an empty line between, so that its words are spans of the report too. `draft` is
 * null where no report is left.
 */
export function fix(raw: Draft): Fixed {
  const text = normalise(raw.text);
  const diagnostics: Diagnostic[] = [];
  const nuls = raw.text.split("\0").length - 1;
  if (nuls > 0)
    diagnostics.push(
      trouble(
        "ingest/nul",
        "warning",
        raw.input,
        nuls === 1 ? "a NUL character left out" : `${nuls} NUL characters left out`,
      ),
    );
  const title =
    raw.given.title === null ? null : normalise(raw.given.title).replace(/\s+/g, " ").trim() || null;
  const draft = { ...raw, given: { ...raw.given, title }, text: withTitle(title, text) };
  const language = guessLanguage(draft.text);
  const refusal = refuse(draft, language);
  if (refusal !== null) return { draft: null, language: "und", diagnostics: [...diagnostics, refusal] };
  return { draft, language, diagnostics };
}

const normalise = (text: string): string => unwrap(plainBreaks(text));

const plainBreaks = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replaceAll("\0", "")
    .replace(/^\uFEFF/, "")
    .toWellFormed();

/** Without the differences that two hands make in one title: spaces, the shape of quote marks, capitals. */
const plainly = (text: string): string =>
  text.replace(/\s+/g, " ").replace(/[‘’`]/g, "'").replace(/[“”]/g, '"').toLowerCase();

/** A title of fewer words may be no more than the subject of the sentence that begins with it. */
const FEWEST_WORDS = 4;

/**
 * The text below its title, once. Where the title stands before other words on its line, as in pages whose elements were
 * run together, it gets a line of its own; where the first sentence goes on from the title's words, it stands above.
 */
function withTitle(title: string | null, text: string): string {
  if (title === null) return text;
  const body = text.trimStart();
  const head = plainly(body.slice(0, 4 * title.length + 100));
  if (!head.startsWith(plainly(title))) return `${title}\n\n${body}`;
  const end = endOf(title, body);
  if (/^[^\S\n]*(?:\n|$)/.test(body.slice(end, end + 200))) return text;
  const opens = /^[^\S\n]+(?=["'“‘(]?\p{Lu})/u.exec(body.slice(end, end + 200))?.[0];
  return opens !== undefined && title.split(" ").length >= FEWEST_WORDS
    ? `${body.slice(0, end)}\n\n${body.slice(end + opens.length)}`
    : `${title}\n\n${body}`;
}

/** Where a text has told as many characters as its title has, spaces aside. */
function endOf(title: string, body: string): number {
  let left = title.replace(/\s+/g, "").length;
  let at = 0;
  for (; left > 0 && at < body.length; at++) if (/\S/.test(body[at]!)) left--;
  return at;
}

/** Fewer letters cannot be a report; a headline alone has more. */
const LETTERS = /(?:\p{L}\P{L}*){12}/u;

function refuse({ input, text }: Draft, language: string): Diagnostic | null {
  if (text.trim() === "") return trouble("ingest/empty", "error", input, "empty; nothing to read");
  if (text.length > LONGEST_REPORT) {
    return trouble(
      "ingest/too-long",
      "error",
      input,
      `${text.length} characters, more than ${LONGEST_REPORT}; not read`,
    );
  }
  if (!LETTERS.test(text.slice(0, 100_000)))
    return trouble("ingest/no-text", "error", input, "no words in it; not read");
  if (language !== "en" && language !== "und") {
    return trouble("ingest/language", "error", input, `not in English (${language}); not read`);
  }
  return null;
}
