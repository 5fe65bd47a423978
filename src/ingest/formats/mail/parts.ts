import type { Email } from "postal-mime";
import type { Given } from "../../../model/report.ts";
import { extract } from "../html/extract.ts";
import { fragmentText } from "../html/fragment.ts";
import { judge } from "../html/verdict.ts";
import { type Mail, passesOn, readMail } from "../plain/mail.ts";

/** Most characters of HTML that are read as a page: as many as of a page. */
const LARGEST_PAGE = 8_000_000;

/**
 * The text of a mail that came as plain text, as HTML, or as both. Its HTML is read as a page, which knows what a
 * newsletter has around its words; the plain part of the same words is broken into lines and full of addresses, but only
 * it shows the header of a mail that is passed on.
 */
export function readParts({ html, text }: Email, given: Given, name: string): Mail {
  const plain = text ?? "";
  const isPlain = html === undefined || html.length > LARGEST_PAGE || passesOn(plain);
  const words = isPlain ? "" : pageText(html, name);
  const mail = readMail({ given, text: words.trim() === "" ? plain : words });
  // Lines were broken with the marks in them.
  return { ...mail, text: withoutMarks(mail.text).trimEnd() };
}

/** A short notice is no page, and all of it is its text. */
function pageText(html: string, name: string): string {
  const page = extract(html, name);
  const whole = fragmentText(html);
  return passesOn(whole) || judge(page).why !== null ? whole : page.text;
}

/** What mail programs write into plain text for a link, a picture. */
const MARKS = /[ \t]?(?:<https?:\/\/[^\s<>]{1,2000}>|\[(?:image|cid): ?[^\]\n]{0,500}\])/gi;

const withoutMarks = (text: string): string => text.replace(MARKS, "");
