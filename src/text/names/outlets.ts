import { packagedKinds, packagedLines } from "../packaged.ts";

const NAMES: ReadonlySet<string> = new Set(
  packagedLines("lexicons/outlets.txt").flatMap((line) =>
    line
      .split("|")
      .slice(1)
      .map((name) => name.trim().toLowerCase()),
  ),
);

/** Whether a name is a news agency's or outlet's, with or without article. */
export const isOutlet = (name: string): boolean => {
  const bare = name
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/['’]s?$/, "");
  return NAMES.has(bare) || NAMES.has(`the ${bare}`);
};

const SURE: ReadonlySet<string> = packagedKinds("lexicons/outlet-words.txt")("sure");

/** Whether a body's name is an outlet's by its last words ("Ellery Post", "MNB News Agency") or a call sign ("WXKL", "KTTE-TV"). */
export function soundsLikeOutlet(name: string): boolean {
  if (/^[WK]\p{Lu}{2,3}(?:-(?:TV|FM|AM|DT)| \p{N}{1,2})?$/u.test(name)) return true;
  const words = name.replace(/['’]s?$/, "").split(/\s+/);
  return SURE.has(words.at(-1)!) || SURE.has(words.slice(-2).join(" "));
}
