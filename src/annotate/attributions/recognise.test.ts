import { describe, it } from "node:test";
import { expect } from "./marked.ts";

const cases = (rule: string, marked: readonly string[]): void => {
  describe(rule, () => {
    for (const text of marked) it(text, () => expect(text));
  });
};

cases("complements", [
  "[The harbour police|source] [said|cue] [the ferry had sunk|content: harbour police].",
  "[Mayor Ada Nyberg|source] [said|cue] on Friday [that the bridge had been closed|content: Ada Nyberg].",
  "[The union|source] [has repeatedly denied|cue] [taking part in the raid|content %denies].",
  "[The minister|source] [vowed|cue] [to rebuild the harbour|content %promises].",
  "[The coast guard|source] [asked|cue] [whether the crew was safe|content %asks].",
]);

cases("not complements", [
  "The police left the harbour on Friday.",
  "The mayor did not say whether the bridge was open.",
  "The firm wants to build a bridge.",
]);

cases("inverted", [
  "[The ferry had sunk within minutes|content: harbour police], [the harbour police|source] [said|cue] on Friday.",
  "[Ten people died in the flood|content: Ada Nyberg], [said|cue] [Ada Nyberg|source].",
]);

cases("according to", [
  "[Ten people died in the flood|content: Ada Nyberg], [according to|cue] [Mayor Ada Nyberg|source].",
  "[According to|cue] [rescue workers|source], [ten people died in the flood|content: rescue workers].",
]);

cases("objects", [
  "[The hospital|source] [reported|cue] [13 injuries|content].",
  "[The president|source] [called|cue] [the raid a provocation|content].",
  "[The mayor|source] [accused|cue] [the company of negligence|content].",
]);

cases("not objects", ["The mayor praised the plan.", "The firm reported it."]);

cases("nouns", [
  "The court rejected [the ministry|source]'s [claim|cue] [that the bridge was safe|content].",
]);

cases("quotations", [
  '["We are safe,"|content: Ada Nyberg %direct] [said|cue] [Ada Nyberg|source].',
  '["We are safe,"|content: Ada Nyberg] [Ada Nyberg|source] [said|cue]. ["Nobody was hurt in the harbour."|content: Ada Nyberg]',
  "[Ada Nyberg|source] [told|cue] reporters: [“The bridge will not open this year.”|content: Ada Nyberg %direct]",
  "[‘We are safe and the boats are back,’|content: Ada Nyberg] [Ada Nyberg|source] [said|cue].",
  "[The mayor|source] [said|cue] [the plan was “sound”|content %mixed].",
]);

cases("not quotations", [
  "Troops of the “Heron” battalion left the town.",
  "They watched the film “The Long Winter” at home.",
]);

cases("a quotation over several paragraphs", [
  "[“The bridge is closed,|content: Ada Nyberg] [Ada Nyberg|source] [said|cue].",
]);
