import { shortened } from "../../brief/clause.ts";
import { type Lookup, wordsAt } from "../../brief/lookup.ts";
import { alonePlace, clearest } from "../../brief/shown.ts";
import { subjects } from "../../brief/views/subjects.ts";
import { amountInWords, DISPUTE_WORDS, STATUS_WORDS } from "../../brief/wording.ts";
import { NotThere } from "../../model/not-there.ts";
import type { Located } from "../../model/span.ts";
import type { Claim } from "../../model/story.ts";
import type { Spot } from "../api/views/parts.ts";
import type { SubjectView } from "../api/views/reader.ts";
import type { Drawn } from "./drawing.ts";
import { spotOf } from "./parts.ts";

type See = SubjectView["see"];

/**
 * What a thing of a story is, and all its words; one whose id is another now by the place of its words (`at`).
 * `NotThere`: the story has no such thing, and none of its kind there.
 */
export function subjectOf(drawn: Drawn, id: string, at: Spot | null): SubjectView {
  const { look } = drawn;
  const all = drawn.once("subjects", () => subjects(look));
  const found = all.has(id) ? id : at === null ? null : todays(look, KINDS[id[0]!]!, at);
  const subject = found === null ? undefined : all.get(found);
  if (found === null || subject === undefined) throw new NotThere(`story ${drawn.id} has no ${id}`);
  const { title, see } = titled(look, found);
  return {
    id: found,
    kind: KINDS[found[0]!]!,
    is: subject.is,
    title,
    why: [...subject.why],
    places: inOrder(look, subject.places).map(({ note, ...place }) => ({ spot: spotOf(place), note })),
    see: [...new Map(see.map((other) => [`${other.is} ${other.words}`, other])).values()].filter(
      (other) => other.id !== found,
    ),
  };
}

/** By report as the story has them, then as they stand in it. */
function inOrder<P extends Located>({ story }: Lookup, places: readonly P[]): P[] {
  const order = new Map(story.reports.map(({ id }, i) => [id, i]));
  return places.toSorted((a, b) => order.get(a.report)! - order.get(b.report)! || a.start - b.start);
}

const KINDS: Readonly<Record<string, SubjectView["kind"]>> = {
  c: "claim",
  d: "dispute",
  a: "quotation",
  f: "figure",
  e: "name",
};

type Place = readonly [id: string, place: Located];

const placed = ({ id }: { readonly id: string }, places: readonly Located[]): Place[] =>
  places.map((place) => [id, place]);

/** Where the things of a kind stand. */
const PLACES: Readonly<Record<SubjectView["kind"], (look: Lookup) => readonly Place[]>> = {
  claim: ({ story }) => story.claims.flatMap((claim) => placed(claim, claim.assertions)),
  dispute: ({ story, claims }) =>
    story.disputes.flatMap((dispute) =>
      dispute.claims.flatMap((id) => placed(dispute, claims.get(id)?.assertions ?? [])),
    ),
  quotation: ({ story }) =>
    story.attributions.flatMap((said) => placed(said, [{ report: said.report, ...said.content }])),
  figure: ({ story }) => story.figures.flatMap((figure) => placed(figure, [figure])),
  name: ({ story }) => story.entities.flatMap((entity) => placed(entity, entity.mentions)),
};

/** The thing of the same kind that holds most of the words at a place. */
function todays(look: Lookup, kind: SubjectView["kind"], at: Spot): string | null {
  const places = PLACES[kind](look);
  let [best, most] = [null as string | null, 0];
  for (const [thing, place] of places) {
    const common =
      place.report === at.report ? Math.min(place.end, at.end) - Math.max(place.start, at.start) : 0;
    const fit = common * 2 - (place.end - place.start);
    if (common > 0 && (best === null || fit > most)) [best, most] = [thing, fit];
  }
  return best;
}

function titled(look: Lookup, id: string): { title: string; see: See } {
  const claim = look.claims.get(id);
  if (claim !== undefined) return { title: wordsOf(look, claim), see: ofClaim(look, claim) };
  const figure = look.figures.get(id);
  if (figure !== undefined)
    return { title: `${amountInWords(look, figure)} ${figure.item}`, see: claimsNamed(look, [figure.claim]) };
  const said = look.attributions.get(id);
  if (said !== undefined) {
    const claims = look.story.claims.filter(({ assertions }) =>
      assertions.some(({ attribution }) => attribution === id),
    );
    return {
      title: wordsAt(look, { report: said.report, ...said.content }),
      see: [
        ...names(look, said.voices),
        ...claimsNamed(
          look,
          claims.map(({ id }) => id),
        ),
      ],
    };
  }
  const dispute = look.disputes.get(id);
  if (dispute !== undefined)
    return { title: DISPUTE_WORDS[dispute.kind], see: claimsNamed(look, dispute.claims) };
  return { title: look.entities.get(id)?.name ?? "", see: [] };
}

/** A claim in the words by which lists name it. */
const wordsOf = (look: Lookup, claim: Claim, limit = Number.POSITIVE_INFINITY): string =>
  shortened(wordsAt(look, alonePlace(look, clearest(look, claim))), limit);

const ofClaim = (look: Lookup, claim: Claim): See => [
  ...look.story.disputes
    .filter(({ claims }) => claims.includes(claim.id))
    .flatMap(({ kind, claims }) =>
      claimsNamed(look, claims, claim.id).map((see) => ({ ...see, is: DISPUTE_WORDS[kind] })),
    ),
  ...claimsNamed(look, claim.related).map((see) => ({ ...see, is: "alike, not joined" })),
  ...(look.figuresOf.get(claim.id) ?? []).map((figure) => ({
    id: figure.id,
    is: "figure",
    words: wordsAt(look, figure),
  })),
  ...names(look, claim.voices),
];

const claimsNamed = (look: Lookup, ids: readonly (string | null)[], but = ""): See =>
  [...new Set(ids)].flatMap((id) => {
    const claim = id === null || id === but ? undefined : look.claims.get(id);
    return claim === undefined
      ? []
      : [{ id: claim.id, is: `claim · ${STATUS_WORDS[claim.status]}`, words: wordsOf(look, claim, 120) }];
  });

const names = (look: Lookup, voices: readonly string[]): See =>
  [...new Set(voices)].flatMap((voice) => {
    const entity = look.entities.get(voice);
    return entity === undefined ? [] : [{ id: entity.id, is: "voice", words: entity.name }];
  });
