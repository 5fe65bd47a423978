import { cases } from "../marked.ts";

cases("nouns", [
  "The court rejected [the ministry|source]'s [claim|cue] [that the bridge was safe|content].",
]);

cases("not nouns", ["The ministry's claim was late.", "The report of the committee is long."]);

cases("whoever makes a claim owns it", [
  "[The ministry|source] made the [claim|cue] [that the bridge was safe|content: ministry].",
]);
