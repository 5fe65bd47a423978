import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A document of ECB+ and the event that it tells of: its topic's first (ecb) or second (ecbplus). */
export interface EcbDocument {
  readonly id: string;
  readonly topic: string;
  readonly event: string;
  readonly text: string;
}

const MARKS: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
};

/** The documents of ECB+ as text, a sentence a line. Sentence 0 of the later ones is their address and left out. */
export function ecbDocuments(folder: string): readonly EcbDocument[] {
  const topics = readdirSync(folder).filter((name) => /^\d+$/.test(name));
  return topics
    .toSorted((a, b) => Number(a) - Number(b))
    .flatMap((topic) =>
      readdirSync(join(folder, topic))
        .filter((name) => name.endsWith(".xml"))
        .sort()
        .map((name) => {
          const later = name.endsWith("plus.xml");
          const text = textOf(readFileSync(join(folder, topic, name), "utf8"), later ? 1 : 0);
          return {
            id: name.replace(".xml", ""),
            topic,
            event: `${topic} ${later ? "ecbplus" : "ecb"}`,
            text,
          };
        }),
    );
}

function textOf(xml: string, from: number): string {
  const sentences = new Map<number, string[]>();
  for (const [, sentence, word] of xml.matchAll(
    /<token t_id="\d+" sentence="(\d+)" number="\d+">(.*?)<\/token>/g,
  )) {
    const at = Number(sentence);
    if (at >= from)
      sentences.set(at, [
        ...(sentences.get(at) ?? []),
        word!.replace(/&\w+;/g, (mark) => MARKS[mark] ?? mark),
      ]);
  }
  return [...sentences.values()].map((words) => words.join(" ").replace(/ ([.,;:!?)'’])/g, "$1")).join("\n");
}
