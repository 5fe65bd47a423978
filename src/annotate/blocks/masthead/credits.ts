import type { Block, Credit, Report } from "../../../model/report.ts";
import { packagedKinds } from "../../../text/packaged.ts";
import { datelines } from "./outlet.ts";
import { findOutlets, type OutletMention, outletNamed } from "./outlets.ts";

interface Cue {
  readonly by: `credits/${string}`;
  readonly kind: Credit["kind"];
  /** Of the words before the name, up to its sentence's beginning. */
  readonly before?: RegExp;
  /** Of the words after the name, up to its sentence's end. */
  readonly after?: RegExp;
}

/** Up to six words between "according to" and the name: "Russia's state news agency". */
const WORDS = String.raw`(?:[\p{L}'’-]+ ){0,6}`;
const kind = packagedKinds("lexicons/credit-words.txt");
const oneOf = (name: string): string =>
  `(?:${[...kind(name)].map((words) => words.replace("'", "['’]")).join("|")})`;
const [UNABLE, CHECK, REPORTS] = [oneOf("unable"), oneOf("check"), oneOf("reports")];

/** What a report says about an agency or outlet in its body, surest first. */
const CUES: readonly Cue[] = [
  {
    by: "credits/not-verified",
    kind: "copy",
    after: new RegExp(
      String.raw`^(?: was| were| has| have)?\s(?:immediately |also )?${UNABLE}\s(?:\p{L}+ ){0,3}${CHECK}`,
      "u",
    ),
  },
  {
    by: "credits/not-verified",
    kind: "copy",
    before: new RegExp(String.raw`\b(?:not|n['’]t)\b.{0,80}\b${CHECK}\p{L}*\b.{0,20}\bby (?:the )?$`, "u"),
  },
  {
    by: "credits/told",
    kind: "interview",
    before: /\b(?:told|telling|tells) (?:an? |the )?(?:\p{L}+ ){0,2}$/u,
  },
  {
    by: "credits/spoke-to",
    kind: "interview",
    before:
      /\b(?:(?:spoke|speaking|spoken|talked|talking) (?:to|with)|interview(?:ed)? (?:with|on|by|to)|(?:statement|email|e-mail|comment|message)s? to|appear(?:ed|ing|ance) on) (?:an? |the )?$/u,
  },
  {
    by: "credits/according-to",
    kind: "relay",
    before: new RegExp(
      String.raw`\b(?:[Aa]ccording to|[Cc]iting|[Qq]uoting|[Rr]eported by|[Rr]eports? (?:in|by|from|on)|[Qq]uoted (?:in|by)|[Cc]ited by|(?:told|said) in) ${WORDS}$`,
      "u",
    ),
  },
  {
    by: "credits/reported",
    kind: "relay",
    after: new RegExp(
      String.raw`^(?:['’]s? [\p{L} ]{0,40}|(?: [\p{L}-]+){0,4}),? (?:has |have |had |later |also |earlier )?${REPORTS}\b`,
      "u",
    ),
  },
];

/**
 * The agencies and outlets that a report credits, each once a kind, in order of appearance. Its own outlet is none of
 * them, save where people told it something ("told CNN"): that says where the words were first said.
 */
export function readCredits(report: Report, blocks: readonly Block[], outlet: string | null): Credit[] {
  const own = outlet === null ? null : (outletNamed(outlet)?.name ?? outlet);
  const dateline = inDatelines(report.text, blocks);
  const found = [
    ...dateline,
    ...blocks
      .flatMap((block) => inBlock(report.text, block))
      .filter(({ by }) => by !== SIGN_OFF || dateline.length === 0),
  ];
  const seen = new Set<string>();
  return found
    .filter(({ name, kind }) => name !== own || kind === "interview")
    .sort((a, b) => a.start - b.start)
    .filter(({ name, kind }) => !seen.has(`${kind} ${name}`) && seen.add(`${kind} ${name}`));
}

const credit = (
  { name, start, end }: OutletMention,
  kind: Credit["kind"],
  by: string,
  offset: number,
): Credit => ({
  name,
  kind,
  by,
  start: start + offset,
  end: end + offset,
});

const inDatelines = (text: string, blocks: readonly Block[]): Credit[] =>
  datelines(text, blocks).map((found) => credit(found, "copy", "credits/dateline", 0));

function inBlock(text: string, block: Block): Credit[] {
  const words = text.slice(block.start, block.end);
  const names = findOutlets(words);
  if (block.kind === "body") return names.flatMap((name) => inProse(words, name, block.start));
  if (block.kind === "caption" || block.by === "blocks/photo-credit" || block.by === "blocks/player") {
    return names
      .filter(({ kind }) => kind !== "outlet")
      .map((name) => credit(name, "photo", "credits/photo", block.start));
  }
  if (block.kind !== "credit" || /^(?:Copyright|©|\([cC]\)|From )/.test(words)) return [];
  const named = names.filter(({ kind }) => kind !== "pictures");
  if (named.length === 0) return signOff(words, block.start);
  return named.map((name) => credit(name, "copy", "credits/line", block.start));
}

const SIGN_OFF = "credits/sign-off";

/**
 * "(Reporting by …; Editing by …)" is how Reuters closes its stories (Reuters Handbook of Journalism, 2008); other
 * outlets leave it on when they run them without the name. Where the dateline names an agency, it is that one's.
 */
function signOff(words: string, offset: number): Credit[] {
  const found = /\b[Rr]eporting (?:and writing )?by\b[\s\S]{3,300}\b[Ee]diting by\b/.exec(words);
  if (found === null) return [];
  const start = offset + found.index;
  return [{ name: "Reuters", kind: "copy", by: SIGN_OFF, start, end: start + found[0].length }];
}

/** How far around a name its cue may stand, in characters. */
const REACH = 120;

function inProse(words: string, name: OutletMention, offset: number): Credit[] {
  if (name.kind === "pictures") return [];
  const before = sentenceBefore(words.slice(Math.max(0, name.start - REACH), name.start));
  const after = sentenceAfter(words.slice(name.end, name.end + REACH));
  const cue = CUES.find((one) => (one.before?.test(before) ?? true) && (one.after?.test(after) ?? true));
  return cue === undefined ? [] : [credit(name, cue.kind, cue.by, offset)];
}

const sentenceBefore = (words: string): string =>
  words.slice(Math.max(0, ...[". ", "\n", "? ", "! "].map((stop) => words.lastIndexOf(stop) + stop.length)));

const sentenceAfter = (words: string): string => words.split(/\n|[.!?]["”]?(?:\s|$)/)[0]!;
