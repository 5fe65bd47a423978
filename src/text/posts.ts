/**
 * "— Name (@handle) March 15, 2019": how pages sign a post of a social network that they embed (Twitter's embedding code
 * writes it so since 2013). The first group is the name; sticky and global flags are the caller's.
 */
export const POST_SIGNATURE =
  /[—–-] ?(\p{Lu}[^\n@()—–]{1,60}?) ?\(@\w{1,20}\),? \p{Lu}\p{L}+\.? \d{1,2}, \d{4}/u;

/** Links at the end of a post's words; they are none of them. */
export const CLOSING_LINKS = /(?:\s*(?:https?:\/\/|pic\.)\S+)+\s*$/u;

/**
 * Where a post's own words end in `words`: before the links and the signature at its end; its length where it has none.
 *
 * @example ownWordsEnd("The bridge is closed. pic.example/x1 — Lunda Police (@lundapolice) May 3, 2031") // 21
 */
export function ownWordsEnd(words: string): number {
  const signature = POST_SIGNATURE.exec(words);
  if (signature === null || signature.index + signature[0].length < words.trimEnd().length)
    return words.length;
  const told = words.slice(0, signature.index);
  return told.replace(CLOSING_LINKS, "").trimEnd().length;
}
