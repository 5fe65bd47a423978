import { givenNameGender } from "../../text/names/given-names.ts";

/** One who may bear the surname: the folded full name and all roles that go with it. */
export interface Bearer {
  readonly names: readonly string[];
  readonly roles: readonly string[];
}

/** How well the folded titles and roles beside a surname fit who may bear it: below 0 they speak against it. */
export function fitOf(roles: readonly string[], bearer: Bearer): number {
  const meant = genderOf(roles);
  const own =
    genderOf(bearer.roles) ??
    bearer.names.map((name) => givenNameGender(name.split(" ")[0]!)).find(Boolean) ??
    null;
  if (meant !== null && own !== null && meant !== own) return -1;
  const theirs = new Set(bearer.roles.flatMap(wordsOf));
  const shared = roles.flatMap(wordsOf).filter((word) => theirs.has(word)).length;
  return shared + (meant !== null && meant === own ? 1 : 0);
}

const wordsOf = (role: string): string[] =>
  role
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1 && !/^(?:the|of|for|and|in|at|mr|mrs|ms|miss|sir)$/.test(word));

const genderOf = (roles: readonly string[]): "f" | "m" | null => {
  const words = roles.join(" ");
  if (/(?<!\p{L})(?:mrs|ms|miss|dame|lady|sister|mother|daughter|wife|\p{L}*woman)(?!\p{L})/u.test(words))
    return "f";
  return /(?<!\p{L})(?:mr|sir|lord|brother|father|son|husband|\p{L}*[^o]man)(?!\p{L})/u.test(words)
    ? "m"
    : null;
};
