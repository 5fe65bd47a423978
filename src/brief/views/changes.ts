import type { Change } from "../../model/changes.ts";
import type { Story } from "../../model/story.ts";
import { counted } from "../../text/numbers/counted.ts";
import { shortened } from "../clause.ts";
import { publishedInWords } from "../days.ts";
import { evidenceAt, type Lookup, lookup } from "../lookup.ts";
import { ranked, tells, withoutLookalikes } from "../rank.ts";
import { clearest, shownOf } from "../shown.ts";
import {
  amountInWords,
  chainInWords,
  HEDGE_WORDS,
  othersInWords,
  STATUS_WORDS,
  speakerInWords,
} from "../wording.ts";

type Kind = Change["kind"];
type Of<K extends Kind> = Extract<Change, { readonly kind: K }>;

/** Changes of one kind, and the mark that a face may set before each. */
export interface ChangeSection {
  readonly heading: string;
  readonly mark: string;
  readonly changes: readonly WordedChange[];
}

/** `was` and `is`: an old and a new value. `words`: a report's own words. `past`: words as they stood. `note`: a fixed phrase. */
export interface ChangePart {
  readonly role: "was" | "is" | "words" | "past" | "note";
  readonly text: string;
}

export interface WordedChange {
  readonly change: Change;
  readonly parts: readonly ChangePart[];
}

/** What an editor asks first comes first. */
const SECTIONS: readonly { heading: string; mark: string; kinds: readonly Kind[] }[] = [
  { heading: "Figures", mark: "↻", kinds: ["figure"] },
  { heading: "Denied for the first time", mark: "▲", kinds: ["denial"] },
  { heading: "Hedge dropped", mark: "!", kinds: ["hedge"] },
  { heading: "Lines of reporting", mark: "•", kinds: ["lines"] },
  { heading: "New claims", mark: "+", kinds: ["claim"] },
  { heading: "Standing", mark: "~", kinds: ["status"] },
  { heading: "No longer told", mark: "-", kinds: ["gone"] },
  { heading: "Reports", mark: "+", kinds: ["report", "revision"] },
];

/** What changed between two tellings of a story, in words, by kind; kinds of which there is nothing are left out. */
export function changeSections(changes: readonly Change[], before: Story, after: Story): ChangeSection[] {
  const [then, now] = [lookup(before), lookup(after)];
  return SECTIONS.map(({ heading, mark, kinds }) => ({
    heading,
    mark,
    changes: weightiestFirst(
      now,
      changes.filter(({ kind }) => kinds.includes(kind)),
    )
      .map((change) => led(now, change))
      .map((change) => ({ change, parts: partsOf(then, now, change) })),
  })).filter(({ changes }) => changes.length > 0);
}

type Carried = Of<"claim" | "lines">;

const isCarried = (change: Change): change is Carried => change.kind === "claim" || change.kind === "lines";

/** So many come first that say each something else; what says much the same as one of them comes after. */
const APART = 24;

/** Claims that are new or carried by other lines, by how much they matter to a reader; other changes as they are. */
function weightiestFirst(now: Lookup, changes: readonly Change[]): Change[] {
  const carried = changes.filter(isCarried);
  const of = new Map(carried.map((change) => [change.claim, change]));
  const order = ranked(
    now,
    carried.flatMap(({ claim }) => now.claims.get(claim) ?? []),
  );
  const apart = withoutLookalikes(
    now,
    order.filter((claim) => tells(now, claim)),
    APART,
    [],
  );
  const rest = order.filter((claim) => !apart.includes(claim));
  return [
    ...[...apart, ...rest].map(({ id }) => of.get(id)!),
    ...changes.filter((change) => !isCarried(change) || !now.claims.has(change.claim)),
  ];
}

/** A change of a claim, led by the words that stand for it elsewhere too. */
function led(now: Lookup, change: Change): Change {
  const claim = isCarried(change) ? now.claims.get(change.claim) : undefined;
  if (claim === undefined) return change;
  const { place } = shownOf(now, claim);
  const others = change.evidence.filter(({ report }) => report !== place.report);
  return { ...change, evidence: [evidenceAt(now, place), ...others] };
}

/** Who says a new claim first and who else does: they are no chain. */
function voicesOf(now: Lookup, change: Of<"claim">): string {
  const claim = now.claims.get(change.claim);
  if (claim === undefined) return "own voice";
  const first = clearest(now, claim);
  const who = speakerInWords(now, first) || "own voice";
  return [who, othersInWords(now, claim, first)].filter((words) => words !== "").join("; ");
}

const part = (role: ChangePart["role"], text: string): ChangePart => ({ role, text });

function partsOf(then: Lookup, now: Lookup, change: Change): ChangePart[] {
  const words = part("words", shortened(change.evidence[0].quoted));
  const note = (text: string): ChangePart => part("note", ` — ${text}`);
  switch (change.kind) {
    case "figure":
      return [
        part("was", `${amountInWords(then, change.from)} → `),
        part("is", amountInWords(now, change.to)),
        part("note", ` ${change.item}`),
        note(`${chainInWords(now, change.to.voices) || "own voice"}; before: ${spoken(then, change)}`),
      ];
    case "lines":
      return [part("was", `${change.from} → `), part("is", `${change.to} `), words];
    case "status":
      return [words, note(`${STATUS_WORDS[change.from]} → ${STATUS_WORDS[change.to]}`)];
    case "denial":
      return [words, note(`${chainInWords(now, change.voices) || "own voice"} denies`)];
    case "hedge":
      return [
        words,
        note(`was ${HEDGE_WORDS[change.dropped]}: `),
        part("past", shortened(change.before.quoted)),
      ];
    case "claim":
      return [words, note(voicesOf(now, change))];
    case "revision":
      return [words, note(revised(change))];
    case "report":
      return [words, note(whence(now, change))];
    default:
      return [words];
  }
}

/** Of two reports of one title, copies say, this tells which is which. */
const whence = (now: Lookup, { report }: Of<"report">): string => {
  const { outlet, published } = now.reports.get(report)!;
  return `${outlet.name ?? "outlet unknown"}, ${publishedInWords(published)}`;
};

const spoken = (then: Lookup, { from }: Of<"figure">): string =>
  `${chainInWords(then, from.voices) || "own voice"} (${then.reports.get(from.report)?.outlet.name ?? "outlet unknown"})`;

const revised = ({ edits, silent }: Of<"revision">): string =>
  `revised${silent ? " silently" : ""}: ${counted(edits.length, "edit")}`;
