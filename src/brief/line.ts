import type { Evidence, Located } from "../model/span.ts";
import type { Assertion, BriefLine, BriefPart, Claim, Dispute } from "../model/story.ts";
import { CLAUSE_LENGTH, shortened, shortenedAround } from "./clause.ts";
import { dayInWords } from "./days.ts";
import { evidenceAt, type Lookup, labelOf, reportsOf, samePlace, wordsAt } from "./lookup.ts";
import { clearest, dayInPeriod, shownPlace } from "./shown.ts";
import { dayOf, shownSide } from "./sides.ts";
import { voiceName } from "./voice-name.ts";
import { HEDGE_WORDS, othersInWords, STANCE_WORDS, speakerInWords } from "./wording.ts";

/** A piece of a line before its evidence is numbered. */
export type Piece =
  | { readonly role: "words"; readonly place: Located; readonly limit: number; readonly keep: Located | null }
  | { readonly role: "voice" | "note" | "break"; readonly text: string };

/** A place's words, cut to about `limit`; what `keep` covers is never cut away. */
export const words = (place: Located, limit = CLAUSE_LENGTH, keep: Located | null = null): Piece => ({
  role: "words",
  place,
  limit,
  keep,
});
export const note = (text: string): Piece => ({ role: "note", text });
const voice = (text: string): Piece => ({ role: "voice", text });
export const BREAK: Piece = { role: "break", text: " · " };

const cutWords = (look: Lookup, { place, limit, keep }: Extract<Piece, { role: "words" }>): string => {
  const whole = wordsAt(look, place);
  return keep === null || !within(place, keep)
    ? shortened(whole, limit)
    : shortenedAround(whole, { start: keep.start - place.start, end: keep.end - place.start }, limit);
};

const within = (outer: Located, inner: Located): boolean =>
  outer.report === inner.report && outer.start <= inner.start && inner.end <= outer.end;

/**
 * Makes a line of its pieces. Its evidence is the places of its words, in their order, then `support`, each once.
 * Null where no words would be shown and nothing supports it.
 */
export const lineOf = (
  look: Lookup,
  pieces: readonly Piece[],
  about: {
    readonly claims?: readonly string[];
    readonly disputes?: readonly string[];
    readonly support?: readonly Located[];
  },
): BriefLine | null => {
  const places: Located[] = [];
  const numberOf = (place: Located): number => {
    const known = places.findIndex((other) => samePlace(other, place));
    return known >= 0 ? known : places.push(place) - 1;
  };
  const parts = pieces.map(
    (piece): BriefPart =>
      piece.role === "words"
        ? {
            role: "words",
            text: cutWords(look, piece),
            evidence: numberOf(piece.place),
          }
        : { role: piece.role, text: piece.text, evidence: null },
  );
  for (const place of about.support ?? []) numberOf(place);
  const [first, ...rest] = places
    .map((place): Evidence => evidenceAt(look, place))
    .filter(({ quoted }) => quoted !== "");
  if (first === undefined) return null;
  return {
    text: parts.map(({ text }) => text).join(""),
    parts,
    claims: about.claims ?? [],
    ...(about.disputes === undefined ? {} : { disputes: about.disputes }),
    evidence: [first, ...rest],
  };
};

/** How an assertion qualifies what it says: "not verified", "denied". */
const qualifiers = (assertions: readonly Assertion[]): string[] => [
  ...new Set(assertions.map(({ hedge }) => HEDGE_WORDS[hedge]).filter((hedge) => hedge !== "")),
];

/**
 * "denied by" before a voice; nothing before one that is quoted (the quotation itself denies), nor where the shown
 * words say it themselves.
 */
export const stanceBefore = (look: Lookup, assertion: Assertion): string => {
  const said = assertion.attribution === null ? undefined : look.attributions.get(assertion.attribution);
  const place = shownPlace(look, assertion);
  const told =
    said?.cue !== null && said !== undefined && place.start <= said.cue.start && said.cue.end <= place.end;
  const before = said?.kind === "direct" || told ? "" : STANCE_WORDS[assertion.stance];
  return before === "" ? "" : `${before} `;
};

/** The shown words hold who says them and by what verb, under the speaker's own name: "…, the board said". */
const namesItself = (look: Lookup, assertion: Assertion): boolean => {
  const said = assertion.attribution === null ? undefined : look.attributions.get(assertion.attribution);
  if (said === undefined || said.cue === null || said.source === null || said.voices.length !== 1)
    return false;
  const { start, end } = shownPlace(look, assertion);
  const held = [said.cue, said.source].every((span) => start <= span.start && span.end <= end);
  return held && isCalledSo(look, said.voices[0]!, { report: said.report, ...said.source });
};

