import { cases } from "../../../../test/fixtures/attributions.ts";

cases("transcripts", [
  "[NYBERG|source]: [We are back|content].\n[LIND|source]: [The bridge is closed|content].\n[NYBERG|source]: [Since when|content]?",
]);

cases("sections of a report are nobody's words", [
  "INQUIRY: The bridge is closed.\nTHE DEAD: Two people were in the boat.",
]);

cases("one label is no transcript", ["UPDATE: The bridge is closed."]);

cases("labels of the paper are nobody's, however many", [
  "UPDATE: The bridge is closed.\nUPDATE: The bridge is open again.",
]);

cases("a heading that a person's name opens", [
  "[Ada Nyberg|source]: [The dam will be rebuilt|content: Ada Nyberg].",
  "The plan: The dam will be rebuilt.",
]);

cases("a name before a number, and a byline, say nothing", [
  "Ada Nyberg: 1,200 ballots",
  "By Ada Nyberg: The dam will hold.",
]);
