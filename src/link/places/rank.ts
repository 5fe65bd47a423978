import { lazily } from "../../text/lazily.ts";
import { type GazetteerPlace, placesNamed } from "../../text/names/gazetteer.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { type Anchor, reasonsFor, type Surroundings, score } from "./features.ts";
import { demonymCounts, type Toponym } from "./toponyms.ts";

/** What a toponym most likely means; `share` is how much of the belief in all candidates it has, 0 to 1. */
export interface Choice {
  readonly candidate: Candidate;
  readonly share: number;
  /** The likeliest candidates, this one first, with their shares: what other toponyms lean on. */
  readonly likely: readonly { readonly place: GazetteerPlace; readonly share: number }[];
  readonly reasons: () => readonly string[];
}

/** Rounds of telling each by all others: it settles after two; a third changes little. */
const ROUNDS = 3;
/** Anchors beyond these add nothing but time. */
const MOST_ANCHORS = 120;
/** Sorts before all that are counted. */
const FIRST = Number.MAX_SAFE_INTEGER;
/** Of a place named right beside a toponym so many namesakes are anchors. */
const MOST_BESIDE = 3;
/** People below which a town is believed only in a country that the story speaks of. */
const SMALL = 30_000;
/** How fast belief falls with the score. */
const SHARPNESS = 1.2;
/** A toponym leans on so many of another's candidates, and on none with less belief. */
const MOST_LIKELY = 6;
const LEAST_SHARE = 0.02;

/**
 * Tells all toponyms of one story together: first each by itself, then again with the others' places as anchors. The
 * answers are in the order of `toponyms`; null where the gazetteer has no such name. Linear in the candidates, and the
 * order of the toponyms changes nothing.
 */
export function rank(toponyms: readonly Toponym[], texts: readonly string[]): (Choice | null)[] {
  const candidates = toponyms.map(candidatesOf);
  const wide = candidates.map((list) => list.some(isWide));
  const cities = candidates.map(cityAreas);
  const spoken = demonymCounts(texts);
  let choices: (Choice | null)[] = toponyms.map(() => null);
  const besides = toponyms.map(anchorsBeside);
  for (let round = 0; round < ROUNDS; round++) {
    const told = anchorsOf(toponyms, choices);
    const areas = choices.map((choice, i) => areaOf(choice, toponyms[i]!));
    choices = toponyms.map((toponym, i) =>
      choose(candidates[i] ?? [], toponym, {
        anchors: anchorsFor(i, besides[i]!, told),
        areas: areasBeside(i, toponym, areas, spoken),
        isWide: wide[i] ?? false,
        cityAreas: cities[i] ?? new Set(),
      }),
    );
  }
  return choices;
}

const TOWN = 30_000; // people
const cityAreas = (list: readonly Candidate[]): ReadonlySet<string> =>
  new Set(
    list
      .filter(({ place }) => place.kind === "city" && place.population > TOWN)
      .map(({ place }) => place.admin1 ?? ""),
  );

const isWide = ({ match, place }: Candidate): boolean =>
  match === "full" && (place.kind === "country" || (place.kind === "admin1" && place.population > 500_000));

/** With the number of the toponym that says so. */
interface OneAnchor extends Anchor {
  readonly by: number;
}

/** What the toponyms say of each other's surroundings, those named most first. */
function anchorsOf(toponyms: readonly Toponym[], choices: readonly (Choice | null)[]): readonly OneAnchor[] {
  return choices
    .flatMap((choice, by) => {
      const { mentions } = toponyms[by]!;
      return (choice?.likely ?? []).map(({ place, share }) => ({ place, weight: share, mentions, by }));
    })
    .sort(byMentions);
}

/** The first of what stands right beside toponym number `i` and of what the others say. */
function anchorsFor(i: number, beside: readonly OneAnchor[], told: readonly OneAnchor[]): readonly Anchor[] {
  const anchors = beside.slice(0, MOST_ANCHORS);
  for (let at = 0; at < told.length && anchors.length < MOST_ANCHORS; at++)
    if (told[at]!.by !== i) anchors.push(told[at]!);
  return anchors;
}

