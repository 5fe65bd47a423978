import { existsSync } from "node:fs";
import { join } from "node:path";
import { recogniseAttributions } from "../../src/annotate/attributions/recognise.ts";
import { recogniseNames } from "../../src/annotate/names/recognise.ts";
import { readSyntax } from "../../src/annotate/syntax/read.ts";
import type { AttributionMention } from "../../src/model/annotations.ts";
import type { Block } from "../../src/model/report.ts";
import type { Span } from "../../src/model/span.ts";
import { note } from "../errors.ts";
import { type GoldArticle, type GoldAttribution, readArticles } from "../read/polnear.ts";
import { addExact, addOverlap, type Counts, common, counts, inside, percent, put } from "../spans.ts";

/**
 * Who says what, against PolNeAR 1.0 (Newell, Margolin, Ruths 2018): US news of 2016, attributions as source, cue and
 * content in brat's stand-off format.
 *
 * What is counted, and where the corpus leaves a choice:
 * - of an article's annotators the first by name; offsets are code points and are converted at the door;
 * - no report within a report is annotated: of ours only the outermost count;
 * - a discontinuous span ("…," he said, "…") counts as its pieces, since an attribution here has one content;
 * - exact: the span to the character; overlap: tokens inside some gold span of the role against tokens inside some of ours;
 * - speaker accuracy: of gold attributions with a source whose content is covered by half, the share where one of ours that
 *   covers it has the head of the gold source within its source;
 * - classes: direct (starts and ends with quotation marks), mixed (holds one), indirect (none); their figures are recall.
 *
 * Scores every part of `DATA/polnear` that is there (`dev`, `test`; `train` only where `parts` names it).
 *
 * @param dataDir laid out like the public data: `polnear/dev/{text,attributions}`
 * @returns `PART.content.overlap.f1` and so on, percentages 0-100; an empty record where the folder is absent
 */
export function evaluate(
  dataDir: string,
  parts: readonly string[] = ["dev", "test"],
): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const part of parts) {
    const folder = join(dataDir, "polnear", part);
    if (!existsSync(folder)) continue;
    const tally = new Tally();
    for (const article of readArticles(folder)) tally.add(article, predict(article.text));
    for (const [key, value] of Object.entries(tally.figures())) figures[`${part}.${key}`] = value;
    for (const [kind, words] of tally.errors) note(`${part}: ${kind}`, words);
  }
  return figures;
}

function predict(text: string): readonly AttributionMention[] {
  const blocks: Block[] = [{ kind: "body", by: "eval/whole", start: 0, end: text.length }];
  const sentences = readSyntax(text, blocks);
  const names = recogniseNames(text, sentences, blocks);
  return outermost(recogniseAttributions(text, sentences, names, blocks, { attitudes: true }));
}

/** The corpus has no report within a report (each token plays one part), so what is nested in another's content is left out. */
function outermost(ours: readonly AttributionMention[]): AttributionMention[] {
  const isInside = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end;
  return ours.filter(
    (a) =>
      !ours.some((b) => a !== b && isInside(a.cue ?? a.content, b.content) && isInside(a.content, b.content)),
  );
}

type Role = "content" | "cue" | "source";

type Class = "direct" | "mixed" | "indirect";

const ROLES: readonly Role[] = ["content", "cue", "source"];

const CLASSES: readonly Class[] = ["direct", "mixed", "indirect"];

class Tally {
  readonly errors: [kind: string, words: string][] = [];
  private readonly exact = { content: counts(), cue: counts(), source: counts() };
  private readonly overlap = { content: counts(), cue: counts(), source: counts() };
  private readonly classes = { direct: counts(), mixed: counts(), indirect: counts() };
  private readonly speakers = { direct: counts(), mixed: counts(), indirect: counts() };

