import type { Entity, Figure } from "../../model/story.ts";
import { dayInWords } from "../days.ts";
import type { Lookup } from "../lookup.ts";
import { chainInWords, valueInWords } from "../wording.ts";
import { claimLines } from "./claims.ts";
import { decided, deeper, words } from "./steps.ts";

/** What a figure is: its bound, scope, date and voice, the words that give it, and the claim it is of. */
export const figureChain = (look: Lookup, figure: Figure): string[] => [
  `figure ${figure.id}: ${figure.bound} ${valueInWords(look, figure)} ${figure.unit} (${figure.item})`,
  ...deeper([
    words(look, figure),
    `low ${figure.low ?? "unknown"}, high ${figure.high ?? "unknown"}; for comparing: ${figure.si.low ?? "unknown"} to ${figure.si.high ?? "unknown"} ${figure.si.unit}`,
    `scope ${figure.scope}; as of ${figure.asOf === null ? "unknown" : dayInWords(figure.asOf)}; voice ${chainInWords(look, figure.voices) || "the report's own"}`,
    ...(figure.claim === null ? [] : claimLines(look, figure.claim)),
  ]),
];

const MOST_MENTIONS = 12;

/** Why names are one thing, where it lies if it is a place, and where it is named. */
export const entityChain = (look: Lookup, entity: Entity): string[] => {
  const { place, mentions } = entity;
  const where =
    place === null
      ? []
      : [
          `${place.name}: ${place.lat}, ${place.lon} (${place.precision}${place.country === null ? "" : `, ${place.country}`}): ${place.reasons.join("; ")}`,
        ];
  const more = mentions.length - MOST_MENTIONS;
  return [
    `${entity.type} ${entity.id}: ${entity.name}`,
    ...deeper([
      ...(entity.otherNames.length === 0 ? [] : [`also written ${entity.otherNames.join(", ")}`]),
      ...(entity.roles.length === 0 ? [] : [`roles: ${entity.roles.join(", ")}`]),
      ...where,
      ...entity.decisions.map(decided),
      ...mentions.slice(0, MOST_MENTIONS).map((mention) => words(look, mention)),
      ...(more > 0 ? [`and ${more} more mentions`] : []),
    ]),
  ];
};
