import { cases } from "../marked.ts";

cases("according to", [
  "[Ten people died in the flood|content: Ada Nyberg], [according to|cue] [Mayor Ada Nyberg|source].",
  "[According to|cue] [rescue workers|source], [ten people died in the flood|content: rescue workers].",
]);
