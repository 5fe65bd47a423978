/** Something that was on the page and is not in the report's text, and the rule that left it out. */
export interface Removal {
  readonly rule: `html/${string}`;
  readonly words: string;
}

export const removal = (rule: Removal["rule"], words: string): Removal => ({
  rule,
  words: words.replace(/\s+/g, " ").trim(),
});
