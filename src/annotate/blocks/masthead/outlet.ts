import type { Block, Masthead, Report } from "../../../model/report.ts";
import type { Span } from "../../../model/span.ts";
import { datedLine } from "../../../text/lines/dated-line.ts";
import { datelineOf } from "../../../text/lines/dateline.ts";
import { paragraphs } from "../../../text/lines/segments.ts";
import { packagedKinds } from "../../../text/packaged.ts";
import { hostOf } from "./given-credits.ts";
import { looksLikeOutlet } from "./outlet-names.ts";
import { findOutlets, type OutletMention } from "./outlets.ts";

type FoundOutlet = NonNullable<Masthead["outlet"]>;

/** A capital of Latin script and what is no mark or space: classes of all letters take V8 long to compile. */
const WORD = String.raw`[A-ZÀ-ÖØ-ÞĀ-ɏ](?:[^\s.,;:()[\]"“”?/|–—]|\.(?=[^\s.,;:()[\]"“”?/|–—\d]))*`;
const NAME = `(?:The )?${WORD}(?: (?:of|the|and) (?=[A-ZÀ-ÖØ-ÞĀ-ɏ])| ${WORD}){0,5}`;

const kind = packagedKinds("lexicons/credit-words.txt");
/** What the name of a firm ends in. */
const FIRM = new RegExp(
  `[.,]$|(?:, )?(?: ${[...kind("firm")].map((word) => word.replace(".", String.raw`\.`)).join("| ")})$`,
);

