/**
 * "— Name (@handle) March 15, 2019": how pages sign a post of a social network that they embed (Twitter's embedding code
 * writes it so since 2013). The first group is the name; sticky and global flags are the caller's.
 */
export const POST_SIGNATURE =
  /[—–-] ?(\p{Lu}[^\n@()—–]{1,60}?) ?\(@\w{1,20}\),? \p{Lu}\p{L}+\.? \d{1,2}, \d{4}/u;

const LINK = /^(?:https?:\/\/|pic\.)/u;

/** Where `words` end before the links at their end, which are none of a post's words. Time is linear. */
export function beforeLinks(words: string): number {
  let end = words.trimEnd().length;
  for (;;) {
    let start = end;
    while (start > 0 && !/\s/u.test(words[start - 1]!)) start--;
    if (start === end || !LINK.test(words.slice(start, Math.min(end, start + 8)))) return end;
    end = start;
    while (end > 0 && /\s/u.test(words[end - 1]!)) end--;
  }
}

/**
 * Where a post's own words end in `words`: before the links and the signature at its end; its length where it has none.
 *
 * @example ownWordsEnd("The bridge is closed. pic.example/x1 — Lunda Police (@lundapolice) May 3, 2031") // 21
 */
export function ownWordsEnd(words: string): number {
  const signature = words.includes("(@") ? POST_SIGNATURE.exec(words) : null;
  if (signature === null || signature.index + signature[0].length < words.trimEnd().length)
    return words.length;
  return beforeLinks(words.slice(0, signature.index));
}
