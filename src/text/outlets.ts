import { packagedLines } from "./packaged.ts";

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
