import { packagedLines } from "../packaged.ts";

const GENDERS: ReadonlyMap<string, "f" | "m"> = new Map(
  packagedLines("lexicons/given-name-genders.txt").flatMap((line) => {
    const [gender, ...names] = line.split(" ");
    return names.map((name): [string, "f" | "m"] => [name, gender as "f" | "m"]);
  }),
);

/** Whether a given name, in small letters, is mostly a woman's or a man's; null where it is not known. */
export const givenNameGender = (name: string): "f" | "m" | null => GENDERS.get(name) ?? null;
