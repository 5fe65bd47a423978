/**
 * Claims on ECB+ (the development topics 2 5 12 18 21 23 34 35): each topic holds two events of one kind. Two sentences
 * of different documents belong together where they mention one event (cross-document coreference of actions), which is
 * a weaker bond than saying the same, so recall is a yardstick only; precision says how many of the linked sentences do
 * not even tell of one event. Only the validated sentences are judged.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tellStory } from "../../src/pipeline/tell.ts";
import type { Scores } from "../floors.ts";
import { reportOf } from "../read/reports.ts";

const TOPICS = ["2", "5", "12", "18", "21", "23", "34", "35"];

interface Document {
  readonly id: string;
  readonly text: string;
  /** Where each sentence lies in the text, and the events that it mentions; validated sentences only. */
  readonly sentences: readonly {
    readonly start: number;
    readonly end: number;
    readonly events: ReadonlySet<string>;
  }[];
}

export function evaluate(dataDir: string): Scores {
  const folder = join(dataDir, "ecbplus");
  const validated = new Set(
    readFileSync(join(folder, "ECBplus_coreference_sentences.csv"), "utf8").split(/\r?\n/).slice(1),
  );
  let [linked, right, gold, found] = [0, 0, 0, 0];
  for (const topic of TOPICS)
    for (const kind of ["ecb", "ecbplus"]) {
      const documents = readdirSync(join(folder, topic))
        .filter((name) => name.endsWith(`${kind}.xml`) && /\d+(?:ecb|ecbplus)\.xml$/.test(name))
        .sort()
        .map((name) =>
          readDocument(join(folder, topic, name), topic, name.replace(/^\d+_|\.xml$/g, ""), validated),
        );
      const counts = judge(documents);
      [linked, right] = [linked + counts.linked, right + counts.right];
      [gold, found] = [gold + counts.gold, found + counts.found];
    }
  const [precision, recall] = [(100 * right) / Math.max(1, linked), (100 * found) / Math.max(1, gold)];
  return {
    "ECB+ linked sentences that share an event": precision,
    "ECB+ sentence pairs of one event linked": recall,
  };
}

function readDocument(path: string, topic: string, name: string, validated: ReadonlySet<string>): Document {
  const xml = readFileSync(path, "utf8");
  const sentenceOf = new Map<string, number>();
  const words: string[][] = [];
  for (const [, id, sentence, word] of xml.matchAll(
    /<token t_id="(\d+)" sentence="(\d+)" number="\d+">(.*?)<\/token>/g,
  )) {
    sentenceOf.set(id!, Number(sentence));
    words[Number(sentence)] = [...(words[Number(sentence)] ?? []), plain(word!)];
  }
  const chainOf = chains(xml);
  const events: Set<string>[] = words.map(() => new Set());
  for (const [, kind, mention, anchors] of xml.matchAll(
    /<((?:NEG_)?ACTION_\w+) m_id="(\d+)"[^>]*>([\s\S]*?)<\/\1>/g,
  )) {
    const first = /t_id="(\d+)"/.exec(anchors!)?.[1];
    const chain = chainOf.get(mention!);
    if (kind !== undefined && first !== undefined && chain !== undefined)
      events[sentenceOf.get(first)!]?.add(chain);
  }
  let text = "";
  const sentences = words.map((tokens, at) => {
    const start = text.length;
    text += `${tokens.join(" ").replace(/ ([.,;:!?)'’])/g, "$1")}\n`;
    const judged = validated.has(`${topic},${name},${at}`);
    return { start, end: text.length - 1, events: judged ? events[at]! : new Set<string>() };
  });
  return { id: `${topic} ${name}`, text, sentences };
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};
const plain = (text: string): string => text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);

/** Mention → the chain of coreference across documents that it is in. */
function chains(xml: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, chain, body] of xml.matchAll(
    /<CROSS_DOC_COREF [^>]*note="(\w+)"[^>]*>([\s\S]*?)<\/CROSS_DOC_COREF>/g,
  ))
    for (const [, mention] of body!.matchAll(/<source m_id="(\d+)"/g)) found.set(mention!, chain!);
  return found;
}

function judge(documents: readonly Document[]): {
  linked: number;
  right: number;
  gold: number;
  found: number;
} {
  const story = tellStory(documents.map((document) => reportOf(document)));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const pairs = new Set<string>();
  for (const { assertions } of story.claims)
    for (const [i, a] of assertions.entries())
      for (const b of assertions.slice(i + 1)) {
        const [x, y] = [a, b].map((one) => placeOf(byId.get(one.report)!, one));
        if (a.report !== b.report && x !== null && y !== null)
          pairs.add([`${a.report}#${x}`, `${b.report}#${y}`].sort().join("|"));
      }
  const gold = goldPairs(documents);
  const found = [...gold].filter((pair) => pairs.has(pair)).length;
  return { linked: pairs.size, right: found, gold: gold.size, found };
}

/** The validated sentence in which a span begins. */
function placeOf(document: Document, span: { readonly start: number }): number | null {
  const place = document.sentences.findIndex(({ start, end }) => span.start >= start && span.start < end);
  return place >= 0 && document.sentences[place]!.events.size > 0 ? place : null;
}

function goldPairs(documents: readonly Document[]): ReadonlySet<string> {
  const mentions = documents.flatMap((document) =>
    document.sentences.map((sentence, at) => ({
      document: document.id,
      key: `${document.id}#${at}`,
      events: sentence.events,
    })),
  );
  const pairs = new Set<string>();
  for (const [i, a] of mentions.entries())
    for (const b of mentions.slice(i + 1))
      if (a.document !== b.document && [...a.events].some((event) => b.events.has(event)))
        pairs.add([a.key, b.key].sort().join("|"));
  return pairs;
}
