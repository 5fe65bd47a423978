import type { Address, Email } from "postal-mime";
import { type Given, NOTHING_GIVEN } from "../../../model/report.ts";
import { authorsIn } from "../../given/authors.ts";
import { isoDate } from "../../given/dates.ts";
import { senderOf } from "../plain/header.ts";

export interface AboutMail {
  readonly given: Given;
  /** The date as the header has it, where it cannot be read. */
  readonly unreadDate: string | null;
}

/**
 * What the header of a mail says of the report in it: its subject is the title, the day on which it was sent that of the
 * report. Who writes to many (press@…, newsletter@…) is an outlet, a person an author.
 */
export function aboutMail({ subject, from, headers }: Email): AboutMail {
  const field = (key: string): string | null => headers.find((one) => one.key === key)?.value.trim() || null;
  // "(CET)" after the hours from UTC is a remark (RFC 5322).
  const date =
    field("date")
      ?.slice(0, 200)
      .replace(/\s*\([^)]*\)\s*$/, "") ?? null;
  const published = date === null ? null : isoDate(date);
  const outlet = from === undefined ? null : senderOf(`${from.name} <${addressOf(from)}>`);
  const given: Given = {
    ...NOTHING_GIVEN,
    title: subject?.trim() || null,
    outlet,
    published,
    authors: outlet === null && from !== undefined ? authorsIn(from.name) : [],
    language: /^[\w-]+/.exec(field("content-language") ?? "")?.[0] ?? null,
  };
  return { given, unreadDate: published === null ? date : null };
}

const addressOf = (sender: Address): string => sender.address ?? sender.group?.[0]?.address ?? "";
