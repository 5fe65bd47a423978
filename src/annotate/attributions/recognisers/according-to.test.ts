import { cases } from "../marked.ts";

cases("according to", [
  "[Ten people died in the flood|content: Ada Nyberg], [according to|cue] [Mayor Ada Nyberg|source].",
  "[According to|cue] [rescue workers|source], [ten people died in the flood|content: rescue workers].",
]);

cases("a description of the source", [
  "[According to|cue] [Ada Nyberg, the mayor,|source] [ten people died in the flood|content: Ada Nyberg].",
]);
