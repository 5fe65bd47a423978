import { wordsAt } from "../../brief/lookup.ts";
import { claimAt, entityAt } from "../../model/anchors.ts";
import { citationLine, citationOf } from "../../model/citation.ts";
import { NotThere } from "../../model/not-there.ts";
import type { Located } from "../../model/span.ts";
import type { Claim, Entity } from "../../model/story.ts";
import { judgedIn } from "../../pipeline/archive/deciding/judged.ts";
import type { Judgeable } from "../api/judge.ts";
import type { Desk } from "../desk.ts";
import { carried } from "../views/carried.ts";
import type { Drawn } from "../views/drawing.ts";
import { drawn } from "../views/drawn.ts";

/** So many others are offered; whoever looks for more narrows them down in the view of claims. */
const MOST_OTHERS = 400;
const MOST_PLACES = 60;

/**
 * A claim or name as a person can judge it; where its id is another since it was judged, the one in which the words `at`
 * are now. `NotThere`: the story has neither.
 */
export async function judgeable(
  desk: Desk,
  story: string,
  asked: string,
  at: Located | null,
): Promise<Judgeable> {
  const { archive } = desk;
  const shown = await drawn(desk, story);
  const { look } = shown;
  const here = at === null ? null : carried(archive, shown, at);
  const found = <T>(known: T | undefined, isKind: boolean, atPlace: (place: Located) => T | null): T | null =>
    known ?? (isKind && here !== null ? atPlace(here) : null);
  const claim = found(look.claims.get(asked), asked.startsWith("c"), (place) =>
    claimAt(shown.story.claims, place),
  );
  const entity = found(look.entities.get(asked), asked.startsWith("e"), (place) =>
    entityAt(shown.story.entities, place),
  );
  const id = (claim ?? entity)?.id;
  if (id === undefined) throw new NotThere(`no claim or name ${asked}`);
  const { marks, judgements } = judgedIn(archive.store, shown.id, shown.story);
  const decided = judgements.filter(({ about }) => about.includes(id));
  return {
    story: shown.id,
    id,
    mark: marks[id] ?? null,
    decided: decided.map(({ id, kind, by, at, note, state }) => ({ id, kind, by, at, note, state })),
    ...(claim === null ? nameParts(entity!, shown) : claimParts(claim, shown)),
  };
}

type Parts = Pick<Judgeable, "kind" | "words" | "places" | "others">;

function claimParts(claim: Claim, { look, story }: Drawn): Parts {
  const rivals = story.disputes.filter(({ claims }) => claims.includes(claim.id));
  const near = new Set([...claim.related, ...rivals.flatMap(({ claims }) => claims)]);
  const others = story.claims
    .filter(({ id }) => id !== claim.id)
    .map(({ id, text, assertions }) => ({
      id,
      words: oneLine(text),
      at: place(assertions[0]!),
      isNear: near.has(id),
    }));
  return {
    kind: "claim",
    words: oneLine(claim.text),
    places: claim.assertions.slice(0, MOST_PLACES).map((at) => placeOf(at, look)),
    others: nearFirst(others),
  };
}

function nameParts(entity: Entity, { look, story }: Drawn): Parts {
  const others = story.entities
    .filter(({ id, mentions }) => id !== entity.id && mentions.length > 0)
    // Of its own kind first.
    .toSorted((a, b) => Number(b.type === entity.type) - Number(a.type === entity.type))
    .map(({ id, name, type, mentions }) => ({
      id,
      words: `${name} (${type})`,
      at: place(mentions[0]!),
      isNear: looksAlike(name, entity.name),
    }));
  const ofEach = [...Map.groupBy(entity.mentions, ({ report }) => report).values()].map(([one]) => one!);
  const places = ofEach.length > 1 ? ofEach : entity.mentions;
  return {
    kind: "name",
    words: entity.name,
    places: places.slice(0, MOST_PLACES).map((at) => placeOf(at, look)),
    others: nearFirst(others),
  };
}

/** Two names with a word in common, or the initials of one another: "Ida Roth" and "Roth", "FBI" and the bureau in full. */
function looksAlike(one: string, other: string): boolean {
  const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const isShort = (short: string, long: string): boolean =>
    /^\p{Lu}[\p{Lu}.]+$/u.test(short) &&
    short.replaceAll(".", "") === (long.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join("");
  const theirs = wordsOf(other);
  return wordsOf(one).some((word) => theirs.includes(word)) || isShort(one, other) || isShort(other, one);
}

const place = ({ report, start, end }: Located): Located => ({ report, start, end });

function placeOf(at: Located, look: Drawn["look"]): Judgeable["places"][number] {
  const report = look.reports.get(at.report)!;
  return {
    at: place(at),
    outlet: report.outlet.name ?? look.labels.get(at.report)!,
    words: oneLine(wordsAt(look, at)),
    citation: citationLine(citationOf(report, at)),
  };
}

const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();

const nearFirst = <T extends { readonly isNear: boolean }>(others: readonly T[]): T[] =>
  others.toSorted((a, b) => Number(b.isNear) - Number(a.isNear)).slice(0, MOST_OTHERS);