/** Words in credits and boilerplate that name the outlet, surest first. */
const SELF: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:(?:Copyright|©|\([cC]\))[^A-Za-zÀ-ɏ]*){1,2}(?:by )?(?!Copyright)(?<name>${NAME})`,
  ),
  new RegExp(`^From (?<name>${NAME})$`),
  new RegExp(
    String.raw`\b(?:[Cc]omments?|[Oo]pinions?|[Vv]iews)\b[^.]{0,60} not (?:those )?(?:from|of|by) (?<name>${NAME})`,
    "u",
  ),
  new RegExp(String.raw`\bview(?:s|ed)? (?:of|by) (?<name>${NAME})\.?$`),
];

/** Who publishes the report: what was given, else what its own words say, else null. An agency is no outlet by its credit. */
export function readOutlet({ text, given }: Report, blocks: readonly Block[]): FoundOutlet | null {
  if (given.outlet !== null) return { name: given.outlet, basis: "given", at: null };
  return (
    namesItself(text, blocks) ??
    inDateline(text, blocks) ??
    ownPeople(text, blocks) ??
    askedPeople(text, blocks) ??
    ofAddress(given)
  );
}

/** The host of the report's address, where nothing else says who publishes it: two pages of one host are one outlet's. */
function ofAddress({ canonical, url }: Report["given"]): FoundOutlet | null {
  const host = hostOf(canonical ?? url ?? "");
  return host === null ? null : { name: host, basis: "given", at: null };
}

const fromText = (name: string, at: Span): FoundOutlet => ({
  name,
  basis: "text",
  at: { start: at.start, end: at.end },
});

function namesItself(text: string, blocks: readonly Block[]): FoundOutlet | null {
  const notBody = blocks.filter(({ kind }) => kind === "credit" || kind === "boilerplate");
  for (const pattern of SELF) {
    for (const block of notBody) {
      const words = text.slice(block.start, block.end);
      const found = pattern.exec(words);
      if (found === null) continue;
      const name = found.groups!.name!.replace(FIRM, "");
      const start = block.start + found.index + found[0].lastIndexOf(found.groups!.name!);
      return fromText(name, { start, end: start + name.length });
    }
  }
  return inHead(text, notBody);
}

/** Parts of a head line: at bars, commas, bullets and dashes between spaces. */
const PART = /(?:(?!\s[–—-]\s)[^|,•·])+/gu;

/** An outlet's name by itself, or beside the date or the author: "The Lunda Post | 3 May 2021", "By Ann Bell, The Lunda Post". */
function inHead(text: string, notBody: readonly Block[]): FoundOutlet | null {
  for (const { start, end, by } of notBody) {
    if (by === "blocks/masthead") return fromText(text.slice(start, end), { start, end });
    if (by !== "blocks/head-line" && by !== "blocks/byline") continue;
    const line = text.slice(start, end);
    const beside = datedLine(line)?.name ?? null;
    // "The Continental, 30 April 2030": an article opens no author's and no town's name
    if (
      beside !== null &&
      /^The \p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3}$/u.test(line.slice(beside.start, beside.end))
    )
      return fromText(line.slice(beside.start, beside.end), {
        start: start + beside.start,
        end: start + beside.end,
      });
    for (const { index, 0: part } of withoutDate(line, beside).matchAll(PART)) {
      const name = part.trim().replace(/^(?:[–—-]\s+)?(?:[Bb]y .{1,60} (?:for|of) )?/u, "");
      const listed = known(name);
      if (listed === null ? !looksLikeOutlet(name) : listed.kind !== "outlet") continue;
      const from = start + index + part.lastIndexOf(name);
      return fromText(listed?.name ?? name, { start: from, end: from + name.length });
    }
  }
  return null;
}

/** "The Lunda Post 3 May 2021": the date that follows the name is no part of it. */
const withoutDate = (line: string, name: Span | null): string =>
  name === null ? line : line.slice(0, name.end);

/** "(CNN) —": an outlet in a dateline is the publisher; an agency there has lent its copy. */
function inDateline(text: string, blocks: readonly Block[]): FoundOutlet | null {
  for (const { start, end, name, kind } of datelines(text, blocks)) {
    if (kind === "outlet") return fromText(name, { start, end });
  }
  return null;
}

/** How much of a body block is looked at for a dateline, in characters. */
const HEAD = 2000;

/** What stands in brackets in a dateline at the head of one of the first body paragraphs; an unknown name is an agency's. */
export function datelines(text: string, blocks: readonly Block[]): OutletMention[] {
  return blocks
    .filter(({ kind }) => kind === "body")
    .slice(0, 3)
    .flatMap(({ start, end }) => paragraphs(text, start, Math.min(end, start + HEAD)))
    .slice(0, 4)
    .flatMap(({ start, end }) => {
      const credit = datelineOf(text.slice(start, end), (words) => known(words) !== null)?.credit;
      if (credit == null) return [];
      const at = { start: start + credit.start, end: start + credit.end };
      const name = text.slice(at.start, at.end);
      return [{ ...(known(name) ?? { kind: "agency" as const, name }), ...at }];
    });
}

/** The one outlet or agency whose name these words are; null where they are none or more than that. */
function known(words: string): OutletMention | null {
  const [first] = findOutlets(words);
  return first?.start === 0 && first.end === words.length ? first : null;
}

/** "CNN's Ann Bell contributed to this report": people of an outlet that is not an agency. */
function ownPeople(text: string, blocks: readonly Block[]): FoundOutlet | null {
  for (const { start, end } of blocks.filter(({ kind }) => kind === "credit")) {
    const words = text.slice(start, end);
    if (!/\bcontributed\b/.test(words)) continue;
    const own = findOutlets(words).find(
      (found) => found.kind === "outlet" && /^['’]s?\s/.test(words.slice(found.end)),
    );
    if (own !== undefined) return fromText(own.name, { start: start + own.start, end: start + own.end });
  }
  return null;
}

const TEAM = new RegExp(String.raw`^\s(?:${[...kind("staff")].join("|")})s?\b`);

/** The one outlet whose team was on the ground: the weakest sign, and only if no other outlet has one. */
function askedPeople(text: string, blocks: readonly Block[]): FoundOutlet | null {
  const teams: OutletMention[] = [];
  for (const { start, end } of blocks.filter(({ kind }) => kind === "body")) {
    const words = text.slice(start, end);
    for (const found of findOutlets(words)) {
      const isTeam = found.kind === "outlet" && TEAM.test(words.slice(found.end, found.end + 20));
      const asked = /\btold (?:an? |the )?$/.test(words.slice(Math.max(0, found.start - 12), found.start));
      if (isTeam && asked) teams.push({ ...found, start: start + found.start, end: start + found.end });
    }
  }
  const names = new Set(teams.map(({ name }) => name));
  return names.size === 1 ? fromText(teams[0]!.name, teams[0]!) : null;
}
