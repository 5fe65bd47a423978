const LONGEST = 60;

/**
 * What a file is kept as: what it is of, what it shows, how it was narrowed; letters and digits only, so that any disk
 * takes it.
 *
 * @example fileName(["Ferry sinks off Tarvik", "claims", "disputed"], "csv") // "ferry-sinks-off-tarvik_claims_disputed.csv"
 */
export const fileName = (parts: readonly string[], form: string): string =>
  `${parts.map(slug).filter(Boolean).join("_")}.${form}`;

function slug(words: string): string {
  const whole = words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  const letters = [...whole];
  if (letters.length <= LONGEST) return whole;
  const cut = letters.slice(0, LONGEST).join("");
  return cut.replace(/-[^-]*$/, "") || cut;
}