/** Whether the words at a place have a voice's name, in whatever spelling. */
const isCalledSo = (look: Lookup, voice: string, place: Located): boolean => {
  const name = voiceName(look, voice).split(" ").at(-1)!.toLowerCase();
  return (
    wordsAt(look, place).toLowerCase().includes(name) ||
    (look.entities.get(voice)?.mentions.some((mention) => within(place, mention)) ?? false)
  );
};

/** Words that name somebody as saying something stand in no report's own voice, whoever says the rest of them. */
const namesSomebody = (look: Lookup, place: Located): boolean =>
  look.story.attributions.some(
    ({ report, source, cue }) =>
      source !== null &&
      cue !== null &&
      within(place, { report, ...source }) &&
      within(place, { report, ...cue }),
  );

/** Who says what is shown of a claim, as of when, and who else: "denied by the board, through Balta, 11 Mar". */
const credit = (look: Lookup, claim: Claim, shown: Assertion, day: string | null, who: string): string => {
  const within = dayInPeriod(look, day);
  const when = within === null ? "" : dayInWords(within, false);
  const first = [who, when].filter((part) => part !== "").join(", ");
  return [first, othersInWords(look, claim, shown)].filter((part) => part !== "").join("; ");
};

/** Who says an assertion, with how he stands to it: "denied by the board, through Balta"; empty where nobody is named. */
const speaker = (look: Lookup, shown: Assertion): string => {
  const who = speakerInWords(look, shown);
  return who === "" ? "" : `${stanceBefore(look, shown)}${who}`;
};

/** Who says a claim and as of when, after its words: " — the rescue board, through Balta, 11 Mar". */
const sayer = (look: Lookup, claim: Claim): Piece[] => {
  const shown = clearest(look, claim);
  const who = namesItself(look, shown) ? "" : speaker(look, shown);
  const after = credit(look, claim, shown, claim.when, who);
  const hedges = qualifiers(claim.assertions);
  return [
    ...(after === "" ? [] : [note(" — "), voice(after)]),
    ...(hedges.length === 0 ? [] : [note(` (${hedges.join(", ")})`)]),
  ];
};

/** The plain line of one claim. */
const claimLine = (look: Lookup, claim: Claim): BriefLine | null => {
  const place = shownPlace(look, clearest(look, claim));
  return lineOf(look, [words(place), ...sayer(look, claim)], {
    claims: [claim.id],
    support: claim.assertions.map(({ report, start, end }) => ({ report, start, end })),
  });
};

/** The lines of the first `most` claims that have one, in their order. */
export const claimLines = (look: Lookup, claims: readonly Claim[], most: number): readonly BriefLine[] =>
  atMost(
    claims.map((claim) => claimLine(look, claim)),
    most,
  );

const SIDE_LENGTH = 110;

/** What of a sentence shown for a scrap of it must not be cut away: as much of the scrap as there is room for. */
const ownWords = (place: Located, { report, start, end }: Assertion): Located | null =>
  start === place.start ? null : { report, start, end: Math.min(end, start + SIDE_LENGTH / 2) };

/** One side of a dispute, or one step of an update: the words, then who, when and in which reports. */
export const side = (
  look: Lookup,
  claim: Claim,
  rivals: readonly Claim[],
  about: readonly Dispute[],
): Piece[] => {
  const { claim: told, assertion, place, figure } = shownSide(look, claim, rivals, about);
  const labels = reportsOf(look, told.assertions)
    .map((report) => labelOf(look, report))
    .join(" ");
  const own = namesSomebody(look, place) ? "" : "in the report’s own voice";
  const who = speaker(look, assertion) || own;
  const after = [credit(look, told, assertion, dayOf(claim, figure), who), ...qualifiers(told.assertions)]
    .filter((part) => part !== "")
    .join(", ");
  return [
    words(place, SIDE_LENGTH, figure ?? ownWords(place, assertion)),
    ...(after === "" ? [] : [note(" — "), voice(after)]),
    note(` (${labels})`),
  ];
};

/** Lines that could be made, at most so many. */
export const atMost = (lines: Iterable<BriefLine | null>, most: number): BriefLine[] => {
  const made: BriefLine[] = [];
  for (const line of lines) {
    if (made.length >= most) break;
    if (line !== null) made.push(line);
  }
  return made;
};
