import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { secondsOf } from "./measure.ts";

/**
 * The yardstick: wink-nlp, the fastest widely used tagger in plain JavaScript, asked for sentences, tokens and tags and
 * for nothing else. It does less than one layer of ours; how much slower the whole of ours is says what the rest costs.
 */
export function winkOf(texts: readonly string[]): { readonly seconds: number; readonly tokens: number } {
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const read = (text: string): number => nlp.readDoc(text).tokens().out(nlp.its.pos).length;
  texts.slice(0, 20).forEach(read);
  let tokens = 0;
  const seconds = secondsOf(() => {
    for (const text of texts) tokens += read(text);
  });
  return { seconds, tokens };
}
