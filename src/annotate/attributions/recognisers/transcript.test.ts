import { cases } from "../marked.ts";

cases("transcripts", [
  "[NYBERG|source]: [We are back|content].\n[LIND|source]: [The bridge is closed|content].",
]);

cases("one label is no transcript", ["UPDATE: The bridge is closed."]);

cases("labels of the paper are nobody's, however many", [
  "UPDATE: The bridge is closed.\nUPDATE: The bridge is open again.",
]);

cases("a heading that a person's name opens", [
  "[Ada Nyberg|source]: [The dam will be rebuilt|content: Ada Nyberg].",
  "The plan: The dam will be rebuilt.",
]);
