import { countries } from "../../text/names/countries.ts";
import { foldName } from "../../text/names/fold.ts";
import { packagedLines } from "../../text/packaged.ts";

/**
 * The key that the ways of naming one place share: "UK", "Britain" and "the United Kingdom"; "Kiev" and "Kyiv";
 * "Kursk Oblast" and "Kursk region" (which are not "Kursk", the town).
 */
export function placeKey(name: string): string {
  const folded = foldName(name).replace(/^(?:the|city of|state of|province of) /, "");
  const alias = aliases().get(name) ?? aliases().get(folded);
  if (alias !== undefined) return alias;
  const kind = /^(.+) (?:region|oblast|province|governorate|krai|prefecture)$/.exec(folded);
  if (kind) return `${aliases().get(kind[1]!) ?? kind[1]} region`;
  return folded;
}

/** "La." is Louisiana, "LA" is not: abbreviations with a stop are looked up as they stand. */
const isAbbreviation = (form: string): boolean => /^\p{Lu}\p{L}+\.$/u.test(form);

let table: ReadonlyMap<string, string> | null = null;

function aliases(): ReadonlyMap<string, string> {
  if (table) return table;
  const names = new Map<string, string>();
  const put = (forms: readonly string[]): void => {
    const key = foldName(forms[0]!);
    for (const form of forms) {
      const found = isAbbreviation(form) ? form : foldName(form);
      if (!names.has(found)) names.set(found, key);
    }
  };
  for (const country of countries()) put([country.name, ...country.otherNames]);
  for (const file of ["place-aliases", "admin-abbreviations"])
    for (const line of packagedLines(`lexicons/names/${file}.txt`)) {
      const forms = line.split("; ");
      put(file === "place-aliases" ? forms : forms.reverse());
    }
  table = names;
  return names;
}
