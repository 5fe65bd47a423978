import { cases } from "../marked.ts";

cases("transcripts", [
  "[NYBERG|source]: [We are back|content].\n[LIND|source]: [The bridge is closed|content].",
]);

cases("one label is no transcript", ["UPDATE: The bridge is closed."]);
