import { packagedLines } from "../../text/packaged.ts";

/** What may follow an abbreviation; see the head of data/lexicons/abbreviations.txt. */
export type AbbreviationClass = "title" | "month" | "number" | "end" | "inner";

const CLASSES: ReadonlyMap<string, AbbreviationClass> = new Map(
  packagedLines("lexicons/abbreviations.txt").map((line) => {
    const [name, form] = line.split(" ") as [AbbreviationClass, string];
    return [form, name];
  }),
);

/** The class of a word written before a full stop ("Gov"), or null where it is no abbreviation. Case matters. */
export const abbreviationClass = (word: string): AbbreviationClass | null =>
  CLASSES.get(word) ?? (word.length > 2 && word === word.toUpperCase() ? titleInCapitals(word) : null);

/** "GOV. SMITH" in a headline of capitals: titles only, since MASS., MISS. or WASH. are words there too. */
const titleInCapitals = (word: string): AbbreviationClass | null =>
  CLASSES.get(word[0] + word.slice(1).toLowerCase()) === "title" ? "title" : null;
