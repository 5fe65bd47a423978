/** Two to five words that each begin with a capital, particles aside. */
export const isName = (words: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|di|van|von|der|den|al|bin|la|le)){1,4}$/u.test(
    words,
  );
