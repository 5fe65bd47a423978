import { NOTHING_GIVEN } from "../../../model/report.ts";
import { unwrap } from "../../report/unwrap.ts";
import { type Headed, takeHeader } from "./header.ts";

export interface Mail extends Headed {
  /** What whoever passed the text on wrote above it was left out. */
  readonly passedOn: boolean;
}

/** How mail programs announce a text that is passed on. */
const FORWARDED = /^[> ]*(?:-{5,} ?Forwarded message ?-{5,}|Begin forwarded message:)[ \t]*$/im;

/** Mail programs break lines: two show it. */
const FEWEST_BROKEN = 2;

/** Who passes on what was passed on before, at most so often. */
const MOST_HANDS = 5;

/** Where a signature begins (RFC 3676). */
const SIGNATURE = /^-- ?$/m;

/** "Fwd: Re: Ferry sinks": what a mail program puts before a subject. */
const PREFIXES = /^(?:(?:fwd?|re|wg|aw|tr)\s*:\s*)+/i;

/**
 * A mail that was saved as text: what its header says, and its text without marks of quotation, line breaks of the mail
 * program and signature. Of a mail that passes another on, the other. Null where the text is no mail: at its beginning is
 * neither a header with an address it came from nor the line that announces what is passed on.
 */
export function takeMail(text: string): Mail | null {
  const plain = text.replace(/\r\n?/g, "\n");
  const announced = FORWARDED.exec(plain);
  const isPassedOn = announced !== null && plain.slice(0, announced.index).trim() === "";
  return isPassedOn || hasSender(plain) ? readMail(takeHeader(plain)) : null;
}

/** Whether a text has the line by which mail programs announce what is passed on. */
export const passesOn = (text: string): boolean => FORWARDED.test(text);

/** The same of a mail whose header is known already. */
export function readMail(headed: Headed): Mail {
  let mail: Mail = { ...headed, passedOn: false };
  for (let hands = 0; hands < MOST_HANDS; hands++) {
    const inner = passedOn(mail.text);
    if (inner === null) break;
    mail = { ...inner, passedOn: mail.passedOn || inner.passedOn };
  }
  const { given } = mail;
  const title = given.title?.replace(PREFIXES, "").trim() || null;
  return {
    ...mail,
    given: { ...given, title },
    text: unwrap(withoutSignature(unquoted(withoutSignature(mail.text))), FEWEST_BROKEN),
  };
}

/** Whether the lines up to the first empty one name an address that the text came from. */
const hasSender = (text: string): boolean => {
  const end = text.indexOf("\n\n");
  return /^From:.*@/im.test(text.slice(0, end < 0 ? 0 : Math.min(end, 4000)));
};

/** The text that another one passes on, by its own header; null where there is none. */
function passedOn(text: string): Mail | null {
  const announced = FORWARDED.exec(text);
  if (announced === null) return null;
  const below = unquoted(text.slice(announced.index + announced[0].length).replace(/^\s+/, ""));
  const inner = takeHeader(below);
  if (inner.given === NOTHING_GIVEN) return null;
  return { ...inner, passedOn: text.slice(0, announced.index).trim() !== "" };
}

/** Lines that nearly all bear the mark of a quotation, without it. */
function unquoted(text: string): string {
  const lines = text.split("\n");
  const full = lines.filter((line) => line.trim() !== "");
  const marked = full.filter((line) => line.startsWith(">"));
  const isQuoted = marked.length > 0 && marked.length >= 0.8 * full.length;
  return isQuoted ? lines.map((line) => line.replace(/^>+ ?/, "")).join("\n") : text;
}

function withoutSignature(text: string): string {
  const at = text.search(SIGNATURE);
  return at > 0 ? text.slice(0, at).trimEnd() : text;
}