  add(article: GoldArticle, ours: readonly AttributionMention[]): void {
    const tokens = [...article.text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map((m) => m.index);
    for (const role of ROLES) {
      const gold = article.attributions.flatMap((a) => a[role]);
      const mine = ours.flatMap((a) => a[role] ?? []);
      addExact(this.exact[role], gold, mine);
      addOverlap(this.overlap[role], tokens, gold, mine);
    }
    this.addClasses(article, tokens, ours);
    this.addErrors(article, ours);
  }

  private addClasses(
    article: GoldArticle,
    tokens: readonly number[],
    ours: readonly AttributionMention[],
  ): void {
    const mine = inside(
      tokens,
      ours.map((a) => a.content),
    );
    for (const attribution of article.attributions) {
      if (!attribution.content.length) continue;
      const kind = classOf(article.text, attribution.content);
      const gold = inside(tokens, attribution.content);
      this.classes[kind].gold += gold.size;
      this.classes[kind].both += common(gold, mine);
      this.addSpeaker(article.text, tokens, attribution, gold, ours, this.speakers[kind]);
    }
  }

  private addSpeaker(
    text: string,
    tokens: readonly number[],
    attribution: GoldAttribution,
    gold: ReadonlySet<number>,
    ours: readonly AttributionMention[],
    speakers: Counts,
  ): void {
    const source = attribution.source[0];
    const cover = (a: AttributionMention) =>
      attribution.content.some((c) => a.content.start < c.end && c.start < a.content.end);
    const near = ours.filter(cover);
    const covered = common(
      gold,
      inside(
        tokens,
        near.map((a) => a.content),
      ),
    );
    if (!source || covered * 2 < gold.size) return;
    const head = headOf(text, source);
    speakers.gold++;
    if (near.some((a) => a.source && a.source.start <= head && head < a.source.end)) speakers.both++;
    else
      this.errors.push([
        "wrong speaker",
        `${show(text, source)} <- ${near.map((a) => (a.source ? show(text, a.source) : "nobody"))}`,
      ]);
  }

  private addErrors(article: GoldArticle, ours: readonly AttributionMention[]): void {
    const meets = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
    for (const gold of article.attributions)
      for (const content of gold.content)
        if (!ours.some((a) => meets(a.content, content)))
          this.errors.push([
            "missed",
            `${article.name}: [${gold.cue.map((c) => show(article.text, c))}] ${show(article.text, content)}`,
          ]);
    for (const a of ours)
      if (!article.attributions.some((gold) => gold.content.some((c) => meets(a.content, c))))
        this.errors.push([
          "false",
          `${article.name}: ${a.by} [${a.cue ? show(article.text, a.cue) : ""}] ${show(article.text, a.content)}`,
        ]);
  }

  figures(): Record<string, number> {
    const figures: Record<string, number> = {};
    for (const role of ROLES) {
      put(figures, `${role}.exact`, this.exact[role]);
      put(figures, `${role}.overlap`, this.overlap[role]);
    }
    const all = counts();
    for (const kind of CLASSES) {
      figures[`${kind}.overlap.recall`] = percent(this.classes[kind].both, this.classes[kind].gold);
      figures[`${kind}.speaker`] = percent(this.speakers[kind].both, this.speakers[kind].gold);
      all.gold += this.speakers[kind].gold;
      all.both += this.speakers[kind].both;
    }
    figures.speaker = percent(all.both, all.gold);
    return figures;
  }
}

const MARKS = `["“”]|''|\`\``;

/** Class of a gold content by its quotation marks; the pieces count as one. */
function classOf(text: string, pieces: readonly Span[]): Class {
  const words = pieces.map((p) => text.slice(p.start, p.end)).join(" ");
  if (new RegExp(`^(?:${MARKS}).*(?:${MARKS})[.,]?$`, "s").test(words)) return "direct";
  return new RegExp(MARKS).test(words) ? "mixed" : "indirect";
}

/** Where the head of a source phrase begins: the last word before a comma, a preposition or a relative pronoun. */
function headOf(text: string, source: Span): number {
  const words = text.slice(source.start, source.end);
  const core =
    /^(.+?)(?:,|\(|\s(?:of|from|in|at|for|with|who|which|that|on|and)\s|$)/s.exec(words)?.[1] ?? words;
  return source.start + Math.max(0, core.trimEnd().search(/[^\s]+$/));
}

const show = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s+/g, " ").slice(0, 160);
