import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { secondsOf } from "./measure.ts";

/** How long another library takes for the texts, and into how many tokens it cuts them. */
export interface Yardstick {
  readonly does: string;
  readonly seconds: number;
  readonly tokens: number;
}

/** The two most used libraries in plain JavaScript. Each does less than ours: how much slower ours is says what the rest costs. */
export function yardsticks(texts: readonly string[]): readonly Yardstick[] {
  const wink = winkNLP(model, ["sbd", "pos"]);
  return [
    timed("wink-nlp: sentences, tokens, tags", texts, (text) => {
      const doc = wink.readDoc(text);
      return doc.tokens().out(wink.its.pos).length;
    }),
    timed("compromise: tokens, tags, people, places, organizations", texts, (text) => {
      const doc = compromise(text);
      for (const found of [doc.people(), doc.places(), doc.organizations()]) found.out("array");
      return doc.termList().length;
    }),
  ];
}

/** The first texts are read once more before, for the compiler. */
function timed(does: string, texts: readonly string[], read: (text: string) => number): Yardstick {
  texts.slice(0, 20).forEach(read);
  let tokens = 0;
  const seconds = secondsOf(() => {
    for (const text of texts) tokens += read(text);
  });
  return { does, seconds, tokens };
}
