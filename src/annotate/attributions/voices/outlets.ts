import { packagedLines } from "../../../text/packaged.ts";

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

/** Words for whoever passes news on ("state media", "Russian news agencies", "local reports"). */
export const isPress = (words: string): boolean =>
  /\b(?:media|news agenc(?:y|ies)|news outlets?|newspapers?|broadcasters?|television|tv|radio|news reports|press|networks?)\b/i.test(
    words,
  );
