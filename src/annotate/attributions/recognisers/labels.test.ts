import { cases } from "../../../../test/fixtures/attributions.ts";

cases("a body or office before a colon speaks", [
  "[Interior Ministry|source][:|cue] [at least 12 dead|content: Interior Ministry].",
  "[Officials in Lund|source][:|cue] [the bridge is closed|content: Officials in Lund]",
  "- [Police|source][:|cue] [Two people were in the boat|content: Police].",
  "[A witness|source][:|cue] ['It was like a mill'|content: witness]",
]);

cases("behind a time or a label of the paper's too", [
  "10:40: [Police|source][:|cue] [two people were hurt|content: Police].",
  "BREAKING: [Governor Ada Nyberg|source][:|cue] [the dam will hold|content: Ada Nyberg].",
]);

cases("other labels are nobody who speaks", [
  "Key points: the bridge is closed.",
  "What we know: two people were hurt.",
  "Photo: Officers stand near the bridge.",
  "Related: Two people were hurt on the bridge.",
  "LUNDA: Two people were hurt.",
  "10:40: Two people were hurt.",
  "The victims: Two brothers were in the boat.",
  "The mayor: Ann Lee took office in 2030.",
  "Police: 555-1234",
  "Police photos: the bridge is closed.",
]);

cases("a verb of saying before the colon is the cue", [
  '[A spokeswoman for Mr Lind|source] [said|cue]: ["The bridge is closed."|content]',
]);
