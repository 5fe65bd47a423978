import { cases } from "../../../../test/fixtures/attributions.ts";

cases("nouns", [
  "The court rejected [the ministry's|source] [claim|cue] [that the bridge was safe|content].",
]);

cases("a clause that the parser hung elsewhere", [
  "[The mayor's|source] [argument|cue] was [that the bridge was safe|content: mayor].",
  "The biggest risk was a [demand|cue], by [the union|source], [that the dam be closed|content: union].",
]);

cases("verbs that pass for nouns", [
  "[The rebel-run health office in Tarvik|source] [claims|cue] [that 43 farmers were killed in riots|content].",
  "[The agency in Tarvik|source] [estimates|cue] [that 43 farmers were killed|content].",
  "[The party's office in Tarvik|source] [reports|cue] [that 43 farmers were killed|content].",
]);

cases("not nouns", ["The ministry's claim was late.", "The report of the committee is long."]);

cases("whoever makes a claim owns it", [
  "[The ministry|source] made the [claim|cue] [that the bridge was safe|content: ministry].",
]);