/** What stands right beside a toponym comes before all that is counted. */
const anchorsBeside = ({ beside }: Toponym): readonly OneAnchor[] =>
  beside
    .flatMap((key) =>
      placesNamed(key)
        .slice(0, MOST_BESIDE)
        .map((place) => ({ place, weight: 1 / MOST_BESIDE, mentions: FIRST, by: -1 })),
    )
    .sort(byMentions);

const byMentions = (a: Anchor, b: Anchor): number => b.mentions - a.mentions || a.place.index - b.place.index;

/** The country or first-level area that a toponym is told to be, and how much the story speaks of it by that. */
function areaOf(choice: Choice | null, { mentions }: Toponym): { code: string; spoken: number } | null {
  if (choice === null) return null;
  const { kind, country, admin1 } = choice.candidate.place;
  if (kind !== "country" && kind !== "admin1") return null;
  return { code: (kind === "country" ? country : admin1) ?? "", spoken: mentions * choice.share };
}

/** How often all toponyms but number `i`, and the words beside it, speak of each area. */
function areasBeside(
  i: number,
  { within }: Toponym,
  told: readonly ({ code: string; spoken: number } | null)[],
  spoken: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const areas = new Map(spoken);
  const add = (code: string, count: number): void => void areas.set(code, (areas.get(code) ?? 0) + count);
  told.forEach((area, j) => {
    if (j !== i && area !== null) add(area.code, area.spoken);
  });
  for (const [code, count] of within) add(code, count);
  return areas;
}

/** Only a part of the name is its, or it is so small that a namesake which no list has is as likely. */
const isDoubtful = ({ match, place }: Candidate): boolean =>
  match === "part" || (/^(?:city|district|admin2)$/.test(place.kind) && place.population < SMALL);

/** A doubtful place is believed where the story speaks of its country or lies in it too. */
function isBackedUp({ place }: Candidate, { anchors, areas }: Surroundings): boolean {
  if (place.country === null || (areas.get(place.country) ?? 0) > 0) return true;
  return (
    anchors.length === 0 ||
    anchors.some((anchor) => anchor.place.country === place.country && anchor.weight > 0.3)
  );
}

/** "California" in a story of the United States is the state, not the town of 7,000 near another place of the story. */
const isEclipsed = (
  { place }: Candidate,
  { within }: Toponym,
  { areas }: Surroundings,
  candidates: readonly Candidate[],
): boolean =>
  /^(?:city|district|admin2)$/.test(place.kind) &&
  place.population < SMALL &&
  !within.has(place.admin1 ?? "") &&
  candidates.some(
    (other) =>
      isWide(other) && other.place.kind === "admin1" && (areas.get(other.place.country ?? "") ?? 0) > 0,
  );

function choose(candidates: readonly Candidate[], toponym: Toponym, story: Surroundings): Choice | null {
  const scored = candidates
    .filter((candidate) => !isDoubtful(candidate) || isBackedUp(candidate, story))
    .filter((candidate) => !isEclipsed(candidate, toponym, story, candidates))
    // one by itself needs no score
    .map((candidate, _, all) => ({
      candidate,
      score: all.length === 1 ? 0 : score(candidate, toponym, story),
    }));
  scored.sort((a, b) => b.score - a.score || a.candidate.place.index - b.candidate.place.index);
  const best = scored[0];
  if (best === undefined) return null;
  const beliefs = scored.map(({ score: value }) => Math.exp(SHARPNESS * (value - best.score)));
  const sum = beliefs.reduce((total, belief) => total + belief, 0);
  const likely = scored
    .slice(0, MOST_LIKELY)
    .map(({ candidate }, i) => ({ place: candidate.place, share: (beliefs[i] ?? 0) / sum }));
  return {
    candidate: best.candidate,
    share: 1 / sum,
    likely: likely.filter(({ share }, i) => i === 0 || share > LEAST_SHARE),
    reasons: lazily(() => reasonsFor(best.candidate, toponym, story)),
  };
}
