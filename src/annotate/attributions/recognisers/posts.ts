import type { Span } from "../../../model/span.ts";
import { beforeLinks, POST_SIGNATURE } from "../../../text/lines/posts.ts";
import type { Draft, Page } from "../page.ts";
import { trim } from "../stretch.ts";

const SIGNATURES = new RegExp(POST_SIGNATURE, "gu");

/** Posts: «[The bridge is closed.] — [Lunda Police] (@lundapolice) May 3, 2031»; one that fills a paragraph is signed in the next. */
export function posts(page: Page): Draft[] {
  const drafts: Draft[] = [];
  let last = 0;
  let before: Span | null = null;
  for (const paragraph of paragraphs(page)) {
    const words = page.text.slice(paragraph.start, paragraph.end);
    for (const match of words.matchAll(SIGNATURES)) {
      const dash = paragraph.start + match.index;
      const own = { start: Math.max(last, paragraph.start), end: dash };
      const post: Span | null =
        trimmed(page, own) ?? (before && before.start >= last ? trimmed(page, before) : null);
      const draft =
        post && signed(page, post, dash, match[1]!.length + words.slice(match.index).indexOf(match[1]!));
      if (draft) drafts.push(draft);
      last = dash + match[0].length;
    }
    before = paragraph;
  }
  return drafts;
}

const trimmed = (page: Page, { start, end }: Span): Span | null =>
  trim(page.text, { start, end: start + beforeLinks(page.text.slice(start, end)) });

/** `reach`: from the dash to the end of the name. */
function signed(page: Page, content: Span, dash: number, reach: number): Draft | null {
  const sentence = page.sentences.findLastIndex(({ start }) => start <= dash + 1);
  const tokens = page.sentences[sentence]?.tokens ?? [];
  const head = tokens.findLastIndex(({ end }) => end <= dash + reach);
  const first = tokens.find(({ start }) => start > dash);
  if (head < 0 || first === undefined || first.start > tokens[head]!.start) return null;
  return {
    content,
    cue: { start: dash, end: dash + 1 },
    speaker: { start: first.start, end: tokens[head]!.end, sentence, head },
    relays: [],
    stance: "says",
    hedge: "none",
    attitude: false,
    verbatim: true,
    by: "attributions/post",
    anchor: null,
  };
}

/** From the first to the last sentence of each paragraph. */
function paragraphs({ sentences }: Page): Span[] {
  const spans: { start: number; end: number; paragraph: number }[] = [];
  for (const { start, end, paragraph } of sentences) {
    const last = spans.at(-1);
    if (last?.paragraph === paragraph) last.end = end;
    else spans.push({ start, end, paragraph });
  }
  return spans;
}
