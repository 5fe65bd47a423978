import { cases } from "../marked.ts";

cases("several who say it together", [
  "[Kyiv and Moscow|source] [deny|cue] [shelling the town|content: Moscow %denies].",
]);
