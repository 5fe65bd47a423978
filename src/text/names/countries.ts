import { packagedLines } from "../packaged.ts";

/** A country or territory as the news names it. All lists may be empty; the first of each is the usual form. */
export interface Country {
  readonly name: string;
  readonly adjectives: readonly string[];
  /** The people, in the plural. */
  readonly people: readonly string[];
  /** Capitals and seats of government, which speak for it ("Kyiv says"). */
  readonly capitals: readonly string[];
  readonly otherNames: readonly string[];
}

const list = (field: string | undefined): string[] =>
  (field ?? "-")
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "-" && entry !== "");

function read(): Country[] {
  return packagedLines("lexicons/names/countries.txt").map((line) => {
    const [name, adjectives, people, capitals, otherNames] = line.split(";");
    return {
      name: name!.trim(),
      adjectives: list(adjectives),
      people: list(people),
      capitals: list(capitals),
      otherNames: list(otherNames),
    };
  });
}

let known: readonly Country[] | null = null;

/** All countries of data/lexicons/names/countries.txt, in its order. */
export const countries = (): readonly Country[] => {
  known ??= read();
  return known;
};
